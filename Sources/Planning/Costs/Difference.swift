import Domain

/// What sets a plan apart from the one that it was made from.
struct Difference {
    private let start: Allocation
    let end: Allocation

    /// From a plan to one in the same space.
    init(from start: Allocation, to end: Allocation) {
        self.start = start
        self.end = end
    }

    /// How much more the other is worth, in weighted incidents answered for, both by its rules.
    var gain: Double {
        end.worth - start.worth
    }

    /// Names of lines that only the first has.
    var gone: Set<PlanLineID> {
        names(of: start).subtracting(names(of: end))
    }

    /// Lines that only the other has, the most important first.
    func come(_ evidence: EvidenceTable) -> [PlanLine] {
        let before = names(of: start)
        let writer = LineWriter(allocation: end, evidence: evidence)
        return LineNames.ranked(
            writer.lines { !before.contains(LineNames.name(of: $0, in: end.space)) }
        )
    }

    private func names(of allocation: Allocation) -> Set<PlanLineID> {
        Set(Timetable.visits(of: allocation).map { LineNames.name(of: $0, in: allocation.space) })
    }
}

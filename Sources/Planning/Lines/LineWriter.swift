import Domain

/// Writes an allocation as plan lines.
struct LineWriter {
    let allocation: Allocation
    let evidence: EvidenceTable
    /// What lines say of the rules that bind them; nil where they say nothing.
    var binding: LineBinding?

    private var space: SearchSpace { allocation.space }

    /// The visits asked for as lines, yet without their lasting names.
    func lines(where isAsked: (Visit) -> Bool = { _ in true }) -> [PlanLine] {
        Timetable.visits(of: allocation).filter(isAsked).map(line)
    }

    private func line(_ visit: Visit) -> PlanLine {
        let shift = space.shifts[visit.shift]
        var rest = allocation
        for move in visit.moves { rest.make(move, times: -1) }
        let benefit = allocation.share(ofCell: visit.cell) - rest.share(ofCell: visit.cell)
        let worth = rest.worth(of: visit.moves) ?? 0
        var line = line(
            at: visit.cell,
            time: visit.time,
            resource: shift.resource,
            entry: shift.entry,
            visits: visit.visits,
            category: space.needs.cells[visit.cell].heaviest(),
            benefit: benefit,
            alternative: alternative(to: visit, worth: worth, in: &rest)
        )
        line.binding = binding?.labels(visit, worth: worth, in: rest) ?? []
        return line
    }

    /// A line with all that follows from its cell.
    func line(
        at index: Int,
        time: TimeSpan,
        resource: ResourceKind,
        entry: RosterEntry?,
        visits: Int,
        category: CategoryID?,
        benefit: Double,
        alternative: PlanLine.Alternative?
    ) -> PlanLine {
        let cell = space.needs.cells[index]
        let area = space.needs.areas[cell.area]
        return PlanLine(
            id: LineNames.name(cell, resource, area: area),
            area: area,
            place: evidence.place(area: area, category: category),
            time: time,
            resource: resource.id,
            team: entry?.team ?? "",
            roster: entry?.kind,
            visits: visits,
            category: category,
            need: cell.total,
            benefit: min(1, max(0, benefit)),
            evidence: evidence.evidence(area: area, part: cell.part, category: category),
            alternative: alternative,
            followUp: space.needs.period.last
        )
    }

    /// The other area where the same blocks would add most; nil where there is none of any worth.
    private func alternative(to visit: Visit, worth own: Double, in rest: inout Allocation)
        -> PlanLine.Alternative?
    {
        guard own > GreedyRule.leastGain else { return nil }
        var best: (area: Int, worth: Double)?
        for area in space.needs.areas.indices where area != visit.area {
            let moves = visit.moves.compactMap { space.sibling(of: $0, area: area) }
            guard moves.count == visit.moves.count, let worth = rest.worth(of: moves),
                worth > best?.worth ?? GreedyRule.leastGain
            else { continue }
            best = (area, worth)
        }
        return best.map {
            .init(area: space.needs.areas[$0.area], loss: max(0, 1 - $0.worth / own))
        }
    }
}

extension Allocation {
    /// What moves would add together; nil where a rule is in the way.
    ///
    /// The allocation stays as it was.
    fileprivate mutating func worth(of moves: [Int]) -> Double? {
        var sum = 0.0
        var made: [Int] = []
        defer { for index in made { make(index, times: -1) } }
        for index in moves {
            guard allows(space.moves[index]) else { return nil }
            sum += gain(space.moves[index])
            make(index)
            made.append(index)
        }
        return sum
    }
}

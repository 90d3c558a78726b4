import Domain

/// Writes an allocation as plan lines.
struct LineWriter {
    let allocation: Allocation
    let evidence: EvidenceTable

    private var space: SearchSpace { allocation.space }

    /// Every visit as a line, yet without its name.
    func lines() -> [PlanLine] {
        Timetable.visits(of: allocation).map(line)
    }

    private func line(_ visit: Visit) -> PlanLine {
        let shift = space.shifts[visit.shift]
        var rest = allocation
        for move in visit.moves { rest.make(move, times: -1) }
        let benefit = allocation.share(ofCell: visit.cell) - rest.share(ofCell: visit.cell)
        return line(
            at: visit.cell,
            time: visit.time,
            resource: shift.resource,
            entry: shift.entry,
            visits: visit.visits,
            category: space.needs.cells[visit.cell].heaviest(),
            benefit: benefit,
            alternative: alternative(to: visit, in: rest)
        )
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
            id: "\(cell.day)-\(resource.id)-\(area)",
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
    private func alternative(to visit: Visit, in rest: Allocation) -> PlanLine.Alternative? {
        let own = worth(of: visit.moves, in: rest)
        guard let own, own > GreedyRule.leastGain else { return nil }
        var best: (area: Int, worth: Double)?
        for area in space.needs.areas.indices where area != visit.area {
            let moves = visit.moves.compactMap { space.sibling(of: $0, area: area) }
            guard moves.count == visit.moves.count, let worth = worth(of: moves, in: rest),
                worth > best?.worth ?? GreedyRule.leastGain
            else { continue }
            best = (area, worth)
        }
        return best.map {
            .init(area: space.needs.areas[$0.area], loss: max(0, 1 - $0.worth / own))
        }
    }

    /// What moves would add together; nil where a rule is in the way.
    private func worth(of moves: [Int], in rest: Allocation) -> Double? {
        guard let last = moves.last else { return 0 }
        var trial = rest
        var sum = 0.0
        for index in moves.dropLast() {
            guard trial.allows(space.moves[index]) else { return nil }
            sum += trial.gain(space.moves[index])
            trial.make(index)
        }
        let move = space.moves[last]
        return trial.allows(move) ? sum + trial.gain(move) : nil
    }
}

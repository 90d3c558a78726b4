import Domain

/// Writer of an allocation as plan lines.
struct LineWriter {
    let allocation: Allocation
    let evidence: EvidenceTable
    /// Rules that bind each line; nil where lines name none.
    var binding: LineBinding?

    private var space: SearchSpace { allocation.space }

    /// Lines of the visits that a condition holds for, before their names are made unique.
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
            alternative: alternative(to: visit, in: &rest)
        )
        line.binding = binding?.rules(visit, worth: worth, in: rest) ?? []
        return line
    }

    /// A line with everything that follows from its cell.
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
            place: isTied(entry, resource) ? nil : evidence.place(area: area, category: category),
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

    /// Whether the team is tied to a place, so that the line names none.
    private func isTied(_ entry: RosterEntry?, _ resource: ResourceKind) -> Bool {
        entry.map { resource.tiedTo[$0.team] != nil } ?? false
    }

    /// The other area where the same blocks would answer for most; nil where they would answer for nothing.
    ///
    /// The floor of an area's first visit is left out, since it answers for no incident.
    private func alternative(to visit: Visit, in rest: inout Allocation) -> PlanLine.Alternative? {
        var best: PlanLine.Alternative?
        for area in space.needs.areas.indices where area != visit.area {
            let moves = visit.moves.compactMap { space.sibling(of: $0, area: area) }
            guard moves.count == visit.moves.count, let worth = rest.worth(of: moves) else {
                continue
            }
            let answered = worth - rest.floorWorth(ofArea: area)
            guard answered > best?.worth ?? LazyGreedy.leastGain else { continue }
            best = .init(area: space.needs.areas[area], worth: answered)
        }
        return best
    }
}

extension Allocation {
    /// Worth that moves would add together, nil where a rule forbids one; the allocation is left unchanged.
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

/// Stable names of lines.
enum LineNames {
    /// Name of a line by day, function and area, before equal names are numbered.
    static func name(_ cell: NeedCell, _ resource: ResourceKind, area: AreaID) -> PlanLineID {
        "\(cell.day)-\(resource.id)-\(area)"
    }

    /// Name of a visit's line, before equal names are numbered.
    static func name(of visit: Visit, in space: SearchSpace) -> PlanLineID {
        let cell = space.needs.cells[visit.cell]
        let resource = space.shifts[visit.shift].resource
        return name(cell, resource, area: space.needs.areas[cell.area])
    }

    /// The lines with unique names, most important first.
    ///
    /// Lines of the same day, function and area are numbered in order of time and team.
    static func ranked(_ lines: [PlanLine]) -> [PlanLine] {
        var used: Set<PlanLineID> = []
        let named = lines.sorted(by: precedes).map { line in
            var line = line
            line.id = free(line.id, used)
            used.insert(line.id)
            return line
        }
        return named.sorted { left, right in
            let worth = [left, right].map { $0.need * $0.benefit }
            return worth[0] > worth[1] || (worth[0] == worth[1] && left.id < right.id)
        }
    }

    private static func precedes(_ left: PlanLine, _ right: PlanLine) -> Bool {
        let (from, to) = ((left.time.start, left.team), (right.time.start, right.team))
        return from < to || (from == to && (left.time.end, left.id) < (right.time.end, right.id))
    }

    private static func free(_ name: PlanLineID, _ used: Set<PlanLineID>) -> PlanLineID {
        var candidate = name
        var number = 1
        while used.contains(candidate) {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }
}

import Domain

/// Writer of requests to functions that are never scheduled, such as the police, for serious need that visits leave.
struct RequestWriter {
    let writer: LineWriter
    let resources: [ResourceKind]

    private var allocation: Allocation { writer.allocation }
    private var space: SearchSpace { writer.allocation.space }

    /// Requests for the largest unanswered needs, for each such function.
    func lines() -> [PlanLine] {
        resources.filter(\.requestOnly).flatMap { resource in
            space.needs.cells.indices
                .map { (cell: $0, need: unanswered($0, by: resource)) }
                .filter { $0.need >= space.settings.requestNeed }
                .sorted { ($1.need, $0.cell) < ($0.need, $1.cell) }
                .filter { mayGo(resource, to: space.needs.cells[$0.cell]) }
                .prefix(space.settings.requests)
                .map { line(for: resource, at: $0.cell) }
        }
    }

    /// Serious need that visits leave, weighted by the function's fit.
    private func unanswered(_ index: Int, by resource: ResourceKind) -> Double {
        let serious = space.needs.cells[index].terms.reduce(0) { sum, term in
            let fit = resource.fit[term.category.id] ?? resource.usualFit
            return sum + (isSerious(term.category) ? term.need * fit : 0)
        }
        return serious * (1 - allocation.share(ofCell: index))
    }

    private func isSerious(_ category: Category) -> Bool {
        category.violence || category.weight >= space.settings.seriousWeight
    }

    /// Whether the function's own rules allow a visit.
    private func mayGo(_ resource: ResourceKind, to cell: NeedCell) -> Bool {
        let entry = RosterEntry(
            resource: resource.id,
            team: "",
            time: cell.span,
            people: resource.minimumCrew,
            kind: .schedule
        )
        let segment = ShiftSegment(start: cell.span.start, end: cell.span.end)
        let shift = Shift(entry, resource: resource)
        let area = space.needs.areas[cell.area]
        return RuleDescriptor.closing(
            .init(shift: shift, segment: segment, need: cell, area: area)
        ) == nil
    }

    private func line(for resource: ResourceKind, at index: Int) -> PlanLine {
        let cell = space.needs.cells[index]
        let share = allocation.share(ofCell: index)
        let dose = allocation.dose(inCell: index) + cell.fit(of: resource)
        return writer.line(
            at: index,
            time: cell.span,
            resource: resource,
            entry: nil,
            visits: 1,
            category: cell.heaviest(where: isSerious),
            benefit: space.visitGain.gain(ofDose: dose) - share,
            alternative: nil
        )
    }
}

/// Needs that a plan leaves.
enum UnmetNeeds {
    /// Areas and slots of the week with need and no visit, most need first.
    static func listed(_ allocation: Allocation) -> [UnmetNeed] {
        let needs = allocation.space.needs
        let slots = Dictionary(grouping: needs.cells.indices) { index in
            needs.cells[index].area * WeekSlot.all.count + needs.cells[index].slot.index
        }
        let unmet = slots.sorted { $0.key < $1.key }.compactMap { _, cells -> UnmetNeed? in
            guard !cells.contains(where: allocation.isVisited(cell:)) else { return nil }
            return need(of: cells.map { needs.cells[$0] }, areas: needs.areas)
        }
        return Array(
            unmet.sorted { ($1.need, $0.area, $0.slot) < ($0.need, $1.area, $1.slot) }
                .prefix(allocation.space.settings.unmet)
        )
    }

    /// Need of one area and slot on all its days together; nil where there is none.
    private static func need(of cells: [NeedCell], areas: [AreaID]) -> UnmetNeed? {
        let total = cells.reduce(0) { $0 + $1.total }
        guard total > 0, let first = cells.first else { return nil }
        return UnmetNeed(
            area: areas[first.area],
            slot: first.slot,
            category: first.heaviest(),
            need: total
        )
    }
}

import Domain

/// What the plan leaves.
enum UnmetNeeds {
    /// The slots of the week where an area has need and nobody ever comes, most need first.
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

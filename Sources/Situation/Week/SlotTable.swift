import Domain

/// Aoristic incidents by cell and slot of the week, and by period for the whole municipality.
struct SlotTable {
    /// Incidents by cell and then by slot.
    private(set) var byCell: [[Double]]

    /// Incidents by periods back and then by slot.
    private(set) var byPeriod: [[Double]]

    /// Sums the rows of the current period and of `history` earlier ones.
    ///
    /// Rows are sorted by where they belong first, so that their order cannot change a sum.
    init(_ rows: [SlotCount], grid: CellGrid, history: Int) {
        let slots = WeekSlot.all.count
        byCell = Array(repeating: Array(repeating: 0, count: slots), count: grid.count)
        byPeriod = Array(repeating: Array(repeating: 0, count: slots), count: history + 1)
        let entries: [(key: Int, incidents: Double)] = rows.compactMap { row in
            guard byPeriod.indices.contains(row.period),
                let cell = grid.cell(row.area, row.category)
            else { return nil }
            return ((row.period * grid.count + cell) * slots + row.slot.index, row.incidents)
        }
        for (key, incidents) in entries.sorted(by: <) {
            let (place, slot) = key.quotientAndRemainder(dividingBy: slots)
            byCell[place % grid.count][slot] += incidents
            byPeriod[place / grid.count][slot] += incidents
        }
    }

    /// The table minus a part of it.
    func without(_ part: SlotTable) -> SlotTable {
        var rest = self
        for cell in byCell.indices {
            rest.byCell[cell] = Self.difference(byCell[cell], part.byCell[cell])
        }
        for period in byPeriod.indices {
            rest.byPeriod[period] = Self.difference(byPeriod[period], part.byPeriod[period])
        }
        return rest
    }

    private static func difference(_ whole: [Double], _ part: [Double]) -> [Double] {
        zip(whole, part).map { max(0, $0 - $1) }
    }

    /// Mean incidents per period in each slot, over these periods back.
    func pattern(periods: Range<Int>) -> [WeekSlotCount] {
        let known = byPeriod[periods.clamped(to: byPeriod.startIndex..<byPeriod.endIndex)]
        return WeekSlot.all.map { slot in
            let sum = known.reduce(0) { $0 + $1[slot.index] }
            return WeekSlotCount(slot: slot, incidents: sum / Double(max(1, known.count)))
        }
    }
}

/// Weekly profile of each cell: shares of the week's incidents by slot, shrunk.
struct WeekProfile {
    /// Shares by cell and then by slot; each cell's sum to 1.
    let shares: [[Double]]

    /// Shares of slots in proportion to their minutes.
    static let even: [Double] = {
        let minutes = WeekSlot.all.map { Double($0.minutes) }
        return minutes.map { $0 / minutes.reduce(0, +) }
    }()

    /// Estimates profiles, shrunk towards the category's, and that towards the municipality's
    /// (Dirichlet–multinomial).
    ///
    /// Each wider profile weighs `strength` incidents in the narrower one; the widest is even over
    /// the minutes of the week.
    init(_ table: SlotTable, grid: CellGrid, strength: Double) {
        let all = Self.shrunk(Self.sum(table.byCell), towards: Self.even, strength)
        let categories = grid.categories.indices.map { first in
            let cells = stride(from: first, to: grid.count, by: grid.categories.count)
            return Self.shrunk(Self.sum(cells.map { table.byCell[$0] }), towards: all, strength)
        }
        shares = table.byCell.enumerated().map { cell, slots in
            Self.shrunk(slots, towards: categories[grid.category(of: cell)], strength)
        }
    }

    /// Shares of slots, with `strength` prior incidents distributed as in a wider profile.
    static func shrunk(
        _ slots: [Double],
        towards wider: [Double],
        _ strength: Double
    ) -> [Double] {
        let total = slots.reduce(0, +) + strength
        return zip(slots, wider).map { ($0 + strength * $1) / total }
    }

    /// Sums of several cells by slot.
    static func sum(_ rows: [[Double]]) -> [Double] {
        rows.reduce(into: WeekSlot.all.map { _ in 0 }) { sums, row in
            for slot in row.indices { sums[slot] += row[slot] }
        }
    }
}

import Domain

/// Incidents by cell and slot of the week, and by period for the whole municipality.
struct SlotTally {
    /// Cell first, then slot.
    private(set) var byCell: [[Double]]

    /// Periods back first, then slot.
    private(set) var byPeriod: [[Double]]

    /// The rows of the current period and of `history` earlier ones.
    ///
    /// Rows are sorted by where they belong first, so that their order cannot change a sum.
    init(_ rows: [SlotCount], grid: Grid, history: Int) {
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

    /// The tally without what another one counts, which is a part of it.
    func without(_ part: SlotTally) -> SlotTally {
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

    /// Incidents per period in each slot, over the latest `periods`.
    func pattern(periods: Range<Int>) -> [WeekSlotCount] {
        let known = byPeriod[periods.clamped(to: byPeriod.startIndex..<byPeriod.endIndex)]
        return WeekSlot.all.map { slot in
            let sum = known.reduce(0) { $0 + $1[slot.index] }
            return WeekSlotCount(slot: slot, incidents: sum / Double(max(1, known.count)))
        }
    }
}

import Domain

/// How the incidents of a cell spread over the week.
struct WeekProfile {
    /// Shares by cell and then by slot; each cell's shares sum to 1.
    let shares: [[Double]]

    /// Profiles of cells, shrunk towards their category's; that towards the municipality's.
    ///
    /// Each wider profile weighs as `strength` incidents in the narrower one; the widest of all is
    /// even over the minutes of the week.
    init(_ tally: SlotTally, grid: Grid, strength: Double) {
        let minutes = WeekSlot.all.map { Double($0.minutes) }
        let even = minutes.map { $0 / minutes.reduce(0, +) }
        let all = Self.shrunk(Self.sum(tally.byCell), towards: even, strength)
        let categories = grid.categories.indices.map { first in
            let cells = stride(from: first, to: grid.count, by: grid.categories.count)
            return Self.shrunk(Self.sum(cells.map { tally.byCell[$0] }), towards: all, strength)
        }
        shares = tally.byCell.enumerated().map { cell, slots in
            Self.shrunk(slots, towards: categories[grid.category(of: cell)], strength)
        }
    }

    /// Shares of slots, as if `strength` incidents more had come as in a wider profile.
    static func shrunk(
        _ slots: [Double],
        towards wider: [Double],
        _ strength: Double
    ) -> [Double] {
        let total = slots.reduce(0, +) + strength
        return zip(slots, wider).map { ($0 + strength * $1) / total }
    }

    /// Incidents of several cells by slot.
    static func sum(_ rows: [[Double]]) -> [Double] {
        rows.reduce(into: WeekSlot.all.map { _ in 0 }) { sums, row in
            for slot in row.indices { sums[slot] += row[slot] }
        }
    }
}

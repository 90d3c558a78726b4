import Domain

/// Incidents by periods back and cell.
///
/// Whole numbers in a table, so that the order of the rows cannot change a sum.
struct Tally {
    private(set) var counts: [[Int]]

    /// The rows of the current and of `history` earlier periods; `counting` says what is counted.
    init(
        _ rows: [IncidentCount],
        grid: Grid,
        history: Int,
        counting: (IncidentCount) -> Int = \.incidents
    ) {
        counts = Array(repeating: Array(repeating: 0, count: grid.count), count: history + 1)
        for row in rows where counts.indices.contains(row.period) {
            guard let cell = grid.cell(row.area, row.category) else { continue }
            counts[row.period][cell] += counting(row)
        }
    }

    /// Incidents of the whole municipality by periods back.
    var totals: [Int] {
        counts.map { $0.reduce(0, +) }
    }
}

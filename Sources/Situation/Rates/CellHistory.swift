import Foundation

/// Weighted counts and exposures of past periods, by cell.
///
/// A count's weight is its exponential discount by age times its probability of being no outbreak.
/// All tables are period-major, the latest period first, in one array.
struct CellHistory {
    /// Incidents.
    private let counts: [Int]

    /// Exposure: coverage × season, 1 for a usual period with full reporting.
    private let exposures: [Double]

    /// Discount of each period: halves every `halfLife` periods back.
    private let discounts: [Double]

    /// Probability that each count is no outbreak; initially 1.
    private var nonOutbreak: [Double]

    private let cells: Int

    /// Creates a history of counts and exposures, by period and then by cell.
    init(counts: [[Int]], exposures: [[Double]], halfLife: Double) {
        cells = counts.first?.count ?? 0
        self.counts = counts.flatMap(\.self)
        self.exposures = exposures.flatMap(\.self)
        discounts = counts.indices.map { exp2(-Double($0) / halfLife) }
        nonOutbreak = Array(repeating: 1, count: self.counts.count)
    }

    /// Weighted sums over a cell's periods.
    struct Sums {
        /// Weighted incidents.
        var incidents = 0.0

        /// Weighted exposure, in periods of full reporting.
        var exposure = 0.0

        /// Exposure with squared weights: scale of the variance of `incidents`.
        var squared = 0.0
    }

    /// Weighted sums of each cell.
    var sums: [Sums] {
        var sums = Array(repeating: Sums(), count: cells)
        for (period, discount) in discounts.enumerated() {
            for cell in 0..<cells {
                let index = period * cells + cell
                let weight = discount * nonOutbreak[index]
                sums[cell].incidents += weight * Double(counts[index])
                sums[cell].exposure += weight * exposures[index]
                sums[cell].squared += weight * weight * exposures[index]
            }
        }
        return sums
    }

    /// Sets each count's weight to its probability, given cell, count and exposure, of being no
    /// outbreak.
    mutating func weigh(_ probability: (_ cell: Int, _ count: Int, _ exposure: Double) -> Double) {
        for index in counts.indices {
            nonOutbreak[index] = probability(index % cells, counts[index], exposures[index])
        }
    }

    /// Overdispersion (variance ÷ mean) of counts around their cells' means, by category; at least
    /// 1.
    ///
    /// A category's is shrunk towards that of all categories, and that towards the prior value.
    /// Ages have equal weight here. The expected square is reduced by each count's own part in its
    /// cell's mean, of which `shapes` is the denominator.
    func dispersion(
        around means: [Double],
        shapes: [Double],
        grid: CellGrid,
        settings: RateSettings
    ) -> [Double] {
        var squares = grid.categories.map { _ in 0.0 }
        var expected = squares
        for index in counts.indices {
            let cell = index % cells
            let mean = means[cell] * exposures[index]
            let difference = Double(counts[index]) - mean
            squares[grid.category(of: cell)] += nonOutbreak[index] * difference * difference
            let own = discounts[index / cells] * nonOutbreak[index] * mean / shapes[cell]
            expected[grid.category(of: cell)] += nonOutbreak[index] * mean * (1 - own)
        }
        let strength = settings.dispersionStrength
        let all =
            (squares.reduce(0, +) + strength * settings.dispersion)
            / (expected.reduce(0, +) + strength)
        return zip(squares, expected).map { max(1, ($0 + strength * all) / ($1 + strength)) }
    }
}

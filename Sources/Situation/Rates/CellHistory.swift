import Foundation

/// Counts and exposures of past periods, each weighing as much as it tells of the present.
///
/// A count weighs by its age, and as far as it is probable that it is no outbreak. All tables lie period by period, the
/// latest first, in one row.
struct CellHistory {
    /// Incidents.
    private let counts: [Int]

    /// Coverage × season: the share of a usual period's incidents that was to be heard of.
    private let exposures: [Double]

    /// Weight of each period: half as much `halfLife` periods earlier.
    private let discounts: [Double]

    /// Probability that each count is no outbreak; 1 to begin with.
    private var calm: [Double]

    private let cells: Int

    /// A history of counts and exposures, by periods and then by cell.
    init(counts: [[Int]], exposures: [[Double]], halfLife: Double) {
        cells = counts.first?.count ?? 0
        self.counts = counts.flatMap(\.self)
        self.exposures = exposures.flatMap(\.self)
        discounts = counts.indices.map { exp2(-Double($0) / halfLife) }
        calm = Array(repeating: 1, count: self.counts.count)
    }

    /// What a cell's periods come to.
    struct Sums {
        /// Weighted incidents.
        var incidents = 0.0

        /// Weighted exposure: periods in which all was heard of.
        var exposure = 0.0

        /// Exposure with weights squared, which the variance of `incidents` goes by.
        var squared = 0.0
    }

    /// Weighted sums of each cell.
    var sums: [Sums] {
        var sums = Array(repeating: Sums(), count: cells)
        for (period, discount) in discounts.enumerated() {
            for cell in 0..<cells {
                let index = period * cells + cell
                let weight = discount * calm[index]
                sums[cell].incidents += weight * Double(counts[index])
                sums[cell].exposure += weight * exposures[index]
                sums[cell].squared += weight * weight * exposures[index]
            }
        }
        return sums
    }

    /// Weighs each count by the probability, given its cell, itself and its exposure, that it is no outbreak.
    mutating func weigh(_ probability: (_ cell: Int, _ count: Int, _ exposure: Double) -> Double) {
        for index in counts.indices {
            calm[index] = probability(index % cells, counts[index], exposures[index])
        }
    }

    /// Variance over mean of the counts around their cells' means, by category; never below 1.
    ///
    /// A category's is drawn towards that of all, and that towards what is usual. Ages weigh alike here. A mean that a
    /// count has helped to make, `shapes` being what all of them told, lies nearer to it than the true one.
    func dispersion(
        around means: [Double],
        shapes: [Double],
        grid: Grid,
        settings: RateSettings
    ) -> [Double] {
        var squares = grid.categories.map { _ in 0.0 }
        var expected = squares
        for index in counts.indices {
            let cell = index % cells
            let mean = means[cell] * exposures[index]
            let difference = Double(counts[index]) - mean
            squares[grid.category(of: cell)] += calm[index] * difference * difference
            let own = discounts[index / cells] * calm[index] * mean / shapes[cell]
            expected[grid.category(of: cell)] += calm[index] * mean * (1 - own)
        }
        let strength = settings.dispersionStrength
        let all =
            (squares.reduce(0, +) + strength * settings.dispersion)
            / (expected.reduce(0, +) + strength)
        return zip(squares, expected).map { max(1, ($0 + strength * all) / ($1 + strength)) }
    }
}

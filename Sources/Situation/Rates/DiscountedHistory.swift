import Foundation

/// Counts of past periods, summed so that the latest weigh most.
struct DiscountedHistory {
    /// Latest period first, then by cell.
    private var counts: [[Int]]
    private let coverage: [[Double]]
    private let weights: [Double]

    /// Discounted incidents by cell.
    private(set) var incidents: [Double]

    /// Discounted periods by cell, each counted as the share of the reporting that was present.
    let exposure: [Double]

    /// The same with weights squared: what the variance of `incidents` goes by.
    let squaredExposure: [Double]

    /// Share of the discounted periods in which each cell was the ground that it is now.
    let known: [Double]

    /// A history, latest period first, that is discounted by half over `halfLife` periods; `lengths` says of how many
    /// of the periods each cell has any.
    init(counts: [[Int]], coverage: [[Double]], halfLife: Double, lengths: [Int]) {
        self.counts = counts
        self.coverage = coverage
        let weights = counts.indices.map { exp2(-Double($0) / halfLife) }
        self.weights = weights
        incidents = Self.sum(counts.map { $0.map(Double.init) }, weights)
        exposure = Self.sum(coverage, weights)
        squaredExposure = Self.sum(coverage, weights.map { $0 * $0 })
        let total = weights.reduce(0, +)
        known = lengths.map {
            $0 < counts.count ? weights.prefix(max(0, $0)).reduce(0, +) / total : 1
        }
    }

    /// Lowers every count to the cap that its cell and coverage give (winsorising).
    mutating func lowerPeaks(to cap: (_ cell: Int, _ covered: Double) -> Int) {
        for period in counts.indices {
            for cell in counts[period].indices where counts[period][cell] > 1 {
                counts[period][cell] = min(counts[period][cell], cap(cell, coverage[period][cell]))
            }
        }
        incidents = Self.sum(counts.map { $0.map(Double.init) }, weights)
    }

    /// Variance around the expected, over its mean, less 1: by category, never negative.
    func excess(around means: [Double], grid: Grid) -> [Double] {
        var squares = [Double](repeating: 0, count: grid.categories.count)
        var expected = squares
        for (counts, coverage) in zip(counts, coverage) {
            for cell in counts.indices {
                let mean = means[cell] * coverage[cell]
                let difference = Double(counts[cell]) - mean
                squares[grid.category(of: cell)] += difference * difference
                expected[grid.category(of: cell)] += mean
            }
        }
        return zip(squares, expected).map { $1 > 0 ? max(0, $0 / $1 - 1) : 0 }
    }

    private static func sum(_ table: [[Double]], _ weights: [Double]) -> [Double] {
        guard let width = table.first?.count else { return [] }
        var sums = [Double](repeating: 0, count: width)
        for (row, weight) in zip(table, weights) {
            for cell in row.indices { sums[cell] += weight * row[cell] }
        }
        return sums
    }
}

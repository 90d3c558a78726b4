import Domain

/// What share of the reporting each reporter stands for: of all, of a category, of a cell.
///
/// Each reporter is counted over the periods it was present in. A part's shares are shrunk towards
/// those of the whole, so a thin category borrows from all reports and a thin cell from its
/// category; a reporter that is new gets an average part.
struct ReporterShares {
    /// Of everything, by reporter.
    let overall: [Double]

    /// Of each cell, by reporter; cell first.
    let byCell: [[Double]]

    /// Shares from each cell's reports by reporter, over so many periods that each was present in.
    init(reports: [[Int]], periodsPresent: [Int], grid: Grid, strength: Double) {
        let reporters = periodsPresent.indices
        func sum(_ cells: some Sequence<Int>) -> [Int] {
            cells.reduce(into: reporters.map { _ in 0 }) { sums, cell in
                for reporter in reporters { sums[reporter] += reports[cell][reporter] }
            }
        }
        func shrunk(_ reports: [Int], towards prior: [Double]) -> [Double] {
            Self.shrunk(reports, towards: prior, periodsPresent, strength: strength)
        }
        let uniform = reporters.map { _ in 1 / Double(reporters.count) }
        let overall = shrunk(sum(reports.indices), towards: uniform)
        let categories = grid.categories.indices.map { first in
            let cells = stride(from: first, to: grid.count, by: grid.categories.count)
            return shrunk(sum(cells), towards: overall)
        }
        self.overall = overall
        byCell = reports.indices.map {
            shrunk(reports[$0], towards: categories[grid.category(of: $0)])
        }
    }

    /// Posterior means of the reporters' rates, as shares of their sum.
    ///
    /// The prior of a reporter's rate is a gamma distribution whose mean is its prior share of the
    /// part's rate; all priors together weigh as `strength` reports.
    private static func shrunk(
        _ reports: [Int],
        towards prior: [Double],
        _ periodsPresent: [Int],
        strength: Double
    ) -> [Double] {
        let exposure = zip(prior, periodsPresent).reduce(0) { $0 + $1.0 * Double($1.1) }
        let total = reports.reduce(0, +)
        guard total > 0, exposure > 0 else { return prior }
        let priorPeriods = strength * exposure / Double(total)
        let rates = prior.indices.map {
            (strength * prior[$0] + Double(reports[$0]))
                / (priorPeriods + Double(periodsPresent[$0]))
        }
        let sum = rates.reduce(0, +)
        return rates.map { $0 / sum }
    }
}

public import Domain

/// The lägesbild of one earlier period, made again to be held against what came.
public struct Replay: Sendable {
    /// What it describes.
    public let period: Period

    /// What was taken as known.
    public let basis: BacktestPeriod.Basis

    /// Earlier periods that its expectations rest on.
    let historyLength: Int

    /// Every area × category, in the order of the grid.
    let cells: [ReplayedCell]

    /// What is expected of the next period, by cell.
    let forecast: Forecast

    /// Square kilometres of each area, in the order of the grid.
    let ground: [Double]

    /// Index of each cell's area in `ground`.
    func area(of cell: Int) -> Int {
        cell / (cells.count / ground.count)
    }

    /// Whether `other` is the period after, of the same areas and categories.
    func precedes(_ other: Replay) -> Bool {
        other.period.first == period.first.adding(period.length) && other.forecast.isOf(forecast)
    }
}

/// What one earlier lägesbild said of one area and category.
struct ReplayedCell {
    /// Incidents counted.
    let observed: Int

    /// Those that were not found on patrol.
    let calledIn: Int

    /// Called in over the period and its history.
    let calledInSoFar: Int

    /// Incidents expected; nil without history.
    let expected: Double?

    /// Counts that chance alone explains.
    let interval: ClosedRange<Int>

    /// Probability of a count within it, by the model itself.
    let promised: Double

    /// Share of its reporting that was present.
    let covered: Double

    /// Whether the page would judge it.
    let isJudged: Bool

    /// Whether the page would tell of it as more than expected.
    let isFlag: Bool

    /// Incidents above the expected.
    var excess: Double { Double(observed) - (expected ?? 0) }
}

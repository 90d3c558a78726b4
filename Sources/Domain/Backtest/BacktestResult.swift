/// Content of the page of a backtest.
public struct BacktestEdition: Sendable {
    /// The municipality's name.
    public let municipality: String

    /// The day it is dated.
    public let asOf: Day

    /// Whether the data is simulated, which the page then says.
    public let simulated: Bool

    /// The measures of the backtest.
    public let result: BacktestResult

    /// Creates an edition.
    public init(municipality: String, asOf: Day, simulated: Bool, result: BacktestResult) {
        self.municipality = municipality
        self.asOf = asOf
        self.simulated = simulated
        self.result = result
    }
}

/// Backtest of earlier pictures, each made from what was known then (decision 0029).
public struct BacktestResult: Hashable, Sendable {
    /// The periods made again, oldest first.
    public let periods: [BacktestPeriod]

    /// Coverage of intervals: all counts first, then by size of the expectation.
    public let intervals: [IntervalCalibration]

    /// Calibration of the forecast by deciles, smallest first.
    public let calibration: [ForecastCalibration]

    /// Recurrence of flags; nil without flags whose next period is known.
    public let flags: FlagRecurrence?

    /// Hit rates by share of the area and ranking.
    public let rankings: [RankingAccuracy]

    /// Creates a result.
    public init(
        periods: [BacktestPeriod],
        intervals: [IntervalCalibration],
        calibration: [ForecastCalibration],
        flags: FlagRecurrence?,
        rankings: [RankingAccuracy]
    ) {
        self.periods = periods
        self.intervals = intervals
        self.calibration = calibration
        self.flags = flags
        self.rankings = rankings
    }
}

/// A period that was made again.
public struct BacktestPeriod: Hashable, Sendable {
    /// The period.
    public let period: Period

    /// Knowledge that it was made from.
    public let basis: Basis

    /// Number of earlier periods that its expectations rest on.
    public let historyLength: Int

    /// Incidents in its areas.
    public let incidents: Int

    /// Number of flagged cells.
    public let flags: Int

    /// Knowledge that a period is made again from.
    public enum Basis: CaseIterable, Sendable {
        /// The database as of when the period's page was first published.
        case then
        /// All that is known today of it and earlier periods, since no page was made at the time.
        case afterwards
    }

    /// Creates a period.
    public init(
        period: Period,
        basis: Basis,
        historyLength: Int,
        incidents: Int,
        flags: Int
    ) {
        self.period = period
        self.basis = basis
        self.historyLength = historyLength
        self.incidents = incidents
        self.flags = flags
    }
}

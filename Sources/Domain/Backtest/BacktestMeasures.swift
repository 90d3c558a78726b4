/// Coverage of the prediction intervals: counts inside their 95 % interval, against how many ought
/// to be.
public struct IntervalCalibration: Hashable, Sendable {
    /// Class of expectations.
    public let size: Size

    /// Number of counts that were assessed.
    public let counts: Int

    /// Number of counts within their interval.
    public let inside: Int

    /// Expected number within their intervals, by the predictive distributions.
    ///
    /// More than 95 % where counts are small, since an interval ends at whole numbers.
    public let expectedInside: Double

    /// 1.96 standard errors of the number inside.
    public let margin: Double

    /// Class of expected counts by size.
    public enum Size: String, CaseIterable, Sendable {
        /// All.
        case all
        /// Below 1.
        case belowOne = "below-1"
        /// From 1 to below 5.
        case oneToFive = "1-to-5"
        /// 5 and above.
        case fiveAndAbove = "5-and-above"

        /// Whether an expected count is in the class.
        public func holds(_ expected: Double) -> Bool {
            switch self {
            case .all: true
            case .belowOne: expected < 1
            case .oneToFive: (1..<5).contains(expected)
            case .fiveAndAbove: expected >= 5
            }
        }
    }

    /// Creates the coverage of one class.
    public init(size: Size, counts: Int, inside: Int, expectedInside: Double, margin: Double) {
        self.size = size
        self.counts = counts
        self.inside = inside
        self.expectedInside = expectedInside
        self.margin = margin
    }
}

/// Calibration of the forecast in one decile of its values.
public struct ForecastCalibration: Hashable, Sendable {
    /// Smallest and largest expectation in it.
    public let expectations: ClosedRange<Double>

    /// Number of forecasts: one for each area, category and period.
    public let cells: Int

    /// Sum of the forecasts.
    public let expected: Double

    /// Incidents that came.
    public let observed: Int

    /// 95 % interval of the incidents, by the predictive distributions.
    public let chance: ClosedRange<Double>

    /// Forecast ÷ observed incidents (recapture rate index, RRI; Levine 2008); nil where none came.
    public var rate: Double? {
        observed > 0 ? expected / Double(observed) : nil
    }

    /// Creates a decile.
    public init(
        expectations: ClosedRange<Double>,
        cells: Int,
        expected: Double,
        observed: Int,
        chance: ClosedRange<Double>
    ) {
        self.expectations = expectations
        self.cells = cells
        self.expected = expected
        self.observed = observed
        self.chance = chance
    }
}

/// Recurrence of excess in the period after a flag, against unflagged cells.
public struct FlagRecurrence: Hashable, Sendable {
    /// Flags whose next period is known and could be assessed.
    public let flags: Int

    /// Flags that were flagged in the next period as well.
    public let flaggedAgain: Int

    /// Flags with more than expected in the next period.
    public let aboveAgain: Int

    /// Sum of observed minus expected of the flags in their own period.
    public let excess: Double

    /// Sum of observed minus expected of the same cells in the next period.
    public let excessAfter: Double

    /// Unflagged cells of the same periods with the nearest expectations.
    public let others: Int

    /// Unflagged cells with more than expected in the next period.
    public let othersAbove: Int

    /// Creates a recurrence.
    public init(
        flags: Int,
        flaggedAgain: Int,
        aboveAgain: Int,
        excess: Double,
        excessAfter: Double,
        others: Int,
        othersAbove: Int
    ) {
        self.flags = flags
        self.flaggedAgain = flaggedAgain
        self.aboveAgain = aboveAgain
        self.excess = excess
        self.excessAfter = excessAfter
        self.others = others
        self.othersAbove = othersAbove
    }
}

/// Hit rate of one ranking of places on a share of the area, over all periods.
public struct RankingAccuracy: Hashable, Sendable {
    /// Share of the municipality's area, 0 to 1.
    public let share: Double

    /// Ranking of the places.
    public let ranking: Ranking

    /// Each forecast period, oldest first.
    public let periods: [RankedPeriod]

    /// Difference of the forecast from this ranking; nil with too few periods for a test.
    public let lead: Lead?

    /// Paired difference in incidents found between two rankings.
    public struct Lead: Hashable, Sendable {
        /// Sum over the periods; below 0 where the other found more.
        public let incidents: Double

        /// 1.96 standard errors, from the variance between periods.
        public let margin: Double

        /// Creates a difference.
        public init(incidents: Double, margin: Double) {
            self.incidents = incidents
            self.margin = margin
        }
    }

    /// Ranking of the places.
    public enum Ranking: String, CaseIterable, Sendable {
        /// By the forecast.
        case forecast
        /// By the incidents of the period before.
        case lastPeriod = "last-period"
        /// By all earlier incidents, with equal weights.
        case allHistory = "all-history"
        /// By the outcome: the best possible ranking.
        case outcome
    }

    /// Creates the hit rate of a ranking.
    public init(share: Double, ranking: Ranking, periods: [RankedPeriod], lead: Lead? = nil) {
        self.share = share
        self.ranking = ranking
        self.periods = periods
        self.lead = lead
    }

    /// Incidents found in all periods.
    public var found: Double { periods.reduce(0) { $0 + $1.found } }

    /// All incidents of those periods.
    public var incidents: Int { periods.reduce(0) { $0 + $1.incidents } }

    /// Predictive accuracy index (PAI): share of incidents found ÷ share of area; 1 for places
    /// chosen at random.
    public var accuracy: Double? {
        incidents > 0 ? found / Double(incidents) / share : nil
    }
}

/// Incidents found by a ranking in one period.
public struct RankedPeriod: Hashable, Sendable {
    /// The forecast period.
    public let period: Period

    /// Incidents found; of a place of which only a part fits, that part.
    public let found: Double

    /// All incidents of the period.
    public let incidents: Int

    /// Creates a period's figures.
    public init(period: Period, found: Double, incidents: Int) {
        self.period = period
        self.found = found
        self.incidents = incidents
    }
}

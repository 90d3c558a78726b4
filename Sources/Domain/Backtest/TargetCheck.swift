/// How much of what came lay in the places that one way of ranking puts first.
public struct TargetCheck: Hashable, Sendable {
    /// Share of the municipality's ground that is looked at, 0 to 1.
    public let share: Double

    /// How places are ranked.
    public let ranking: Ranking

    /// Each period that was forecast, oldest first.
    public let periods: [TargetPeriod]

    /// What the forecast found beyond this ranking; nil where too few periods are known to tell chance from it.
    public let lead: Lead?

    /// Incidents that one ranking found beyond another.
    public struct Lead: Hashable, Sendable {
        /// In all periods together; below 0 where the other found more.
        public let incidents: Double

        /// How far chance may take it from 0, 19 times of 20, as the periods differ among themselves.
        public let slack: Double

        /// A lead.
        public init(incidents: Double, slack: Double) {
            self.incidents = incidents
            self.slack = slack
        }
    }

    /// How places are ranked.
    public enum Ranking: String, CaseIterable, Sendable {
        /// By the forecast.
        case forecast
        /// By what the period before held.
        case lastPeriod = "last-period"
        /// By all that is known of earlier periods, each counting the same.
        case allHistory = "all-history"
        /// By what came: the most that any ranking could have found.
        case outcome
    }

    /// A check of one ranking.
    public init(share: Double, ranking: Ranking, periods: [TargetPeriod], lead: Lead? = nil) {
        self.share = share
        self.ranking = ranking
        self.periods = periods
        self.lead = lead
    }

    /// Incidents on the ground looked at, in all periods together.
    public var found: Double { periods.reduce(0) { $0 + $1.found } }

    /// Incidents of those periods.
    public var incidents: Int { periods.reduce(0) { $0 + $1.incidents } }

    /// Share of the incidents found beside the share of the ground: 1 is what any ground of that size holds (PAI).
    public var accuracy: Double? {
        incidents > 0 ? found / Double(incidents) / share : nil
    }
}

/// What the places ranked first held in one period.
public struct TargetPeriod: Hashable, Sendable {
    /// The period that was forecast.
    public let period: Period

    /// Incidents on the ground looked at; of a place of which only a part fits, that part.
    public let found: Double

    /// Incidents on all of the ground.
    public let incidents: Int

    /// A period's figures.
    public init(period: Period, found: Double, incidents: Int) {
        self.period = period
        self.found = found
        self.incidents = incidents
    }
}

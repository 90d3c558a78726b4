/// What became of the lägesbilder of earlier periods, each made from what was known then (decision 0029).
public struct BacktestResult: Hashable, Sendable {
    /// The periods that were made again, oldest first.
    public let periods: [BacktestPeriod]

    /// How many counts lay within what chance explains: all of them first, then by size.
    public let bands: [BandCheck]

    /// Forecast beside outcome, from the smallest tenth of the expectations to the largest.
    public let levels: [LevelCheck]

    /// What became of the flags; nil where no period had one that could be followed.
    public let flags: FlagCheck?

    /// What the places that were ranked first held, by share of the ground and way of ranking.
    public let targets: [TargetCheck]

    /// A result with its parts.
    public init(
        periods: [BacktestPeriod],
        bands: [BandCheck],
        levels: [LevelCheck],
        flags: FlagCheck?,
        targets: [TargetCheck]
    ) {
        self.periods = periods
        self.bands = bands
        self.levels = levels
        self.flags = flags
        self.targets = targets
    }
}

/// A period that was made again.
public struct BacktestPeriod: Hashable, Sendable {
    /// The period.
    public let period: Period

    /// What was taken as known.
    public let basis: Basis

    /// Earlier periods that its expectations rest on.
    public let historyLength: Int

    /// Incidents in its areas.
    public let incidents: Int

    /// Cells that are told as more than expected.
    public let flags: Int

    /// What is taken as known of a period.
    public enum Basis: CaseIterable, Sendable {
        /// What the database knew when its page was first published.
        case then
        /// All that is known today of it and of those before it, since no page was made in its time.
        case afterwards
    }

    /// A period with what its page would say.
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

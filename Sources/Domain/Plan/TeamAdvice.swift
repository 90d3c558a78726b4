/// Advice on how many teams to have out in the days after a plan's, while hours can still be changed (decision 0031).
public struct TeamAdvice: Hashable, Sendable {
    /// The days.
    public let period: Period

    /// Rows by function, then time.
    public let rows: [Row]

    /// Functions that could be rostered and have no roster on file, so that no advice can be given.
    public let withoutRoster: [ResourceID]

    /// Worth of the advised teams' visits, in weighted incidents answered for.
    public let value: Double

    /// Upper bound on the worth of any teams.
    public let bound: Double

    /// Advice with its bound.
    public init(
        period: Period,
        rows: [Row],
        withoutRoster: [ResourceID] = [],
        value: Double,
        bound: Double
    ) {
        self.period = period
        self.rows = rows
        self.withoutRoster = withoutRoster
        self.value = value
        self.bound = bound
    }

    /// Share of the best possible that is proven, 0 to 1.
    public var provenShare: Double {
        bound > 0 ? min(1, value / bound) : 1
    }

    /// Teams of one function at one time.
    public struct Row: Hashable, Sendable {
        /// The function.
        public let resource: ResourceID

        /// The shift.
        public let time: TimeSpan

        /// Advised number of teams.
        public let teams: Int

        /// Number of teams already on the roster then.
        public let set: Int

        /// Areas where they would do most, the most useful first.
        public let areas: [AreaID]

        /// The category that weighs most there and then.
        public let category: CategoryID?

        /// Gain of these teams, in weighted incidents answered for.
        public let gain: Double

        /// Teams with their areas and gain.
        public init(
            resource: ResourceID,
            time: TimeSpan,
            teams: Int,
            set: Int,
            areas: [AreaID],
            category: CategoryID?,
            gain: Double
        ) {
            self.resource = resource
            self.time = time
            self.teams = teams
            self.set = set
            self.areas = areas
            self.category = category
            self.gain = gain
        }
    }
}

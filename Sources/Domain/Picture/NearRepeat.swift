/// How often one incident of a category is followed by another near by, over a quarter.
public struct NearRepeat: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// First day of the quarter's periods.
    public let first: Day

    /// Last day of the quarter's periods.
    public let last: Day

    /// Incidents with a point and a day of their own.
    public let incidents: Int

    /// Pairs of incidents by distance and then by time, nearest first.
    public let bands: [NearRepeatBand]

    /// Whether the nearest band holds more pairs than chance explains, and enough of them to be told.
    public let isTold: Bool

    /// A category with its pairs.
    public init(
        category: CategoryID,
        first: Day,
        last: Day,
        incidents: Int,
        bands: [NearRepeatBand],
        isTold: Bool
    ) {
        self.category = category
        self.first = first
        self.last = last
        self.incidents = incidents
        self.bands = bands
        self.isTold = isTold
    }
}

/// Pairs of incidents so far from each other in space and time.
public struct NearRepeatBand: Hashable, Sendable {
    /// Metres from which a pair belongs to it.
    public let metres: Double

    /// Metres from which it does so no longer; nil for the last.
    public let metresEnd: Double?

    /// Days from which a pair belongs to it.
    public let days: Int

    /// Days from which it does so no longer; nil for the last.
    public let daysEnd: Int?

    /// Pairs that were seen.
    public let observed: Int

    /// Pairs to be expected if place had nothing to do with time.
    public let expected: Double

    /// Share of maps with exchanged days that hold as many pairs, this one counted among them.
    public let p: Double

    /// Pairs of a distance and a time.
    public init(
        metres: Double,
        metresEnd: Double?,
        days: Int,
        daysEnd: Int?,
        observed: Int,
        expected: Double,
        p: Double
    ) {
        self.metres = metres
        self.metresEnd = metresEnd
        self.days = days
        self.daysEnd = daysEnd
        self.observed = observed
        self.expected = expected
        self.p = p
    }
}

/// Space–time cluster: areas that together hold more of a category than chance explains, over one
/// to three periods.
public struct Cluster: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// The areas by id; one where a single area has grown over several periods.
    public let areas: [ClusterArea]

    /// Incidents by period, the earliest first and the current one last.
    public let counts: [Int]

    /// Expected incidents over those periods.
    public let expected: Double

    /// Monte Carlo p of the scan statistic: 0.001 to 1.
    public let p: Double

    /// Null model of the test.
    public let basis: ClusterBasis

    /// Creates a cluster.
    public init(
        category: CategoryID,
        areas: [ClusterArea],
        counts: [Int],
        expected: Double,
        p: Double,
        basis: ClusterBasis
    ) {
        self.category = category
        self.areas = areas
        self.counts = counts
        self.expected = expected
        self.p = p
        self.basis = basis
    }

    /// Incidents in the areas over the periods.
    public var observed: Int {
        counts.reduce(0, +)
    }

    /// Whether it says more than a single area's count of the current period.
    public var reachesFurther: Bool {
        areas.count > 1 || counts.count > 1
    }
}

/// One area of a cluster.
public struct ClusterArea: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents over the cluster's periods.
    public let observed: Int

    /// Expected incidents over those periods.
    public let expected: Double

    /// Whether the area alone has more than expected in the current period.
    public let standsOut: Bool

    /// Creates an area's part of a cluster.
    public init(area: AreaID, observed: Int, expected: Double, standsOut: Bool) {
        self.area = area
        self.observed = observed
        self.expected = expected
        self.standsOut = standsOut
    }
}

/// Null model of a cluster.
public enum ClusterBasis: String, CaseIterable, Sendable {
    /// Expected counts of the picture (expectation-based scan, Neill 2005).
    case expectation
    /// Permutation of periods (space–time permutation, Kulldorff 2005), where history is too short
    /// for expected counts.
    case permutation
}

/// Knox table of a category over a quarter: near repeats.
public struct NearRepeat: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// First day of the quarter's periods.
    public let first: Day

    /// Last day of the quarter's periods.
    public let last: Day

    /// Incidents with known point and day.
    public let incidents: Int

    /// Pairs by band of distance and then of time, nearest first.
    public let bands: [NearRepeatBand]

    /// Whether the nearest band holds significantly more pairs than expected, and enough of them.
    public let isSignificant: Bool

    /// Creates a table.
    public init(
        category: CategoryID,
        first: Day,
        last: Day,
        incidents: Int,
        bands: [NearRepeatBand],
        isSignificant: Bool
    ) {
        self.category = category
        self.first = first
        self.last = last
        self.incidents = incidents
        self.bands = bands
        self.isSignificant = isSignificant
    }
}

/// One cell of a Knox table: pairs of incidents by distance and time apart.
public struct NearRepeatBand: Hashable, Sendable {
    /// Least distance in metres.
    public let metres: Double

    /// Distance in metres that it ends below; nil for the last.
    public let metresEnd: Double?

    /// Least days apart.
    public let days: Int

    /// Days that it ends below; nil for the last.
    public let daysEnd: Int?

    /// Observed pairs.
    public let observed: Int

    /// Expected pairs if distance and time were independent.
    public let expected: Double

    /// Monte Carlo p under permutation of the days.
    public let p: Double

    /// Creates a cell.
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

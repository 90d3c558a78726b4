/// Areas that together hold more of a category than chance explains, over one to three periods.
public struct Cluster: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// The areas, by id; one where something has grown in a single area over several periods.
    public let areas: [ClusterArea]

    /// Incidents in them by period, the earliest first and the current one last.
    public let course: [Int]

    /// Incidents expected in them over those periods.
    public let expected: Double

    /// Share of simulated maps with as much together somewhere, this map counted among them: 0.001 to 1.
    public let p: Double

    /// What the expectation rests on.
    public let basis: ClusterBasis

    /// A cluster with its figures.
    public init(
        category: CategoryID,
        areas: [ClusterArea],
        course: [Int],
        expected: Double,
        p: Double,
        basis: ClusterBasis
    ) {
        self.category = category
        self.areas = areas
        self.course = course
        self.expected = expected
        self.p = p
        self.basis = basis
    }

    /// Incidents in the areas over the periods.
    public var observed: Int {
        course.reduce(0, +)
    }

    /// Whether it says more than a single area's figure of the current period does.
    public var reachesFurther: Bool {
        areas.count > 1 || course.count > 1
    }
}

/// One area of a cluster.
public struct ClusterArea: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents in it over the cluster's periods.
    public let observed: Int

    /// Incidents expected in it over those periods.
    public let expected: Double

    /// Whether it holds more than expected by itself in the current period.
    public let standsOut: Bool

    /// An area with its part of a cluster.
    public init(area: AreaID, observed: Int, expected: Double, standsOut: Bool) {
        self.area = area
        self.observed = observed
        self.expected = expected
        self.standsOut = standsOut
    }
}

/// What is expected of the areas of a cluster.
public enum ClusterBasis: String, CaseIterable, Sendable {
    /// The expected counts of the lägesbild.
    case expectation
    /// The same incidents with their periods exchanged at random, where history is too thin for expected counts.
    case permutation
}

/// The constants that shape the search for clusters; each is set by decision 0027.
public struct ScanSettings: Hashable, Sendable {
    /// Most of the latest periods that a cluster may span.
    public var longestWindow = 3

    /// Most areas of a zone.
    public var mostAreas = 10

    /// Largest share of the town's areas in a zone: in a small town ten areas are no part of it.
    public var largestShare = 1.0 / 3

    /// Maps that chance draws for each category.
    public var maps = 999

    /// Largest p that is told, however many categories have one.
    public var tail = 0.05

    /// Periods before the longest window that expectations need.
    public var fewestPeriods = 6

    /// Incidents of the category in those periods that expectations need.
    public var fewestIncidents = 20

    /// Periods that are exchanged where there are no expectations: a year, since places change.
    public var permutedPeriods = 26

    /// The constants of this version.
    public init() {}
}

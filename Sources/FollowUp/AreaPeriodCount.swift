public import Domain

/// Incidents of one area in one period.
public struct AreaPeriodCount: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Position of the period in the row of periods; later ones are larger.
    public let period: Int

    /// Incidents that were counted.
    public let incidents: Int

    /// A count.
    public init(area: AreaID, period: Int, incidents: Int) {
        self.area = area
        self.period = period
        self.incidents = incidents
    }
}

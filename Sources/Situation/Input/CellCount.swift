public import Domain

/// Incidents of one category in one area in one period, each incident counted once.
///
/// Cells with nothing to count are left out.
public struct CellCount: Hashable, Sendable {
    /// Periods back: 0 for the current one, 1 for the one before it.
    public let period: Int

    /// The area; nil for incidents that could not be placed, which count in the totals alone.
    public let area: AreaID?

    /// The category.
    public let category: CategoryID

    /// Incidents, however they were found.
    public let incidents: Int

    /// Those among them that every report found on patrol.
    public let foundOnPatrol: Int

    /// A count.
    public init(
        period: Int,
        area: AreaID?,
        category: CategoryID,
        incidents: Int,
        foundOnPatrol: Int = 0
    ) {
        self.period = period
        self.area = area
        self.category = category
        self.incidents = incidents
        self.foundOnPatrol = foundOnPatrol
    }
}

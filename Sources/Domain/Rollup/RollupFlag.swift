/// A category that was more than chance explains in an area, in one or several periods.
public struct RollupFlag: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// The periods, oldest first.
    public let periods: [Period]

    /// Incidents in those periods.
    public let observed: Int

    /// Incidents expected in them.
    public let expected: Double

    /// A flag with its periods.
    public init(
        area: AreaID,
        category: CategoryID,
        periods: [Period],
        observed: Int,
        expected: Double
    ) {
        self.area = area
        self.category = category
        self.periods = periods
        self.observed = observed
        self.expected = expected
    }
}

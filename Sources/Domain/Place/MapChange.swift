/// What placing a period's reports anew has changed, since files of areas or places changed.
public struct MapChange: Hashable, Sendable {
    /// The period.
    public let period: Period

    /// Reports that were placed anew.
    public let reports: Int

    /// Those of them that lie in another area than before.
    public let moved: Int

    /// Areas with another number of incidents than before, by id.
    public let figures: [FigureChange]

    /// A change.
    public init(period: Period, reports: Int, moved: Int, figures: [FigureChange]) {
        self.period = period
        self.reports = reports
        self.moved = moved
        self.figures = figures
    }
}

/// An area's number of incidents in a period, before and after reports were placed anew.
public struct FigureChange: Hashable, Sendable {
    /// The area, as it is called on its own map; nil for what could not be placed.
    public let area: String?

    /// Incidents before.
    public let before: Int

    /// Incidents now.
    public let after: Int

    /// A change.
    public init(area: String?, before: Int, after: Int) {
        self.area = area
        self.before = before
        self.after = after
    }
}

/// The changes in a period's placements and figures after files of areas or places have changed.
public struct MapChange: Hashable, Sendable {
    /// The period.
    public let period: Period

    /// Number of reports that were placed again.
    public let reports: Int

    /// Number of them with another area than before.
    public let moved: Int

    /// Changed numbers of incidents, by area id.
    public let figures: [FigureChange]

    /// The changes of a period.
    public init(period: Period, reports: Int, moved: Int, figures: [FigureChange]) {
        self.period = period
        self.reports = reports
        self.moved = moved
        self.figures = figures
    }
}

/// The number of incidents in an area and period, before and after reports were placed again.
public struct FigureChange: Hashable, Sendable {
    /// Label of the area on its own map; nil for incidents without a place.
    public let area: String?

    /// Number of incidents before.
    public let before: Int

    /// Number of incidents after.
    public let after: Int

    /// The change of an area.
    public init(area: String?, before: Int, after: Int) {
        self.area = area
        self.before = before
        self.after = after
    }
}

public import Domain

/// Reports of one category that one reporter sent of one area in one period.
///
/// The area tells whose silence an area's own figures hang on.
public struct ReporterCount: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The reporter.
    public let reporter: ReporterID

    /// The area; nil for reports that could not be placed.
    public let area: AreaID?

    /// The category.
    public let category: CategoryID

    /// Reports.
    public let reports: Int

    /// A reporter's count.
    public init(
        period: Int,
        reporter: ReporterID,
        area: AreaID?,
        category: CategoryID,
        reports: Int
    ) {
        self.period = period
        self.reporter = reporter
        self.area = area
        self.category = category
        self.reports = reports
    }
}

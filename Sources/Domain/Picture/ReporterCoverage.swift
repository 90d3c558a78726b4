/// Share of a reporter in all reporting, and its missing part this period.
public struct ReporterCoverage: Hashable, Sendable {
    /// The reporter.
    public let reporter: ReporterID

    /// Share of all reporting over the latest year, 0 to 1, when it is present.
    public let share: Double

    /// Whether it was present this period.
    public let present: Bool

    /// Periods of the latest year in which it was present.
    public let periodsPresent: Int

    /// Number of earlier periods that `periodsPresent` is counted among.
    public let periods: Int

    /// Categories with missing reports, the most missed first.
    public let gaps: [CoverageGap]

    /// Creates a reporter's coverage.
    public init(
        reporter: ReporterID,
        share: Double,
        present: Bool,
        periodsPresent: Int,
        periods: Int,
        gaps: [CoverageGap]
    ) {
        self.reporter = reporter
        self.share = share
        self.present = present
        self.periodsPresent = periodsPresent
        self.periods = periods
        self.gaps = gaps
    }
}

/// Category that a reporter usually reports, without reports this period.
public struct CoverageGap: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Its usual reports of the category per period in which it is present.
    public let usual: Double

    /// Its share of the category's reporting, 0 to 1.
    public let share: Double

    /// Cause of the gap.
    public let cause: Cause

    /// Cause of the gap.
    public enum Cause: String, CaseIterable, Sendable {
        /// The reporter was silent or unreadable: expectations are lowered by its share.
        case absent
        /// Most of its rows of the category are in quarantine: expectations are lowered as well.
        case quarantined
        /// It was present, but not with this category: shown, and not treated as absence, since it
        /// may be calm.
        case unusuallyQuiet = "unusually-quiet"
    }

    /// Creates a gap.
    public init(category: CategoryID, usual: Double, share: Double, cause: Cause) {
        self.category = category
        self.usual = usual
        self.share = share
        self.cause = cause
    }
}

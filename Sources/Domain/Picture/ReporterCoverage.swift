/// What a reporter stands for, and where this period lacks it.
public struct ReporterCoverage: Hashable, Sendable {
    /// The reporter.
    public let reporter: ReporterID

    /// Its share of all reporting over the latest year, 0 to 1, as it reports when it is heard of.
    public let share: Double

    /// Whether it was heard of this period.
    public let present: Bool

    /// Periods of the latest year that it was heard of in.
    public let periodsPresent: Int

    /// Earlier periods of the latest year: what `periodsPresent` is counted out of.
    public let periods: Int

    /// Categories in which something is missing now, the most missed first.
    public let gaps: [CoverageGap]

    /// A reporter's line of the coverage table.
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

/// A category that a reporter uses to report, and did not.
public struct CoverageGap: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Reports of it that it sends in a period that it is heard of in.
    public let usual: Double

    /// Its share of the category's reporting, 0 to 1.
    public let share: Double

    /// Why nothing came.
    public let cause: Cause

    /// Why nothing came.
    public enum Cause: String, CaseIterable, Sendable {
        /// It was silent altogether, or could not be read: expectations are lowered by its share.
        case absent
        /// Most of what it sent of the category waits in quarantine: expectations are lowered as well.
        case quarantined
        /// It was heard of, but not of this: told, and not taken for absence, since it may be calm.
        case unusuallyQuiet = "unusually-quiet"
    }

    /// A category that is missed.
    public init(category: CategoryID, usual: Double, share: Double, cause: Cause) {
        self.category = category
        self.usual = usual
        self.share = share
        self.cause = cause
    }
}

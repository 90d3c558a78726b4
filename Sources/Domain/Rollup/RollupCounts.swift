/// Incidents of one category in one area over a roll-up.
public struct RollupCell: Hashable, Sendable {
    /// The area; nil for those that could not be placed.
    public let area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Incidents.
    public let incidents: Int

    /// Creates a cell.
    public init(area: AreaID?, category: CategoryID?, incidents: Int) {
        (self.area, self.category, self.incidents) = (area, category, incidents)
    }
}

/// A category over the whole municipality.
public struct RollupTotal: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Incidents.
    public let incidents: Int

    /// Comparison with the window immediately before.
    public let previous: Comparison

    /// Comparison with the same time a year before.
    public let yearBefore: Comparison

    /// Creates a category's total.
    public init(
        category: CategoryID,
        incidents: Int,
        previous: Comparison,
        yearBefore: Comparison
    ) {
        (self.category, self.incidents) = (category, incidents)
        (self.previous, self.yearBefore) = (previous, yearBefore)
    }
}

/// All incidents of one area.
public struct RollupAreaTotal: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents.
    public let incidents: Int

    /// Comparison with the same time a year before.
    public let yearBefore: Comparison

    /// Creates an area's total.
    public init(area: AreaID, incidents: Int, yearBefore: Comparison) {
        (self.area, self.incidents, self.yearBefore) = (area, incidents, yearBefore)
    }
}

/// Reports of one category from one type of reporter; an incident may have several.
public struct RollupReports: Hashable, Sendable {
    /// The type, such as skola.
    public let type: String

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Reports.
    public let reports: Int

    /// Creates a type's count.
    public init(type: String, category: CategoryID?, reports: Int) {
        (self.type, self.category, self.reports) = (type, category, reports)
    }
}

/// Reports of one type in one area that are never added to the incidents.
public struct RollupList: Hashable, Sendable {
    /// The type.
    public let kind: ReportKind

    /// The area; nil for those that could not be placed.
    public let area: AreaID?

    /// Reports.
    public let reports: Int

    /// Creates a type's count.
    public init(kind: ReportKind, area: AreaID?, reports: Int) {
        (self.kind, self.area, self.reports) = (kind, area, reports)
    }
}

/// Category that was flagged in an area, in one or several periods.
public struct RollupFlag: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// The periods, oldest first.
    public let periods: [Period]

    /// Incidents in those periods.
    public let observed: Int

    /// Expected incidents in them.
    public let expected: Double

    /// Creates a flag.
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

/// Presence of a reporter over the periods of a roll-up.
public struct RollupReporterStatus: Hashable, Sendable {
    /// The reporter.
    public let reporter: Reporter

    /// Periods with reports.
    public let reported: Int

    /// Periods reported as calm.
    public let calm: Int

    /// Periods with only unreadable files.
    public let unreadable: Int

    /// Periods without a delivery.
    public let silent: Int

    /// Creates a reporter's presence.
    public init(reporter: Reporter, reported: Int, calm: Int, unreadable: Int, silent: Int) {
        self.reporter = reporter
        self.reported = reported
        self.calm = calm
        self.unreadable = unreadable
        self.silent = silent
    }
}

/// Proposals, decisions and deliveries of one function.
public struct RollupMeasure: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// Proposed lines.
    public let proposed: Int

    /// Lines by decision; the rest have no known one.
    public let decisions: [Decision.Verdict: Int]

    /// Lines that were delivered, completely or in part.
    public let carriedOut: Int

    /// Minutes of the deliveries.
    public let minutes: Int

    /// Creates a function's figures.
    public init(
        resource: ResourceID,
        proposed: Int,
        decisions: [Decision.Verdict: Int],
        carriedOut: Int,
        minutes: Int
    ) {
        self.resource = resource
        self.proposed = proposed
        self.decisions = decisions
        self.carriedOut = carriedOut
        self.minutes = minutes
    }
}

/// Areas and periods with delivered measures, by verdict.
public struct RollupOutcome: Hashable, Sendable {
    /// The verdict.
    public let verdict: EffectComparison.Verdict

    /// Areas, one entry for each period with this verdict.
    public let areas: [AreaID]

    /// Creates an outcome.
    public init(verdict: EffectComparison.Verdict, areas: [AreaID]) {
        self.verdict = verdict
        self.areas = areas
    }
}

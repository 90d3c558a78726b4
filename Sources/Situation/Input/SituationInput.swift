public import Domain

/// Input of the situation model, in any order.
///
/// Rows further back than `historyLength` and rows of categories that are not counted are ignored.
/// Rows of areas that no longer exist count as unplaced.
public struct SituationInput: Hashable, Sendable {
    /// The current period.
    public let period: Period

    /// Number of earlier periods that are known.
    public let historyLength: Int

    /// The period that the plan covers.
    public let forecastPeriod: Period

    /// The municipality's areas.
    public let areas: [Area]

    /// The categories; only those of kind `event` are counted.
    public let categories: [Category]

    /// Incidents by cell, current and earlier.
    public let counts: [IncidentCount]

    /// Presence of reporters, current and earlier; before the earliest row everyone is present.
    public let presence: [PresenceRecord]

    /// Reports by reporter, current and earlier.
    public let reporterCounts: [ReportCount]

    /// Incidents of this period and the one before from reporters present in both, by category.
    ///
    /// Categories without any are left out; nil where there is no such reporter.
    public let changes: [CategoryID: Change]?

    /// Redrawn areas, with the number of earlier periods that they have had their present outline.
    ///
    /// Older rows of those areas must be unplaced.
    public let redrawn: [AreaID: Int]

    /// Incidents by named place, current and earlier.
    public var placeCounts: [PlaceCount] = []

    /// Whether the reports of the period before are purged.
    public var isPreviousPurged = false

    /// Incidents by slot, earlier periods only.
    public var slots: [SlotCount]

    /// Incidents of the current period, whose slots the model computes.
    public var incidents: [Incident]

    /// Reports of the current period's incidents that have a serious one among theirs.
    public var seriousReports: [Report] = []

    /// The part of `slots` whose times are known to the day or worse.
    public var vagueSlots: [SlotCount] = []

    /// Texts of incidents, current and earlier, one row for each report.
    public var texts: [IncidentText] = []

    /// Names of places, which are never new words.
    public var placeNames: [String] = []

    /// Survey answers about felt safety, current and earlier.
    public var answers: [AnswerCount] = []

    /// Calendar events of past and coming periods.
    public var calendarDays: [CalendarDays] = []

    /// Adjacency of the areas; without it there is no scan for clusters.
    public var adjacency: AreaAdjacency?

    /// Incidents of the latest whole quarter; without it there is no near-repeat test.
    public var quarter: QuarterIncidents?

    /// Creates an input; the ids of areas, and of categories, are distinct.
    public init(
        period: Period,
        historyLength: Int,
        forecastPeriod: Period,
        areas: [Area],
        categories: [Category],
        counts: [IncidentCount],
        presence: [PresenceRecord],
        reporterCounts: [ReportCount],
        slots: [SlotCount] = [],
        incidents: [Incident] = [],
        changes: [CategoryID: Change]? = nil,
        redrawn: [AreaID: Int] = [:]
    ) {
        precondition(historyLength >= 0, "a number of periods is not negative")
        precondition(Set(areas.map(\.id)).count == areas.count, "areas have ids of their own")
        precondition(Set(categories.map(\.id)).count == categories.count, "so have categories")
        self.period = period
        self.historyLength = historyLength
        self.forecastPeriod = forecastPeriod
        self.areas = areas
        self.categories = categories
        self.counts = counts
        self.presence = presence
        self.reporterCounts = reporterCounts
        self.slots = slots
        self.incidents = incidents
        self.changes = changes
        self.redrawn = redrawn
    }
}

public import Domain

/// All that a lägesbild is made from; the order of the rows means nothing.
///
/// Rows of periods further back than `historyLength` and rows of categories that are not counted
/// are passed over. Rows of areas that no longer exist count as unplaced.
public struct SituationInput: Hashable, Sendable {
    /// The current period.
    public let period: Period

    /// Earlier periods that are known.
    public let historyLength: Int

    /// The period that the plan covers.
    public let forecastPeriod: Period

    /// The municipality's areas.
    public let areas: [Area]

    /// Its categories; only those of kind `event` are counted.
    public let categories: [Category]

    /// Incidents by cell, current and earlier.
    public let counts: [IncidentCount]

    /// Who was heard from, current and earlier; before the earliest row everyone was.
    public let presence: [Presence]

    /// Reports by reporter, current and earlier.
    public let reporterCounts: [ReportCount]

    /// What the reporters that were heard of in this period and the one before told of in each.
    ///
    /// Categories without any are left out, and nil stands for no such reporter.
    public let changes: [CategoryID: Change]?

    /// Areas that were redrawn, with the number of earlier periods that they have been what they are.
    ///
    /// Rows of those areas that are older must say that they are unplaced.
    public let redrawn: [AreaID: Int]

    /// Incidents by named place, current and earlier: where something lasts.
    public var placeCounts: [PlaceCount] = []

    /// Whether what was told of the period before is purged.
    public var isPreviousPurged = false

    /// Incidents by slot, earlier periods only.
    public var slots: [SlotCount]

    /// Incidents of the current period: what its slots are computed from.
    public var incidents: [Incident]

    /// The part of `slots` that comes from times known to the day or worse.
    public var vagueSlots: [SlotCount] = []

    /// Texts of the incidents, current and earlier, one row for each report.
    public var texts: [IncidentText] = []

    /// Names of places, which are never news.
    public var placeNames: [String] = []

    /// What people answered about felt safety, current and earlier.
    public var voices: [AnswerCount] = []

    /// What the municipality's calendar tells of periods past and to come.
    public var calendarDays: [CalendarDays] = []

    /// How the areas lie to each other; without it no clusters are searched for.
    public var map: TownMap?

    /// The latest whole quarter; without it no near repeats are counted.
    public var quarter: Quarter?

    /// What a lägesbild is made from.
    public init(
        period: Period,
        historyLength: Int,
        forecastPeriod: Period,
        areas: [Area],
        categories: [Category],
        counts: [IncidentCount],
        presence: [Presence],
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

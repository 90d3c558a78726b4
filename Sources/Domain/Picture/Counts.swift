/// Number of incidents of one category in one area and period, each incident counted once.
///
/// Combinations without any incident have no row.
public struct IncidentCount: Hashable, Sendable {
    /// Periods back from the latest one counted: 0 for it, 1 for the one before it.
    public let period: Int

    /// The area; nil for incidents that could not be placed, which count in the totals alone.
    public var area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Incidents, however they were found.
    public let incidents: Int

    /// Those among them that every report found on patrol.
    public let foundOnPatrol: Int

    /// Creates a count.
    public init(
        period: Int,
        area: AreaID?,
        category: CategoryID?,
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

/// Number of incidents of one category at one named place in one period.
///
/// They are counted in the area's ``IncidentCount`` too.
public struct PlaceCount: Hashable, Sendable {
    /// Periods back from the latest one counted: 0 for it.
    public let period: Int

    /// The area that the place is in; nil where it has been redrawn since.
    public var area: AreaID?

    /// The gazetteer's name of the place.
    public let place: String

    /// The category.
    public let category: CategoryID

    /// Incidents.
    public let incidents: Int

    /// Creates a place's count.
    public init(
        period: Int,
        area: AreaID?,
        place: String,
        category: CategoryID,
        incidents: Int
    ) {
        self.period = period
        self.area = area
        self.place = place
        self.category = category
        self.incidents = incidents
    }
}

/// Number of reports of one category that one reporter sent about one area in one period.
public struct ReportCount: Hashable, Sendable {
    /// Periods back from the latest one counted: 0 for it.
    public let period: Int

    /// The reporter.
    public let reporter: ReporterID

    /// The area; nil for reports that could not be placed.
    public var area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Reports.
    public let reports: Int

    /// Creates a reporter's count.
    public init(
        period: Int,
        reporter: ReporterID,
        area: AreaID?,
        category: CategoryID?,
        reports: Int
    ) {
        self.period = period
        self.reporter = reporter
        self.area = area
        self.category = category
        self.reports = reports
    }
}

/// Number of answers about felt safety in one area and period.
public struct AnswerCount: Hashable, Sendable {
    /// Periods back from the latest one counted: 0 for it.
    public let period: Int

    /// The area; nil for answers that could not be placed, which count in the municipality's share
    /// alone.
    public var area: AreaID?

    /// Numbers of answers of each kind.
    public let answers: SafetyAnswers

    /// Creates an area's count of answers.
    public init(period: Int, area: AreaID?, answers: SafetyAnswers) {
        self.period = period
        self.area = area
        self.answers = answers
    }
}

/// Masked text that one report gives of an incident.
public struct IncidentText: Hashable, Sendable {
    /// Periods back from the latest one read: 0 for it.
    public let period: Int

    /// The incident.
    public let incident: IncidentID

    /// The incident's area; nil where it could not be placed.
    public var area: AreaID?

    /// The reporter that wrote it.
    public let reporter: ReporterID

    /// The masked text.
    public let text: String

    /// Creates a report's text.
    public init(
        period: Int,
        incident: IncidentID,
        area: AreaID?,
        reporter: ReporterID,
        text: String
    ) {
        self.period = period
        self.incident = incident
        self.area = area
        self.reporter = reporter
        self.text = text
    }
}

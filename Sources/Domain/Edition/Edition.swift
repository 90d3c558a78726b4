/// Content of one published lägesbild, which `Publishing` turns into files.
public struct Edition: Sendable {
    /// Name of the municipality.
    public var municipality: String

    /// Number of the version, from 1 in each period.
    public var version: Int

    /// Day that it was made as of.
    public var asOf: Day

    /// Whether the data is simulated, which the page says.
    public var simulated: Bool

    /// Account of the rows that concern the period.
    public var account: RowAccount

    /// Findings of the files that could not be read.
    public var unreadable: [Finding]

    /// Status of each reporter, in the order of the configuration.
    public var reporters: [ReporterStanding]

    /// All areas, for the map.
    public var areas: [Area]

    /// All categories, in the order of the configuration.
    public var categories: [Category]

    /// All functions, in the order of the configuration.
    public var resources: [ResourceKind]

    /// The lägesbild.
    public var picture: SituationPicture

    /// The plan.
    public var plan: DeploymentPlan

    /// Effects of the plan before.
    public var effects: [Effect]

    /// Incidents of the period, by time.
    public var incidents: [Incident]

    /// Reports of the period, by id; text is shown only where `showsText`.
    public var reports: [PlacedReport]

    /// Uncertain pairs of the period's reports, for clerical review.
    public var unsureLinks: [Link]

    /// Reports of other periods that those pairs, or the changes below, refer to.
    public var neighbours: [PlacedReport]

    /// Changes of incidents that an earlier version of the page counted otherwise.
    public var incidentChanges: [IncidentChange]

    /// Events to come, until the plan ends.
    public var calendar: [CalendarEvent]

    /// Findings about the rows that concern the period, by reporter.
    public var findings: [ReporterID: [Finding]]

    /// Account of the rows, by reporter.
    public var accounts: [ReporterID: RowAccount]

    /// Files of each reporter with rows that concern the period, in the order they were read.
    public var deliveries: [ReporterID: [DeliveryAccount]]

    /// Rows of the period in quarantine, by reporter, file and line.
    public var quarantine: [QuarantinedRow]

    /// Changes in earlier published periods through new files of areas or places.
    public var mapChanges: [MapChange]

    /// Areas redrawn too recently to be compared with the time before, with the day of the change.
    public var redrawn: [AreaID: Day]

    /// Whether the page may show the reports' masked text.
    public var showsText: Bool

    /// Note of the municipality on how the weights were set.
    public var weightNote: String

    /// Persistent problems with their background, in the order of the picture.
    public var escalations: [Escalation] = []

    /// Measures for the physical environment, open ones first.
    public var longTerm: [LongTermMeasure] = []

    /// Lines of the plan in earlier versions of this lägesbild, by version, for calendars to change or cancel.
    public var formerPlans: [Int: [PlanLine]] = [:]

    /// Rows of rosters that could be read.
    public var shiftsRead = 0

    /// Rows of rosters that could not be read; a file of which nothing could be read counts as one.
    public var shiftsUnread = 0

    /// Published lägesbilder of the last year whose figures have changed since, oldest first.
    public var figureRevisions: [FigureRevision] = []

    /// An edition with all its parts.
    public init(
        municipality: String,
        version: Int,
        asOf: Day,
        simulated: Bool,
        account: RowAccount,
        unreadable: [Finding],
        reporters: [ReporterStanding],
        areas: [Area],
        categories: [Category],
        resources: [ResourceKind],
        picture: SituationPicture,
        plan: DeploymentPlan,
        effects: [Effect],
        incidents: [Incident],
        reports: [PlacedReport],
        unsureLinks: [Link],
        neighbours: [PlacedReport] = [],
        incidentChanges: [IncidentChange] = [],
        calendar: [CalendarEvent],
        findings: [ReporterID: [Finding]],
        accounts: [ReporterID: RowAccount],
        deliveries: [ReporterID: [DeliveryAccount]] = [:],
        quarantine: [QuarantinedRow] = [],
        mapChanges: [MapChange] = [],
        redrawn: [AreaID: Day] = [:],
        showsText: Bool,
        weightNote: String
    ) {
        self.municipality = municipality
        self.version = version
        self.asOf = asOf
        self.simulated = simulated
        self.account = account
        self.unreadable = unreadable
        self.reporters = reporters
        self.areas = areas
        self.categories = categories
        self.resources = resources
        self.picture = picture
        self.plan = plan
        self.effects = effects
        self.incidents = incidents
        self.reports = reports
        self.unsureLinks = unsureLinks
        self.neighbours = neighbours
        self.incidentChanges = incidentChanges
        self.calendar = calendar
        self.findings = findings
        self.accounts = accounts
        self.deliveries = deliveries
        self.quarantine = quarantine
        self.mapChanges = mapChanges
        self.redrawn = redrawn
        self.showsText = showsText
        self.weightNote = weightNote
    }
}

/// A file to be published.
public struct ReportFile: Hashable, Sendable {
    /// Name in the period's folder.
    public let name: String

    /// Content.
    public let bytes: [UInt8]

    /// A file with its content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// A file of UTF-8 text.
    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}

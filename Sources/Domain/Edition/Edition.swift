/// All that one published lägesbild is made from: `Publishing` turns it into files.
public struct Edition: Sendable {
    /// The municipality's name.
    public var municipality: String

    /// 1 for the first version of a period, and so on.
    public var version: Int

    /// The day it was made as of.
    public var asOf: Day

    /// Whether the data is simulated, which the page then says.
    public var simulated: Bool

    /// How the rows that concern the period are accounted for.
    public var account: RowAccount

    /// Files that could not be read, each with a finding.
    public var unreadable: [Finding]

    /// The ledger of reporters, in the order of the configuration.
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

    /// What became of the last plan.
    public var effects: [Effect]

    /// Incidents of the period, by time.
    public var incidents: [Incident]

    /// Reports of the period, by id; text is shown only where `showsText`.
    public var reports: [PlacedReport]

    /// Judged pairs of the period's reports that a person should look at.
    public var unsureLinks: [Link]

    /// Reports of other periods that those pairs, or the changes below, name.
    public var neighbours: [PlacedReport]

    /// What became of incidents that an earlier version of the page counted otherwise.
    public var incidentChanges: [IncidentChange]

    /// What is coming, until the plan ends.
    public var calendar: [CalendarEvent]

    /// Findings about the rows that concern the period, by reporter.
    public var findings: [ReporterID: [Finding]]

    /// Rows by reporter, whatever became of them.
    public var accounts: [ReporterID: RowAccount]

    /// The files of each reporter with rows that concern the period, in the order they were read.
    public var deliveries: [ReporterID: [DeliveryAccount]]

    /// Rows of the period that wait to be mended, by reporter, file and line.
    public var quarantine: [QuarantinedRow]

    /// What has changed in earlier published periods since the last page, by files of areas and places.
    public var mapChanges: [MapChange]

    /// Areas that were redrawn too lately to be compared with what they were, with the day that they were.
    public var redrawn: [AreaID: Day]

    /// Whether the internal edition may show the reports' masked text.
    public var showsText: Bool

    /// The municipality's words about how the weights were set.
    public var weightNote: String

    /// What has lasted, with what is needed to decide on more than presence; in the picture's order.
    public var escalations: [Escalation] = []

    /// Measures for the physical environment that what has lasted asks for, open ones first.
    public var longTerm: [LongTermMeasure] = []

    /// Lines of the plan as earlier versions of this lägesbild had them, by version: what calendars have to
    /// change or cancel.
    public var formerPlans: [Int: [PlanLine]] = [:]

    /// Earlier published lägesbilder of the last year that are others now, oldest first.
    public var lateChanges: [LateChange] = []

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

/// A file to be published, as bytes under a name.
public struct ReportFile: Hashable, Sendable {
    /// Name within the period's folder.
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

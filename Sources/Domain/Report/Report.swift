/// Stable name of a report over deliveries and revisions.
public typealias ReportID = String

/// One observation of one reporter.
public struct Report: Hashable, Sendable {
    /// Stable name.
    public var id: ReportID

    /// Its reporter.
    public var reporter: ReporterID

    /// Kind of reporter, such as polis or skola.
    public var reporterType: String

    /// Hash of the delivered file's content.
    public var delivery: String

    /// 1-based line in the delivery where the row begins.
    public var line: Int

    /// Position among the incidents that the row describes, from 1; nil where it describes one.
    public var part: Int?

    /// Lines of the rows that were joined to the row.
    public var joinedLines: [Int] = []

    /// The reporter's own number for the case.
    public var caseNumber: String?

    /// Its kind; kinds are never added together.
    public var kind: ReportKind

    /// Category, or nil where none was given or none is known by that name.
    public var category: CategoryID?

    /// Probability, 0 to 1, of the likeliest category by the text; nil where a column or the reporter's settings told it.
    public var categoryProbability: Double?

    /// Whether it is grave: by its category, or by words such as explosion (`serious_words`).
    public var isSerious = false

    /// When it happened.
    public var time: TimeSpan

    /// Whether the text tells its day or clock, since no column does.
    public var isTimeFromText = false

    /// When it was reported, if the delivery says so.
    public var reportedAt: LocalTime?

    /// Where it happened, as written.
    public var place: WrittenPlace

    /// Free text; masked.
    public var text: String

    /// Number of people involved.
    public var people: Int?

    /// Whether it was called in or found by the reporter's own patrol.
    public var origin: ReportOrigin?

    /// A report with its required values; the optional ones are set afterwards.
    public init(
        id: ReportID,
        reporter: ReporterID,
        reporterType: String = "",
        delivery: String = "",
        line: Int = 0,
        kind: ReportKind = .event,
        category: CategoryID? = nil,
        time: TimeSpan,
        place: WrittenPlace = WrittenPlace(),
        text: String = ""
    ) {
        self.id = id
        self.reporter = reporter
        self.reporterType = reporterType
        self.delivery = delivery
        self.line = line
        self.kind = kind
        self.category = category
        self.time = time
        self.place = place
        self.text = text
    }
}

/// Kind of report.
///
/// The database holds the names of the cases; `Intake` reads their Swedish words, `Publishing` prints them.
public enum ReportKind: CaseIterable, Sendable, Encodable {
    /// Something that happened.
    case event
    /// A place that feels unsafe: a state, not an event.
    case unsafePlace
    /// A planned public event.
    case arrangement
    /// A defect in the physical environment, to be repaired.
    case faultReport
    /// A nil report: nothing happened.
    case calm
    /// A survey answer: the person feels safe there.
    case feltSafe
    /// A survey answer: the person feels unsafe there.
    case feltUnsafe
    /// A survey answer: neither safe nor unsafe.
    case feltNeither

    /// Whether it is an answer in a survey or dialogue, which is no incident and says nothing about who reports
    /// incidents (decision 0030).
    public var isVoice: Bool {
        switch self {
        case .feltSafe, .feltUnsafe, .feltNeither: true
        case .event, .unsafePlace, .arrangement, .faultReport, .calm: false
        }
    }
}

/// Origin of a report; the database holds the names of the cases.
public enum ReportOrigin: CaseIterable, Sendable {
    /// Called in by someone else.
    case calledIn
    /// Found by the reporter's own patrol, so it depends on where the patrol went.
    case foundOnPatrol
}

/// A report with its placement.
public struct PlacedReport: Hashable, Sendable {
    /// The report.
    public let report: Report

    /// Its placement.
    public let placement: Placement

    /// Joins a report and its placement.
    public init(report: Report, placement: Placement) {
        self.report = report
        self.placement = placement
    }
}

/// Name of a category in the municipality's configuration.
public typealias CategoryID = String

/// A kind of incident that the municipality counts.
public struct Category: Hashable, Sendable {
    /// Stable name in files and in the database.
    public let id: CategoryID

    /// Display name.
    public let name: String

    /// Harm of one incident relative to one of weight 1, without unit; a policy, printed on the page.
    public var weight: Double

    /// Synonyms in deliveries.
    public let aliases: [String]

    /// Kind of report that its rows are.
    public let kind: ReportKind

    /// Whether its number follows how much the police look for it (narcotics, order checks): shown, never forecast.
    public let proactive: Bool

    /// Whether it is violence, to which staff with social duties are never sent.
    public let violence: Bool

    /// Whether each of its reports is grave, and never hidden by statistics.
    public let serious: Bool

    /// A category with its weight and synonyms.
    public init(
        id: CategoryID,
        name: String,
        weight: Double = 1,
        aliases: [String] = [],
        kind: ReportKind = .event,
        proactive: Bool = false,
        violence: Bool = false,
        serious: Bool = false
    ) {
        self.id = id
        self.name = name
        self.weight = weight
        self.aliases = aliases
        self.kind = kind
        self.proactive = proactive
        self.violence = violence
        self.serious = serious
    }
}

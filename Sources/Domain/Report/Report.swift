/// Stable name of a report over deliveries and revisions.
public typealias ReportID = String

/// Name of a category in the municipality's configuration.
public typealias CategoryID = String

/// One thing that one reporter has seen.
public struct Report: Hashable, Sendable {
    /// Stable name.
    public var id: ReportID

    /// Who sent it.
    public var reporter: ReporterID

    /// Kind of reporter, such as polis or skola.
    public var reporterType: String

    /// Hash of the delivery's content.
    public var delivery: String

    /// 1-based line in the delivery where the row begins.
    public var line: Int

    /// Which of the incidents that the row tells of, from 1; nil where it tells of one.
    public var part: Int?

    /// Lines of the rows that were joined to the row.
    public var joinedLines: [Int] = []

    /// The reporter's own number for the case.
    public var caseNumber: String?

    /// What type of thing it is; types are never added together.
    public var kind: ReportKind

    /// Category, or nil where none was given or none is known by that name.
    public var category: CategoryID?

    /// When.
    public var time: TimeSpan

    /// When it was written down, where the delivery says so.
    public var reportedAt: LocalTime?

    /// Where, as written.
    public var place: WrittenPlace

    /// What was seen; masked.
    public var text: String

    /// How many people.
    public var people: Int?

    /// Whether someone called it in or the reporter's own patrol found it.
    public var origin: ReportOrigin?

    /// A report with what every report has; the rest is set afterwards.
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

/// What type of thing a report tells of.
public enum ReportKind: String, CaseIterable, Sendable {
    /// Something that happened.
    case event = "händelse"
    /// A place that is felt unsafe: a state, not an event.
    case unsafePlace = "otrygg plats"
    /// Something that is coming.
    case arrangement = "arrangemang"
    /// Something broken that someone is to mend.
    case faultReport = "felanmälan"
    /// A nil report: nothing to tell.
    case calm = "lugnt"
    /// Someone's answer: feels safe there.
    case feltSafe = "upplevd trygghet"
    /// Someone's answer: feels unsafe there.
    case feltUnsafe = "upplevd otrygghet"
    /// Someone's answer: neither the one nor the other.
    case feltNeither = "varken trygg eller otrygg"

    /// Whether it is an answer in a survey or dialogue: no incident, and no sign of who reports incidents (decision 0030).
    public var isVoice: Bool {
        switch self {
        case .feltSafe, .feltUnsafe, .feltNeither: true
        case .event, .unsafePlace, .arrangement, .faultReport, .calm: false
        }
    }
}

/// How a report came about.
public enum ReportOrigin: String, CaseIterable, Sendable {
    /// Someone called it in.
    case calledIn = "anmält"
    /// Found by the reporter's own patrol: says as much about the patrol as about the place.
    case foundOnPatrol = "upptäckt"
}

/// A report with the place it was given.
public struct PlacedReport: Hashable, Sendable {
    /// The report.
    public let report: Report

    /// Where it is.
    public let placement: Placement

    /// A report with its place.
    public init(report: Report, placement: Placement) {
        self.report = report
        self.placement = placement
    }
}

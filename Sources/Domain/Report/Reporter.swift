/// Name of a reporter's folder: its identity.
public typealias ReporterID = String

/// An organisation, never a person, that delivers reports.
public struct Reporter: Hashable, Sendable {
    /// Name of its folder under `inbox/rapporter`.
    public let id: ReporterID

    /// Display name.
    public let name: String

    /// Its type, such as polis, skola or bostadsbolag, which decides how its times and places are read.
    public let type: String

    /// Area where it works, for reports that say no more than "skolan".
    public let home: String?

    /// A reporter with its name and type.
    public init(id: ReporterID, name: String, type: String, home: String? = nil) {
        self.id = id
        self.name = name
        self.type = type
        self.home = home
    }
}

/// Whether and how a reporter answered in one period.
public enum ReporterStatus: CaseIterable, Sendable {
    /// Sent at least one report.
    case reported
    /// Sent a nil report.
    case calm
    /// Sent files of which none could be read.
    case unreadable
    /// Sent nothing, which is not the same as calm.
    case silent
    /// Sent survey answers about felt safety only; it is not expected to report, nor counted among those who do.
    case voices
}

/// A reporter's status in one period, with the number of its rows.
public struct ReporterStanding: Hashable, Sendable {
    /// The reporter.
    public let reporter: Reporter

    /// Whether and how it answered.
    public let status: ReporterStatus

    /// Rows it delivered that concern the period: accepted, duplicates and quarantined.
    public let rows: Int

    /// A reporter with its status and number of rows.
    public init(reporter: Reporter, status: ReporterStatus, rows: Int) {
        self.reporter = reporter
        self.status = status
        self.rows = rows
    }
}

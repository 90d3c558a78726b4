/// Name of a reporter's folder: its identity.
public typealias ReporterID = String

/// Someone who sends in what they have seen: an organisation, never a person.
public struct Reporter: Hashable, Sendable {
    /// Name of its folder under `inbox/rapporter`.
    public let id: ReporterID

    /// What the page calls it.
    public let name: String

    /// Its kind, such as polis, skola or bostadsbolag: habits of time and place go with it.
    public let type: String

    /// Area where it works, used where a report says no more than "skolan".
    public let home: String?

    /// A reporter with its name and kind.
    public init(id: ReporterID, name: String, type: String, home: String? = nil) {
        self.id = id
        self.name = name
        self.type = type
        self.home = home
    }
}

/// What a reporter did in one period.
public enum ReporterStatus: String, CaseIterable, Sendable {
    /// Sent at least one report.
    case reported
    /// Said that it was calm.
    case calm = "lugnt"
    /// Sent something that could not be read.
    case unreadable
    /// Sent nothing: not the same as calm.
    case silent
    /// Sent answers about felt safety only: nobody waits for it, and it is not counted among those who report.
    case voices
}

/// A reporter's line in the ledger of one period.
public struct ReporterStanding: Hashable, Sendable {
    /// The reporter.
    public let reporter: Reporter

    /// What it did.
    public let status: ReporterStatus

    /// Rows it delivered that concern the period, whatever became of them.
    public let rows: Int

    /// A reporter's line.
    public init(reporter: Reporter, status: ReporterStatus, rows: Int) {
        self.reporter = reporter
        self.status = status
        self.rows = rows
    }
}

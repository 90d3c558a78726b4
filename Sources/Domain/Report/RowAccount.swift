/// Account of the rows that were read: received = accepted + duplicates + quarantined + struck.
public struct RowAccount: Hashable, Sendable {
    /// Rows that became reports.
    public var accepted: Int

    /// Rows that had been delivered before.
    public var duplicates: Int

    /// Rows that wait to be mended.
    public var quarantined: Int

    /// Rows that could not be read and that staff have struck.
    public var struck: Int

    /// An account with these sums.
    public init(accepted: Int = 0, duplicates: Int = 0, quarantined: Int = 0, struck: Int = 0) {
        self.accepted = accepted
        self.duplicates = duplicates
        self.quarantined = quarantined
        self.struck = struck
    }

    /// Rows read.
    public var received: Int {
        accepted + duplicates + quarantined + struck
    }

    /// The sum of two accounts.
    public static func + (left: RowAccount, right: RowAccount) -> RowAccount {
        RowAccount(
            accepted: left.accepted + right.accepted,
            duplicates: left.duplicates + right.duplicates,
            quarantined: left.quarantined + right.quarantined,
            struck: left.struck + right.struck
        )
    }
}

/// Account of the rows of one delivered file that concern a period.
public struct DeliveryAccount: Hashable, Sendable {
    /// Its name in the reporter's folder.
    public let file: String

    /// Its rows.
    public let account: RowAccount

    /// Another file with the same content, if any; all rows had then been delivered before.
    public let copyOf: String?

    /// Whether a file of the same name with other content has replaced it; that one is listed by itself.
    public let isReplaced: Bool

    /// Whether it is a quarantine file that staff have mended.
    public let mends: Bool

    /// A file with its account.
    public init(
        file: String,
        account: RowAccount,
        copyOf: String? = nil,
        isReplaced: Bool = false,
        mends: Bool = false
    ) {
        self.file = file
        self.account = account
        self.copyOf = copyOf
        self.isReplaced = isReplaced
        self.mends = mends
    }
}

/// A reporter that sent more than half of all rows, so that the picture is mostly its own.
public struct DominantReporter: Hashable, Sendable {
    /// The reporter.
    public let reporter: ReporterID

    /// Its share of the rows, more than 0.5 and at most 1.
    public let share: Double

    /// The dominant reporter of the accounts; nil where there is none.
    public init?(in accounts: [ReporterID: RowAccount]) {
        let all = accounts.values.reduce(0) { $0 + $1.received }
        guard let most = accounts.first(where: { $0.value.received * 2 > all }) else { return nil }
        reporter = most.key
        share = Double(most.value.received) / Double(all)
    }
}

/// Name of a row in quarantine, made from its content: the same whenever and in whatever file it is delivered.
public typealias QuarantineID = String

/// A row that waits to be mended, with all that staff need to mend it.
public struct QuarantinedRow: Hashable, Sendable {
    /// Its `karantän-id`.
    public let id: QuarantineID

    /// Its reporter.
    public let reporter: ReporterID

    /// The file it came in.
    public let file: String

    /// 1-based line in that file where the row begins.
    public let line: Int

    /// First day of the period that it is accounted for in.
    public let period: Day

    /// Headings of the file; masked.
    public let heading: [String]

    /// Its cells as written; masked.
    public let cells: [String]

    /// Errors that kept it from being read.
    public let findings: [Finding]

    /// A row that waits.
    public init(
        id: QuarantineID,
        reporter: ReporterID,
        file: String,
        line: Int,
        period: Day,
        heading: [String],
        cells: [String],
        findings: [Finding]
    ) {
        self.id = id
        self.reporter = reporter
        self.file = file
        self.line = line
        self.period = period
        self.heading = heading
        self.cells = cells
        self.findings = findings
    }
}

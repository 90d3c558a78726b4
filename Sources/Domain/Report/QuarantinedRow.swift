/// Name of a row in quarantine: the same however often, and under whatever file name, the row is delivered.
public typealias QuarantineID = String

/// A row that waits to be mended, with what staff need to mend it.
public struct QuarantinedRow: Hashable, Sendable {
    /// Its `karantän-id`.
    public let id: QuarantineID

    /// Who sent it.
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

    /// Why it could not be taken in: its errors.
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

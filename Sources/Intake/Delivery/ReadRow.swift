public import Domain

/// One row of a delivery with its outcome.
public struct ReadRow: Hashable, Sendable {
    /// 1-based line of the file on which the row begins.
    public let line: Int

    /// Cells as written, one for each heading; of a row that does not fit the headings, all its cells.
    public let cells: Cells

    /// Result of reading it.
    public let outcome: Outcome

    /// Faults and doubts about it.
    public let findings: [Finding]

    /// The quarantined row that it is meant to replace; nil where it names none.
    public internal(set) var mends: MendedRow?

    /// A row with its outcome.
    public init(line: Int, cells: Cells, outcome: Outcome, findings: [Finding]) {
        self.line = line
        self.cells = cells
        self.outcome = outcome
        self.findings = findings
    }

    /// The row with its cells as they were written, surplus cells joined by the delimiter again.
    func with(_ written: Cells?, delimiter: Character) -> ReadRow {
        guard let written, !cells.isEmpty else { return self }
        let missing = [String](repeating: "", count: max(0, cells.count - written.count))
        var shown = written.prefix(cells.count) + missing
        let last = written.dropFirst(cells.count - 1)
        if !last.dropFirst().allSatisfy(\.trimmed.isEmpty) {
            shown[cells.count - 1] = last.joined(separator: String(delimiter))
        }
        return ReadRow(line: line, cells: Cells(shown), outcome: outcome, findings: findings)
    }

    /// Possible results of reading a row.
    public enum Outcome: Hashable, Sendable {
        /// Accepted as these reports, at least one.
        case reports([Report])
        /// Accepted as part of the earlier row that begins on this line.
        case joined(to: Int)
        /// Waiting to be corrected; an error among the findings is the reason.
        case quarantined
    }
}

/// Reference of a mended row to the quarantined row that it replaces.
public struct MendedRow: Hashable, Sendable {
    /// The `karantän-id` of that row.
    public let id: QuarantineID

    /// Whether staff have struck the row: it is not accepted, and waits no more.
    public let isStruck: Bool

    /// A reference to a quarantined row.
    public init(id: QuarantineID, isStruck: Bool = false) {
        self.id = id
        self.isStruck = isStruck
    }
}

/// Result of reading a whole delivery.
public struct DeliverySummary: Hashable, Sendable {
    /// Number of rows handed on, accepted or quarantined.
    public var rows = 0

    /// Encoding of most of the file.
    public var encoding = TextEncoding.ascii

    /// Delimiter between cells.
    public var delimiter: Character = ";"

    /// Quote character around cells that contain a delimiter.
    public var quote: Character = "\""

    /// Whether quotes within a cell are escaped with a backslash.
    public var escapesQuotes = false

    /// Faults and doubts about the file as a whole.
    public var findings: [Finding] = []

    /// What all rows say about the times, where that is not what the first rows said; nil where it is.
    ///
    /// The file is to be read again with it. A survey of times only has it always.
    public var otherTimeSpelling: TimeSpelling?

    /// Hashes of the case numbers that many rows share, with other contents; the file is to be read again without them.
    public var sharedCaseNumbers: Set<UInt64> = []

    /// Whether the file is a nil report: it says that nothing happened, and nothing else.
    public var isCalm = false

    /// Whether nothing could be read from the file.
    public var isUnreadable = false
}

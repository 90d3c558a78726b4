public import Domain

/// One record of a delivered file: its cells as text, and where it began.
public struct Record: Hashable, Sendable {
    /// 1-based line in the file where the record begins.
    public let line: Int

    /// Its cells, without surrounding spaces.
    public let cells: Cells

    /// The cells with the spaces around them, where the reader keeps those.
    public let written: Cells?

    /// What was wrong with its bytes or quotes; empty for a whole record.
    public let flaws: [FindingCode]

    /// A record with its cells.
    public init(line: Int, cells: Cells, written: Cells? = nil, flaws: [FindingCode] = []) {
        self.line = line
        self.cells = cells
        self.written = written
        self.flaws = flaws
    }
}

/// What became known of a file while its records were read.
public struct ReadingSummary: Hashable, Sendable {
    /// Encoding of most of the file.
    public var encoding: TextEncoding = .ascii

    /// Character between cells.
    public var delimiter: Character = ";"

    /// Whether something in the file was no text in its encoding.
    public var hadBadBytes = false

    /// The delimiter in words, where it cannot be seen.
    var delimiterName: String { delimiter == "\t" ? "tabb" : String(delimiter) }

    /// Character around cells that have a delimiter in them.
    public var quote: Character = "\""

    /// Whether quotes in a cell have a backslash before them.
    public var escapesQuotes = false

    /// What was assumed, since the file can be read in several ways.
    public var doubts: [FindingCode] = []

    /// Why nothing could be read, where that is so.
    public var obstacle: FindingCode?

    /// What the file is, where it is no text: "XLSX", "PDF".
    public var kind: String?
}

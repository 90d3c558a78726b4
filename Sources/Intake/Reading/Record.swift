public import Domain

/// One record of a delivered file, decoded.
public struct Record: Hashable, Sendable {
    /// 1-based line of the file on which the record begins.
    public let line: Int

    /// Its cells, without surrounding spaces.
    public let cells: Cells

    /// The cells with the spaces around them; nil where the reader does not keep those.
    public let written: Cells?

    /// Faults of its bytes, quotes or size; empty for a sound record.
    public let flaws: [FindingCode]

    /// A record with its cells.
    public init(line: Int, cells: Cells, written: Cells? = nil, flaws: [FindingCode] = []) {
        self.line = line
        self.cells = cells
        self.written = written
        self.flaws = flaws
    }
}

/// Properties of a file that its reader has detected.
public struct ReadingSummary: Hashable, Sendable {
    /// Encoding of most of the file.
    public var encoding: TextEncoding = .ascii

    /// Delimiter between cells.
    public var delimiter: Character = ";"

    /// Whether something in the file was not well-formed in its encoding.
    public var hadBadBytes = false

    /// The delimiter as a hint.
    var delimiterHint: FindingHint { delimiter == "\t" ? .tab : .text(String(delimiter)) }

    /// Quote character around cells that contain a delimiter.
    public var quote: Character = "\""

    /// Whether quotes within a cell are escaped with a backslash.
    public var escapesQuotes = false

    /// Assumptions where the file can be read in several ways.
    public var doubts: [FindingCode] = []

    /// How something doubtful was read; nil where the doubt says it all.
    func hint(of doubt: FindingCode) -> FindingHint? {
        switch doubt {
        case .ambiguousDelimiter: delimiterHint
        case .ambiguousEncoding: .text(encoding.rawValue)
        default: nil
        }
    }

    /// Sheet and column of a finding; nil in a file of text, or where the whole workbook is meant.
    func cell(
        of finding: Finding,
        heading: [String],
        masked: (String) -> String
    ) -> WorkbookPlace? {
        let sheet = finding.line.map { SheetLine(line: $0).sheet } ?? 0
        guard sheets.indices.contains(sheet), finding.line != nil || sheets.count == 1 else {
            return nil
        }
        let column = finding.column.flatMap { heading.index(ofHeading: $0) }
        return WorkbookPlace(sheet: masked(sheets[sheet]), column: column)
    }

    /// Reason why nothing could be read; nil where something could.
    public var obstacle: FindingCode?

    /// Kind of file, where it is no text: "XLSX", "PDF".
    public var kind: String?

    /// Names of the sheets of a workbook that were read, by `SheetLine.sheet`; none for a file of text.
    public var sheets: [String] = []

    /// Names of the sheets of a workbook that hold something else.
    public var otherSheets: [String] = []
}

/// Limits of a record, beyond which it is damaged.
///
/// They keep memory flat and time linear whatever is delivered. A page of text is 3 kB, so the
/// defaults are far above what people write.
public struct ReadingLimits: Hashable, Sendable {
    /// Most bytes of one record.
    public var recordBytes: Int

    /// Most lines of one record, for texts with line breaks.
    public var recordLines: Int

    /// Most cells of one record; those beyond are dropped and the record is flawed.
    public var cells: Int

    /// Most bytes that are read twice without as many being read once in between.
    public var rereadBytes: Int

    /// Bytes at the start of the file by which encoding and delimiter are detected.
    public var sampleBytes: Int

    /// Most bytes of a workbook, which is held in memory as it was delivered.
    public var workbookBytes: Int

    /// Most bytes that the parts of a workbook expand to, and most of the texts of a sheet, which may share them.
    ///
    /// A sheet of which all 1,048,576 rows are filled expands to 0.4 GB, and is expanded twice.
    public var expandedBytes: Int

    /// The default limits.
    public static let `default` = ReadingLimits()

    /// Limits, each with its default.
    public init(
        recordBytes: Int = 65_536,
        recordLines: Int = 500,
        cells: Int = 1_000,
        rereadBytes: Int = 1_048_576,
        sampleBytes: Int = 65_536,
        workbookBytes: Int = 256 << 20,
        expandedBytes: Int = 8 << 30
    ) {
        self.recordBytes = recordBytes
        self.recordLines = recordLines
        self.cells = cells
        self.rereadBytes = rereadBytes
        self.sampleBytes = sampleBytes
        self.workbookBytes = workbookBytes
        self.expandedBytes = expandedBytes
    }
}

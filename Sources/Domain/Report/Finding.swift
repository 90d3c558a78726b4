/// A fault in the input, as a value instead of an exception; it never holds the text of a cell.
public struct Finding: Hashable, Sendable {
    /// Kind of fault.
    public let code: FindingCode

    /// Its severity, which decides the outcome of the row or the file.
    public let severity: Severity

    /// File it concerns, sometimes with its folder.
    public let file: String

    /// 1-based line, or nil where the whole file is meant.
    public let line: Int?

    /// Heading of the column.
    public let column: String?

    /// What it suggests, or how something doubtful was read.
    public let hint: FindingHint?

    /// Sheet and column where the file is a workbook.
    public private(set) var cell: WorkbookPlace?

    /// Last day that its row, else its file, tells of; nil where that is not known.
    public private(set) var lastDay: Day?

    /// A fault and its place in the input, with a text as its hint.
    public init(
        _ code: FindingCode,
        _ severity: Severity? = nil,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        hint: String?
    ) {
        self.init(
            code,
            severity,
            file: file,
            line: line,
            column: column,
            hint: hint.map(FindingHint.text)
        )
    }

    /// A fault and its place in the input.
    ///
    /// The severity is given only where it is another than the code's own: see ``FindingCode/severity``.
    public init(
        _ code: FindingCode,
        _ severity: Severity? = nil,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        hint: FindingHint? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.file = file
        self.line = line
        self.column = column
        self.hint = hint
    }

    /// The same fault with the folder in the file's name, since two folders may have files of one name.
    public func within(_ folder: String) -> Finding {
        Finding(
            code,
            severity,
            file: "\(folder)/\(file)",
            line: line,
            column: column,
            hint: hint
        )
        .on(cell).concerning(lastDay)
    }

    /// The same fault on a sheet of a workbook.
    public func on(_ cell: WorkbookPlace?) -> Finding {
        var finding = self
        finding.cell = cell
        return finding
    }

    /// The same fault, about nothing later than a day.
    public func concerning(_ day: Day?) -> Finding {
        var finding = self
        finding.lastDay = day
        return finding
    }

    /// Severity of a finding, which is at the same time its consequence for the row or the file.
    public enum Severity: String, CaseIterable, Sendable {
        /// Nothing was lost.
        case note
        /// The row is counted, but something was assumed or left out.
        case warning
        /// The row waits in quarantine (a row of a staff file is left out), or the whole file is.
        case error
    }
}

/// What a finding suggests, or how something doubtful was read; it never holds the content of a cell.
public enum FindingHint: Hashable, Sendable, ExpressibleByStringLiteral {
    /// An accepted value or the nearest known name, as people write it.
    case text(String)
    /// Dates were read as numbers of days since 1899-12-30.
    case serialDays
    /// Dates with slashes were read with the day first.
    case dayFirst
    /// Dates with slashes were read with the month first.
    case monthFirst
    /// Cells were read as separated by tabs.
    case tab
    /// Rows that say otherwise.
    case rows([FileRow])

    /// A row of a file from staff; no file where it is the finding's own.
    public struct FileRow: Hashable, Sendable {
        /// Name of the file; nil for the finding's own.
        public let file: String?

        /// 1-based line.
        public let line: Int

        /// A line of a file.
        public init(file: String?, line: Int) {
            (self.file, self.line) = (file, line)
        }
    }

    /// The text of a literal.
    public init(stringLiteral text: String) {
        self = .text(text)
    }

    /// Its text; nil where it is another value.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

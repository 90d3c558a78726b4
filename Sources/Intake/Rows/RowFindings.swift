import Domain

/// Findings about one row while it is read.
struct RowFindings {
    /// The findings so far, in order.
    private(set) var all: [Finding] = []

    /// Whether a typed cell does not hold what its heading says: the mark of a shifted row.
    private(set) var hasMisfit = false

    private let file: String
    private let line: Int

    /// No findings yet about a row that begins on a line of a file.
    init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// Adds a finding about the row.
    mutating func add(
        _ code: FindingCode,
        as severity: Finding.Severity? = nil,
        _ cells: FieldCells? = nil,
        hint: String? = nil
    ) {
        all.append(
            Finding(code, severity, file: file, line: line, column: cells?.heading, hint: hint)
        )
    }

    /// Adds a finding about a cell that does not hold what its heading says.
    mutating func addMisfit(_ code: FindingCode, _ cells: FieldCells, hint: String? = nil) {
        hasMisfit = true
        add(code, as: .warning, cells, hint: hint)
    }

    /// Removes repeated findings, as about cells that several incidents share.
    mutating func removeRepeats() {
        var seen: Set<Finding> = []
        all = all.filter { seen.insert($0).inserted }
    }

    /// Removes findings that an error repeats, since they describe how an accepted row was read.
    mutating func removeWhatErrorsRepeat() {
        let errors = all.filter { $0.severity == .error }
        all = all.filter { finding in
            finding.severity == .error
                || !errors.contains { $0.code == finding.code && $0.column == finding.column }
        }
    }
}

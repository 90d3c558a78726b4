import Domain

/// Findings about one row while it is read.
struct RowFindings {
    let file: String
    let line: Int
    private(set) var all: [Finding] = []

    /// Whether a typed cell does not hold what its heading says: the mark of a shifted row.
    private(set) var misfits = false

    init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// Leaves out what was found more than once, as in cells that several incidents share.
    mutating func dropRepeats() {
        var seen: Set<Finding> = []
        all = all.filter { seen.insert($0).inserted }
    }

    /// Leaves out what an error says too: a row that waits is not told to be counted.
    mutating func dropWhatErrorsSay() {
        let errors = all.filter { $0.severity == .error }
        all = all.filter { finding in
            finding.severity == .error
                || !errors.contains { $0.code == finding.code && $0.column == finding.column }
        }
    }

    /// Adds a finding about the row.
    mutating func add(
        _ code: FindingCode,
        _ severity: Finding.Severity,
        _ cells: FieldCells? = nil,
        hint: String? = nil
    ) {
        all.append(
            Finding(code, severity, file: file, line: line, column: cells?.heading, hint: hint)
        )
    }

    /// Adds a finding about a cell that does not hold what its heading says.
    mutating func addMisfit(_ code: FindingCode, _ cells: FieldCells, hint: String? = nil) {
        misfits = true
        add(code, .warning, cells, hint: hint)
    }
}

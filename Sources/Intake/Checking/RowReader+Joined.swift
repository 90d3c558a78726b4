import Domain

extension RowReader {
    /// Takes the next record, and returns the row that is done; nil while rows are held to be joined.
    func take(_ record: Record) -> ReadRow? {
        guard joiner != nil else { return read(record) }
        return joiner?.take(record).map { read($0) }
    }

    /// The next of the rows that are held at the end of the file.
    func next() -> ReadRow? {
        joiner?.next().map { read($0) }
    }

    private func read(_ held: RowJoiner.Held) -> ReadRow {
        switch held {
        case .first(let record, let whole, let lines):
            let row = read(whole)
            return lines.isEmpty ? row : first(record, row, lines)
        case .joined(let record, let line, let findings):
            return ReadRow(
                line: record.line,
                cells: record.written ?? record.cells,
                outcome: .joined(to: line),
                findings: findings
            )
        case .refused(let record, let findings):
            return ReadRow(
                line: record.line,
                cells: record.written ?? record.cells,
                outcome: .quarantined,
                findings: findings
            )
        }
    }

    /// The first row of several, with its own cells and the lines of the others.
    private func first(_ record: Record, _ row: ReadRow, _ lines: [Int]) -> ReadRow {
        var outcome = row.outcome
        if case .reports(let reports) = row.outcome {
            outcome = .reports(
                reports.map {
                    var report = $0
                    report.joinedLines = lines
                    return report
                }
            )
        } else {
            let errors = row.findings.filter { $0.severity == .error }
            joiner?.refuseRows(joinedTo: record.line, because: errors)
        }
        return ReadRow(
            line: record.line,
            cells: record.written ?? record.cells,
            outcome: outcome,
            findings: row.findings
        )
    }
}

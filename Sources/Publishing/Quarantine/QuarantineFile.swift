import Domain

/// `karantan-<rapportör>.csv`: the rows that wait, for staff to mend and drop in the reporter's folder.
///
/// Columns are ours first, then the reporter's own with their masked cells. Rows under unlike headings go to
/// files of their own (`karantan-skolan.2.csv`), so that every file is a table that can be read again.
struct QuarantineFile {
    let reporter: ReporterID
    let rows: [QuarantinedRow]

    private static let headings = ["karantän-id", "rad", "fil", "fel", "åtgärd"]

    /// The files of a reporter; none where nothing waits.
    var files: [ReportFile] {
        var tables: [[QuarantinedRow]] = []
        for row in rows {
            if let index = tables.firstIndex(where: { $0.first?.heading == row.heading }) {
                tables[index].append(row)
            } else {
                tables.append([row])
            }
        }
        return tables.enumerated().map { index, table in
            let number = index == 0 ? "" : ".\(index + 1)"
            let name = "karantan-\(FileName.part(of: reporter))\(number).csv"
            return ReportFile(name: name, text: text(table))
        }
    }

    private func text(_ table: [QuarantinedRow]) -> String {
        let heading = QuarantineFile.headings + (table.first?.heading ?? [])
        let lines = table.map { row in
            let reasons = row.findings.map(FindingText.withExample)
            return CSVWriter.staff.line(
                [row.id, "\(row.line)", row.file, reasons.joined(separator: " "), ""] + row.cells
            )
        }
        return CSVWriter.byteOrderMark + CSVWriter.staff.line(heading) + lines.joined()
    }
}

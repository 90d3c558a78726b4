import Domain

/// `kvittens-<rapportör>.csv`: the receipt as a sheet, one row for each file and for each fault in it.
///
/// What stood in a cell is never told, only where it stood and what is accepted there.
struct ReceiptFile {
    let reporter: ReporterID
    let edition: Edition

    private static let headings = [
        "fil", "rad", "rubrik", "följd", "vad som hände", "så rättar ni", "exempel", "karantän-id",
    ]

    var name: String { "kvittens-\(FileName.part(of: reporter)).csv" }

    var text: String {
        let ids = ids
        let lines = deliveries.map(line) + findings.map { line($0, ids: ids) }
        return CSVWriter.byteOrderMark + CSVWriter.staff.line(ReceiptFile.headings)
            + lines.map(CSVWriter.staff.line).joined()
    }

    private var deliveries: [DeliveryAccount] { edition.deliveries[reporter] ?? [] }

    private var findings: [Finding] { edition.findings[reporter] ?? [] }

    private func line(_ delivery: DeliveryAccount) -> [String] {
        let account = delivery.account
        let sums =
            Swedish.count(account.received, "rad", "rader")
            + " = \(Swedish.count(account.accepted, "godtagen", "godtagna"))"
            + " + \(account.duplicates) som vi redan hade"
            + " + \(account.quarantined) som väntar på rättning."
        let text = [sums, delivery.remark].filter { !$0.isEmpty }.joined(separator: " ")
        return [delivery.file, "", "", "", text, "", "", ""]
    }

    private func line(_ finding: Finding, ids: [RowKey: QuarantineID]) -> [String] {
        let isWaiting = finding.severity == .error
        return [
            finding.file, finding.line.map(String.init) ?? "hela filen", finding.column ?? "",
            FindingText.consequence(finding), FindingText.wrong(finding),
            FindingText.remedy(finding), FindingText.example(finding),
            isWaiting ? ids[RowKey(file: finding.file, line: finding.line)] ?? "" : "",
        ]
    }

    /// Where a row is, in the words of a finding about it.
    private struct RowKey: Hashable {
        let file: String
        let line: Int?
    }

    private var ids: [RowKey: QuarantineID] {
        let mine = edition.quarantine.filter { $0.reporter == reporter }
        return Dictionary(mine.map { (RowKey(file: $0.file, line: $0.line), $0.id) }) { first, _ in
            first
        }
    }
}

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
        let lines = deliveries.map(line) + findings.map(line)
        return CSVWriter.byteOrderMark + CSVWriter.staff.line(ReceiptFile.headings)
            + lines.map(CSVWriter.staff.line).joined()
    }

    private var deliveries: [DeliveryAccount] { edition.deliveries[reporter] ?? [] }

    private var findings: [Finding] { edition.findings[reporter] ?? [] }

    private func line(_ delivery: DeliveryAccount) -> [String] {
        let account = delivery.account
        let sums =
            "\(account.received) rader = \(account.accepted) godtagna"
            + " + \(account.duplicates) som vi redan hade"
            + " + \(account.quarantined) i karantän."
        return [delivery.file, "", "", "", "\(sums) \(delivery.remark)", "", "", ""]
    }

    private func line(_ finding: Finding) -> [String] {
        [
            finding.file, finding.line.map(String.init) ?? "hela filen", finding.column ?? "",
            FindingText.consequence(finding), FindingText.wrong(finding),
            FindingText.remedy(finding), FindingText.example(finding), id(of: finding) ?? "",
        ]
    }

    private func id(of finding: Finding) -> QuarantineID? {
        guard finding.severity == .error else { return nil }
        return edition.quarantine.first {
            $0.reporter == reporter && $0.file == finding.file && $0.line == finding.line
        }?.id
    }
}

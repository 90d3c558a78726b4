import Domain

/// `kvittens-<rapportör>.html`: receipt for one reporter, with its rows, faults and the outcome.
struct Receipt {
    let standing: ReporterStanding
    let edition: Edition
    let names: Names

    private var reporter: Reporter {
        standing.reporter
    }

    var fileName: String { "kvittens-\(FileName.part(of: reporter.id)).html" }

    var text: String {
        Document(
            title: "Kvittens till \(reporter.name)",
            header: header,
            main: "\(sections.map(\.html))",
            footer:
                "<p>Tack för att ni rapporterar. Frågor besvaras av kommunens EST-samordnare.</p>\n"
        ).text
    }

    /// A silent reporter has no faults and no outcome.
    private var sections: [any Section] {
        let sent = SentSection(
            standing: standing,
            account: account,
            deliveries: edition.deliveries[reporter.id] ?? [],
            period: edition.picture.period
        )
        let ledTo = LedToSection(areas: areas, edition: edition, names: names)
        guard standing.status != .silent else { return areas.isEmpty ? [sent] : [sent, ledTo] }
        return [
            sent,
            MendingSection(findings: findings),
            OutcomeSection(reporter: reporter.id, edition: edition, names: names),
            ledTo,
        ]
    }

    private var findings: [Finding] {
        edition.findings[reporter.id] ?? []
    }

    private var account: RowAccount {
        edition.accounts[reporter.id] ?? RowAccount()
    }

    private var header: HTML {
        let warning = HTML.banner(isSimulated: edition.simulated)
        return """
            \(warning)<p class="kicker">\(edition.municipality) · kvittens</p>
            <h1>\(reporter.name)</h1>
            <p class="meta">Gäller \(edition.picture.period.label), som läget var känt \
            \(edition.asOf.description).</p>

            """
    }

    /// Areas of the reporter's reports, and its home area.
    private var areas: Set<AreaID> {
        let own = edition.reports.filter { $0.report.reporter == reporter.id }
        let home = edition.areas.filter { [$0.id, $0.name].contains(reporter.home) }
        return Set(own.compactMap(\.placement.area) + home.map(\.id))
    }
}

/// `kvittens-<rapportör>.csv`: the receipt as a table, one row for each file and each fault.
///
/// The content of a cell is never printed, only its place and the accepted values.
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
            + " + \(account.quarantined) som väntar på rättning"
            + (account.struck > 0 ? " + \(account.struck) \(account.struckWord)." : ".")
        let text = [sums, delivery.remark].filter { !$0.isEmpty }.joined(separator: " ")
        return [delivery.file, "", "", "", text, "", "", ""]
    }

    private func line(_ finding: Finding, ids: [RowKey: QuarantineID]) -> [String] {
        let isWaiting = finding.severity == .error
        return [
            finding.file, place(of: finding), finding.column ?? "",
            FindingText.consequence(finding), FindingText.wrong(finding),
            FindingText.remedy(finding), FindingText.example(finding),
            isWaiting ? ids[RowKey(file: finding.file, line: finding.line)] ?? "" : "",
        ]
    }

    /// Line of a text, cell of a workbook.
    private func place(of finding: Finding) -> String {
        if finding.cell != nil, let place = RowWords.place(of: finding) { return place }
        return finding.line.map(RowWords.number) ?? "hela filen"
    }

    /// File and line of a row.
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

import Domain

/// `kvittens-<rapportör>.html`: what one reporter sent, what could not be read, and what it led to.
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

    /// The silent have nothing to mend and nothing that became of it.
    private var sections: [any Section] {
        let sent = SentSection(
            standing: standing,
            account: account,
            deliveries: edition.deliveries[reporter.id] ?? [],
            struck: findings.count { $0.code == .struckRow },
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
        let warning: HTML =
            edition.simulated
            ? "<p class=\"banner\"><strong>Simulerade data.</strong> Inget här har hänt.</p>\n" : ""
        return """
            \(warning)<p class="kicker">\(edition.municipality) · kvittens</p>
            <h1>\(reporter.name)</h1>
            <p class="meta">Gäller \(edition.picture.period.label), som läget var känt \
            \(edition.asOf.description).</p>

            """
    }

    /// Areas that the reporter's reports concern, and the one where it works.
    private var areas: Set<AreaID> {
        let told = edition.reports.filter { $0.report.reporter == reporter.id }
        let home = edition.areas.filter { [$0.id, $0.name].contains(reporter.home) }
        return Set(told.compactMap(\.placement.area) + home.map(\.id))
    }
}

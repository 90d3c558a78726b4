import Domain

/// What each reporter sent, row by row accounted for.
struct ReportersSection: Section {
    static let anchor: HTML = "rapportorer"
    static let title: HTML = "Rapportörerna en och en"

    let edition: Edition
    let names: Names

    var content: HTML {
        let rows = edition.reporters.map { standing -> [HTML] in
            let account = edition.accounts[standing.reporter.id] ?? RowAccount()
            return [
                "\(standing.reporter.name)", "\(Figures.status(standing.status))",
                "\(Swedish.count(standing.rows))", "\(Swedish.count(account.accepted))",
                "\(Swedish.count(account.duplicates))", "\(Swedish.count(account.quarantined))",
            ]
        }
        let table = Table(
            "Rader per rapportör",
            [
                .words("Rapportör"), .words("Läge"), .number("Mottagna"), .number("Godtagna"),
                .number("Dubbletter"), .number("I karantän"),
            ],
            rows: rows
        )
        return """
            <details>
            <summary>Rader och läge för var och en</summary>
            \(table.html)\(CoverageTable(edition: edition, names: names).html)</details>

            """
    }
}

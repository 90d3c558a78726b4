import Domain

/// Reports that no area could be found for: listed with what comes nearest, never dropped.
struct UnplacedSection: Section {
    static let anchor: HTML = "oplacerade"
    static let title: HTML = "Rapporter utan plats"

    let edition: Edition
    let names: Names

    var content: HTML {
        let unplaced = edition.unplaced
        guard !unplaced.isEmpty else { return "<p>Alla rapporter har fått ett område.</p>\n" }
        let texts: [Table.Column] =
            edition.showsText ? [.words("Platsen som den skrevs"), .words("Text, maskerad")] : []
        return """
            <p>De räknas i hela kommunen men inte i något område. Lägg platsens namn i platser.csv \
            så placeras de nästa gång.</p>
            \(Table(
                "\(Swedish.count(unplaced.count, "rapport", "rapporter")) utan område",
                [
                    .words("Rapportör"), .number("Rad"), .words("När"), .words("Vad"),
                    .words("Namn som ligger nära"),
                ] + texts,
                rows: unplaced.map(row)
            ).html)
            """
    }

    private func row(_ placed: PlacedReport) -> [HTML] {
        let report = placed.report
        let near = placed.placement.suggestions
        let what = report.kind == .event ? names.category(report.category) : report.kind.rawValue
        let base: [HTML] = [
            "\(names.reporter(report.reporter))", "\(report.line)",
            "\(Swedish.moment(report.time))",
            "\(Swedish.sentence(what))", "\(near.isEmpty ? "inga" : near.joined(separator: ", "))",
        ]
        return edition.showsText ? base + ["\(report.place.text)", "\(report.text)"] : base
    }
}

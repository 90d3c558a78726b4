import Domain

/// Reports that no area could be found for, or one of several: listed with what comes nearest, never
/// dropped.
struct UnplacedSection: Section {
    static let anchor: HTML = "oplacerade"
    static let title: HTML = "Rapporter utan säker plats"

    let edition: Edition
    let names: Names

    var content: HTML {
        let (unplaced, ambiguous) = (edition.unplaced, edition.ambiguous)
        guard !(unplaced + ambiguous).isEmpty else {
            return "<p>Alla rapporter har fått ett område.</p>\n"
        }
        let none = "\(Swedish.count(unplaced.count, "rapport", "rapporter")) utan område"
        let several =
            "\(Swedish.count(ambiguous.count, "rapport", "rapporter")) som kan höra till flera områden"
        return """
            <p>De utan område räknas i hela kommunen men inte i något område; de andra räknas där det är \
            troligast. Skriv i oplacerade.csv, under ”är”, vilken plats orden betyder och lägg filen i \
            inbox/alias. Från nästa körning placeras de så. Svaret gäller rapportören på raden; töm den \
            cellen om alla menar samma plats, och korta gärna ”skrivet” till själva namnet.</p>
            \(unplaced.isEmpty ? "" : table("\(none)", unplaced))\
            \(ambiguous.isEmpty ? "" : table("\(several)", ambiguous))
            """
    }

    private func table(_ caption: HTML, _ reports: [PlacedReport]) -> HTML {
        let texts: [Table.Column] =
            edition.showsText ? [.words("Platsen som den skrevs"), .words("Text, maskerad")] : []
        return Table(
            caption,
            [
                .words("Rapportör"), .number("Rad"), .words("När"), .words("Vad"),
                .words("Namn som ligger nära"),
            ] + texts,
            rows: reports.map(row)
        ).html
    }

    private func row(_ placed: PlacedReport) -> [HTML] {
        let report = placed.report
        let near = placed.placement.suggestions
        let what = report.kind == .event ? names.category(report.category) : report.kind.rawValue
        let base: [HTML] = [
            "\(names.reporter(report.reporter))", "\(report.line)",
            "\(Swedish.moment(report.time))",
            "\(Swedish.sentence(what))", "\(near.isEmpty ? "inga" : near.joined(separator: "; "))",
        ]
        return edition.showsText ? base + ["\(report.place.text)", "\(report.text)"] : base
    }
}

import Domain

/// Pairs of reports that may tell of the same incident, and what that means for the counts.
struct UnsureSection: Section {
    static let anchor: HTML = "osakra"
    static let title: HTML = "Osäkra par"

    let edition: Edition
    let names: Names

    private var links: [Link] { edition.unsureLinks }

    var content: HTML {
        guard !links.isEmpty else { return "<p>Inga par av rapporter är osäkra.</p>\n" }
        let pairs = Swedish.count(links.count, "par är osäkert", "par är osäkra")
        let fewer = Swedish.count(DoubtfulCount(edition).fewer, "händelse", "händelser")
        return """
            <p>\(pairs). De räknas som skilda händelser tills någon avgjort saken; hör alla par ihop är \
            det \(fewer) färre. Fyll i kolumnen svar i kopplingar.csv (samma, olika eller osäker) och \
            lägg filen i mappen inbox/kopplingar.</p>
            <details>
            <summary>Paren ett och ett</summary>
            \(Table(
                "Par som kan vara samma händelse, troligast först",
                [
                    .words("Den ena"), .words("Den andra"), .number("Sannolikhet"),
                    .words("Talar för (+) och emot (−)"),
                ],
                rows: LinkWords.ranked(links).map(row)
            ).html)</details>

            """
    }

    private func row(_ link: Link) -> [HTML] {
        [
            "\(name(link.first))", "\(name(link.second))",
            "\(Swedish.decimal(link.probability, 2))",
            "\(LinkWords.why(link))",
        ]
    }

    /// "Vaktbolaget, rad 4: klotter, Centrum, ons 28 okt".
    private func name(_ id: ReportID) -> String {
        guard let placed = names.placed(id) else { return id }
        let report = placed.report
        let what = [
            names.category(report.category), placed.placement.area.map(names.area),
            Swedish.moment(report.time),
        ]
        return "\(names.reporter(report.reporter)), rad \(report.line): "
            + what.compactMap(\.self).joined(separator: ", ")
    }
}

import Domain

/// Pairs of reports that may tell of the same incident, and what that means for the counts.
struct UnsureSection: Section {
    static let anchor: HTML = "osakra"
    static let title: HTML = "Osäkra par"

    let links: [Link]
    let names: Names

    var content: HTML {
        guard !links.isEmpty else { return "<p>Inga par av rapporter är osäkra.</p>\n" }
        return """
            <p>\(Swedish.count(links.count, "par är osäkert", "par är osäkra")): antalet händelser \
            kan vara så mycket färre. De räknas som skilda händelser tills någon avgjort saken: \
            fyll i kolumnen svar i kopplingar.csv (samma, olika eller osäker) och lägg filen i \
            mappen kopplingar.</p>
            <details>
            <summary>Paren ett och ett</summary>
            \(Table(
                "Par som kan vara samma händelse, troligast först",
                [
                    .words("Den ena"), .words("Den andra"), .number("Sannolikhet"),
                    .words("För och emot (bit)"),
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

    private func name(_ id: ReportID) -> String {
        guard let report = names.report(id) else { return id }
        return "\(names.reporter(report.reporter)), rad \(report.line), "
            + Swedish.moment(report.time)
    }
}

import Domain

/// Uncertain pairs of reports (possible links in Fellegi–Sunter's sense), and their weight in the counts.
struct UnsureSection: Section {
    static let anchor: HTML = "osakra"
    static let title: HTML = "Osäkra par"

    let edition: Edition
    let names: Names

    private var links: [Link] { edition.unsureLinks }

    var content: HTML {
        guard !links.isEmpty else { return "<p>Inga par av rapporter är osäkra.</p>\n" }
        let pairs = Swedish.count(links.count, "par är osäkert", "par är osäkra")
        let fewer = Swedish.count(UncertainPairCount(edition).fewer, "händelse", "händelser")
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
        return "\(names.reporter(report.reporter)), \(RowWords.row(report.line)): "
            + what.compactMap(\.self).joined(separator: ", ")
    }
}

/// Decrease of the incidents if every uncertain pair were a link.
///
/// Three reports with uncertain pairs between them are three pairs, but at most two incidents fewer.
struct UncertainPairCount {
    /// Incidents fewer.
    private(set) var fewer = 0

    init(_ edition: Edition) {
        let homes = edition.incidents.flatMap { incident in
            incident.members.map { ($0.report, incident.id) }
        }
        var group = Dictionary(homes, uniquingKeysWith: { first, _ in first })
        for link in edition.unsureLinks {
            // A report of another period is an incident of its own.
            let (one, other) = (group[link.first] ?? link.first, group[link.second] ?? link.second)
            guard one != other else { continue }
            fewer += 1
            group[link.first] = one
            group[link.second] = one
            for (report, name) in group where name == other { group[report] = one }
        }
    }
}

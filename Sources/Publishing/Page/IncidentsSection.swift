import Domain

/// The incidents that the counts and the proposals refer to by number.
struct IncidentsSection: Section {
    static let anchor: HTML = "handelser"
    static let title: HTML = "Händelserna bakom siffrorna"

    let edition: Edition
    let names: Names

    var content: HTML {
        guard !edition.incidents.isEmpty else {
            return "\(changes)<p>Inga händelser under perioden.</p>\n"
        }
        let texts: [Table.Column] = edition.showsText ? [.words("Text, maskerad")] : []
        return """
            \(changes)<details>
            <summary>\(Swedish.count(edition.incidents.count, "händelse", "händelser")), \
            numrerade som i underlagen</summary>
            \(Table(
                "Händelser i tidsordning",
                [
                    .words("Nr"), .words("När"), .words("Kategori"), .words("Område"),
                    .number("Rapporter"), .words("Från"), .words("Rapporterna är"),
                ] + texts,
                rows: edition.incidents.enumerated().map { row($0.offset + 1, $0.element) }
            ).html)</details>

            """
    }

    /// Changes that are told one by one; a new map may bring hundreds.
    private static let mostChanges = 8

    /// What an earlier version of the page counted otherwise, a sentence for each.
    private var changes: HTML {
        let words = ChangeWords(names: names)
        let all = edition.incidentChanges
        let sentences = all.prefix(Self.mostChanges).map { change -> HTML in
            "<p>\(words.sentence(change))</p>\n"
        }
        let rest = all.count - sentences.count
        let more: HTML =
            "<p>\(Swedish.count(rest, "ändring", "ändringar")) till står i lagesbild.json.</p>\n"
        return "\(sentences)\(rest > 0 ? more : "")"
    }

    private func agreement(_ incident: Incident) -> String {
        AgreementWords(
            reports: incident.members.compactMap { names.placed($0.report) },
            names: names
        ).text
    }

    private func row(_ number: Int, _ incident: Incident) -> [HTML] {
        let reports = incident.members.compactMap { names.report($0.report) }
        let sources = Set(reports.map { names.reporter($0.reporter) }).sorted()
        let base: [HTML] = [
            "\(number)", "\(Swedish.moment(incident.time))",
            "\(Swedish.sentence(names.category(incident.category)))",
            "\(incident.placement.area.map(names.area) ?? "okänt")", "\(incident.members.count)",
            "\(sources.joined(separator: ", "))", "\(agreement(incident))",
        ]
        guard edition.showsText else { return base }
        let texts = reports.map(\.text).filter { !$0.isEmpty }
        return base + ["\(texts.joined(separator: " · "))"]
    }
}

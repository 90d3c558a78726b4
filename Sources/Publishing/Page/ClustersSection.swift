import Domain

/// What lies together over the areas' borders, and what follows near by.
struct ClustersSection: Section {
    static let anchor: HTML = "granser"
    static let title: HTML = "Över områdesgränser"

    let edition: Edition
    let names: Names

    var content: HTML {
        "\(clusters)\(nearRepeats)"
    }

    private var clusters: HTML {
        let told = ClusterWords.told(edition.picture)
        guard !told.isEmpty else {
            return edition.picture.historyLength == 0
                ? "<p>Det finns ingen historik än att jämföra med.</p>\n"
                : """
                <p>Inget är samlat över flera områden eller perioder mer än slumpen kan \
                förklara.</p>

                """
        }
        return Table(
            "Samlat mer än slumpen förklarar; områdena har en tjock kant på kartan",
            [
                .words("Grupp"), .words("Vad och var"), .number("Antal"), .number("Väntat"),
            ],
            rows: told.map { row($0.letter, $0.cluster) }
        ).html
    }

    private func row(_ letter: String, _ cluster: Cluster) -> [HTML] {
        let words = ClusterWords(edition: edition, names: names)
        let areas = Swedish.list(cluster.areas.map { names.area($0.area) })
        let sentences = [
            ClusterWords.course(cluster), ClusterWords.chance(cluster), words.alone(cluster),
            words.incidents(cluster),
        ]
        return [
            "\(letter)",
            """
            <strong>\(Swedish.sentence(names.category(cluster.category)))</strong>, \(areas)\
            <br><small>\(sentences.joined(separator: " "))</small>
            """,
            "\(cluster.observed)", "\(Swedish.decimal(cluster.expected))",
        ]
    }

    private var nearRepeats: HTML {
        let sentences = edition.picture.nearRepeats.compactMap {
            NearRepeatWords.sentence($0, names: names)
        }
        return HTML(sentences.map { "<p class=\"note\">\($0)</p>\n" })
    }
}

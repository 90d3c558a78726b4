import Domain

/// Clusters across area borders (spatial and space-time scan statistics, Kulldorff) and near repeats (Knox).
struct ClustersSection: Section {
    static let anchor: HTML = "granser"
    static let title: HTML = "Över områdesgränser"

    let edition: Edition
    let names: Names

    var content: HTML {
        "\(clusters)\(nearRepeats)"
    }

    private var clusters: HTML {
        let clusters = ClusterWords.lettered(edition.picture)
        guard !clusters.isEmpty else {
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
            rows: clusters.map { row($0.letter, $0.cluster) }
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

/// Sentences about clusters.
struct ClusterWords {
    let edition: Edition
    let names: Names

    /// Clusters for the page, each with its letter: those of more than one area or period.
    static func lettered(_ picture: SituationPicture) -> [(letter: String, cluster: Cluster)] {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".map(String.init)
        return Array(zip(letters, picture.clusters.filter(\.reachesFurther)))
    }

    /// Recurrence interval in periods, the inverse of the p-value.
    ///
    /// Rounded down, so that nothing seems rarer than it is. There is no number for a permutation test, since
    /// overdispersed counts would seem rare far too often (decision 0027).
    static func chance(_ cluster: Cluster) -> String {
        switch cluster.basis {
        case .expectation:
            let periods = [1000, 500, 200, 100, 50, 20]
                .first { Double($0) * cluster.p <= 1.000_001 }
            return "Så mycket på en gång i en kategori väntas av slump högst 1 gång på "
                + "\(Swedish.count(periods ?? 10)) perioder."
        case .permutation:
            return "Historiken räcker inte för att vänta ett antal, så händelserna är jämförda med "
                + "sig själva över tid; hur ovanligt det är går då inte att säga."
        }
    }

    /// Periods of the cluster, with the incidents of each.
    static func course(_ cluster: Cluster) -> String {
        guard cluster.course.count > 1 else { return "Den här perioden." }
        return "De \(cluster.course.count) senaste perioderna, i tur och ordning "
            + "\(Swedish.list(cluster.course.map(String.init)))."
    }

    /// Areas that are flagged by themselves, and areas that only the cluster reveals.
    func alone(_ cluster: Cluster) -> String {
        let (seen, unseen) = (
            cluster.areas.filter(\.standsOut), cluster.areas.filter { !$0.standsOut }
        )
        let lead =
            seen.isEmpty
            ? "Inget av områdena sticker ut ensamt"
            : "\(seen.count == 1 ? "Ensamt" : "Var för sig") sticker "
                + "\(Swedish.list(seen.map { names.area($0.area) })) ut"
        guard !seen.isEmpty, !unseen.isEmpty else { return "\(lead): \(figures(cluster.areas))." }
        return "\(lead): \(figures(seen)). Det hade inte synts i \(figures(unseen))."
    }

    /// Incidents of the cluster: numbers of those on this page, and the count of earlier ones.
    func incidents(_ cluster: Cluster) -> String {
        let areas = Set(cluster.areas.map(\.area))
        let numbers = edition.incidents.enumerated().filter { _, incident in
            incident.category == cluster.category
                && incident.placement.area.map(areas.contains) == true
        }
        .map { "\($0.offset + 1)" }
        let earlier = cluster.observed - (cluster.course.last ?? 0)
        let parts = [
            numbers.isEmpty ? nil : "Händelse \(Swedish.list(numbers))",
            earlier == 0
                ? nil : "\(Swedish.count(earlier)) i tidigare lägesbilder",
        ].compactMap(\.self)
        return parts.isEmpty ? "" : "\(Swedish.sentence(parts.joined(separator: "; ")))."
    }

    /// "Stadsparken (2 mot väntat 0,4)".
    private func figures(_ areas: [ClusterArea]) -> String {
        Swedish.list(
            areas.map { area in
                "\(names.area(area.area)) (\(area.observed) mot väntat "
                    + "\(Swedish.decimal(area.expected)))"
            }
        )
    }
}

/// Sentence about near repeats.
enum NearRepeatWords {
    /// Ratio of observed to expected pairs in the nearest band; nil if it is not significant.
    static func sentence(_ found: NearRepeat, names: Names) -> String? {
        guard found.isTold,
            let band = found.bands.first(where: { $0.metres > 0 && $0.days == 0 }),
            let metres = band.metresEnd, let days = band.daysEnd, band.expected > 0
        else { return nil }
        let times = Swedish.decimal(Double(band.observed) / band.expected)
        return "Efter en händelse i kategorin \(names.category(found.category)) är risken för en "
            + "till \(times) gånger så stor inom \(Swedish.count(Int(metres))) m de närmaste "
            + "\(days) dagarna: \(Swedish.count(band.observed)) par mot väntat "
            + "\(Swedish.decimal(band.expected)) (\(Swedish.count(found.incidents)) händelser "
            + "\(found.first)–\(found.last))."
    }
}

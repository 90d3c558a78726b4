import Domain

/// Incidents of the period, which the other sections refer to by number.
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

    /// Most changes listed one by one, since a new map may bring hundreds.
    private static let mostChanges = 8

    /// Changes since an earlier version of the page, a sentence for each.
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

/// Words about incidents that an earlier version of the page counted otherwise.
struct ChangeWords {
    let names: Names

    /// Change and cause: "Två händelser är nu en (nr 12) sedan en rapport från X kom".
    func sentence(_ change: IncidentChange) -> String {
        "\(what(change)) sedan \(why(change.cause))."
    }

    private func what(_ change: IncidentChange) -> String {
        let (source, target) = (number(change.source), number(change.target))
        switch change.kind {
        case .merged: return "Två händelser är nu en\(bracketed([target]))"
        case .split: return "En händelse är nu två\(bracketed([source, target]))"
        case .moved:
            return "En rapport hör nu till en annan händelse\(bracketed([target]))"
        }
    }

    private func why(_ cause: IncidentChange.Cause) -> String {
        switch cause {
        case .report(let id):
            let reporter = names.report(id).map { names.reporter($0.reporter) }
            return "en rapport\(reporter.map { " från \($0)" } ?? "") kom eller ändrades"
        case .answer(let source):
            return "någon svarat i \(source.file), \(RowWords.row(source.line))"
        case .map: return "områden eller platser ändrades"
        case .withdrawal: return "en rapport togs tillbaka"
        case .neighbours: return "liknande rapporter kom eller ändrades"
        }
    }

    private func number(_ id: IncidentID) -> Int? {
        names.incident(id)?.number
    }

    private func bracketed(_ numbers: [Int?]) -> String {
        let known = numbers.compactMap { $0.map(String.init) }
        return known.isEmpty ? "" : " (nr \(Swedish.list(known)))"
    }
}

/// Agreement of an incident's reports on category, time and place, on one line.
struct AgreementWords {
    let reports: [PlacedReport]
    let names: Names

    /// Largest gap that counts as the same time, in minutes.
    private static let sameTime = 30
    /// Largest distance that counts as the same place, in metres, however precise the points are.
    private static let samePlace = 100.0

    /// Agreement of reports on one property.
    private enum Agreement {
        case same
        /// Fewer than two reports have the property.
        case unknown
        case differing(String)
    }

    /// "ens om kategori och plats; tiderna skiljer 45 min"; empty for a single report.
    var text: String {
        guard reports.count > 1 else { return "" }
        var (agreed, differing): ([String], [String]) = ([], [])
        for (name, agreement) in [("kategori", categories), ("tid", times), ("plats", places)] {
            switch agreement {
            case .same: agreed.append(name)
            case .unknown: break
            case .differing(let words): differing.append(words)
            }
        }
        return ((agreed.isEmpty ? [] : ["ens om \(Swedish.list(agreed))"]) + differing)
            .joined(separator: "; ")
    }

    private var categories: Agreement {
        let known = reports.compactMap(\.report.category)
        guard known.count > 1 else { return .unknown }
        let named = Set(known).map { names.category($0) }.sorted()
        return named.count > 1 ? .differing("kategori: \(Swedish.list(named))") : .same
    }

    private var times: Agreement {
        let spans = reports.map(\.report.time)
        let latest = spans.map(\.start.minutes).max() ?? 0
        let ends = spans.map(\.end.minutes).min() ?? 0
        let apart = latest - ends
        guard apart > Self.sameTime else { return .same }
        let hours = apart / 60
        return .differing("tiderna skiljer " + (hours < 2 ? "\(apart) min" : "\(hours) tim"))
    }

    private var places: Agreement {
        let placed = reports.map(\.placement).filter { $0.point != nil || $0.area != nil }
        guard placed.count > 1 else { return .unknown }
        let widest = widest(placed.compactMap { each in each.point.map { ($0, each.metres ?? 0) } })
        if widest > 0 {
            return .differing("platserna ligger \(Swedish.count(Int(widest.rounded()))) m isär")
        }
        // Nearby points may be on either side of a border; areas are compared only where points are missing.
        let areas = Set(placed.compactMap(\.area)).map(names.area).sorted()
        let hasOnlyPoints = placed.allSatisfy { $0.point != nil }
        return areas.count > 1 && !hasOnlyPoints
            ? .differing("områden: \(Swedish.list(areas))") : .same
    }

    /// Largest distance in metres between two points that are not the same place.
    private func widest(_ points: [(point: PlanarPoint, metres: Double)]) -> Double {
        var widest = 0.0
        for (index, one) in points.enumerated() {
            for other in points[(index + 1)...] {
                let (north, east) = (
                    one.point.north - other.point.north, one.point.east - other.point.east
                )
                let distance = (north * north + east * east).squareRoot()
                if distance > max(Self.samePlace, one.metres + other.metres) {
                    widest = max(widest, distance)
                }
            }
        }
        return widest
    }
}

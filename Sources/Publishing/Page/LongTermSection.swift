import Domain

/// Measures for the physical environment, each with its owner and due day.
struct LongTermSection: Section {
    static let anchor: HTML = "langsiktigt"
    static let title: HTML = "Långsiktiga åtgärder"

    let measures: [LongTermMeasure]
    /// Day of the page.
    let today: Day
    let names: Names

    var content: HTML {
        Table(
            "Åtgärder i den fysiska miljön, öppna först",
            [
                .words("Åtgärd och plats"), .words("Det som består"),
                .number("Rapporter vars ord pekar dit"), .words("Ansvarig"), .words("Senast"),
                .words("Beslut"),
            ],
            rows: measures.map(row)
        ).html
    }

    private func row(_ measure: LongTermMeasure) -> [HTML] {
        let words = LongTermWords(measure: measure, names: names)
        let decision: HTML = words.decided.isEmpty ? DecisionBox.short : "\(words.decided)"
        let late: HTML = measure.isOverdue(on: today) ? "<br><b>Dagen har gått</b>" : ""
        return [
            "<b>\(words.name)</b><br>\(words.place)<br><code>\(measure.id)</code>",
            "\(words.lasting)", "\(measure.reports)", "\(measure.owner)",
            "<span class=\"clock\">\(measure.due.description)</span>\(late)", decision,
        ]
    }
}

/// Words about a long-term measure, for the page and the workbook.
struct LongTermWords {
    let measure: LongTermMeasure
    let names: Names

    /// "Belysning".
    var name: String {
        Swedish.sentence(measure.measure.words)
    }

    /// Its place and area.
    var place: String {
        let area = names.area(measure.area)
        return measure.lasting.place.map { "\($0), \(area)" } ?? area
    }

    /// Its persistent problem: "Skadegörelse, 4 perioder i rad, 14 händelser".
    var lasting: String {
        let lasting = measure.lasting
        return Swedish.sentence(names.category(lasting.category))
            + ", \(Swedish.count(lasting.periods)) perioder i rad, "
            + Swedish.count(lasting.incidents, "händelse", "händelser")
    }

    /// Decision of the group; empty while it is open.
    var decided: String {
        guard let decision = measure.decision else { return "" }
        let day = decision.time.map { " \($0.start.day)" } ?? ""
        let why = decision.motivation.isEmpty ? "" : ": \(decision.motivation)"
        return Swedish.sentence(decision.verdict.words) + day + why
    }
}

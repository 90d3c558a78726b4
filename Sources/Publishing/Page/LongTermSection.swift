import Domain

/// Measures for the physical environment, each with who owns it and when.
struct LongTermSection: Section {
    static let anchor: HTML = "langsiktigt"
    static let title: HTML = "Långsiktiga åtgärder"

    let measures: [LongTermMeasure]
    /// The day the page is made as of.
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

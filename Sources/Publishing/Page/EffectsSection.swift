import Domain

/// What was decided last time, what was done of it, and what can be said of it.
struct EffectsSection: Section {
    static let anchor: HTML = "uppfoljning"
    static let title: HTML = "Förra besluten och vad det blev av dem"

    let effects: [Effect]
    let names: Names

    var content: HTML {
        guard !effects.isEmpty else {
            return "<p>Det finns inget tidigare beslut att följa upp.</p>\n"
        }
        let rows = effects.map { effect -> [HTML] in
            let words = EffectWords(effect: effect, names: names)
            let comparison = effect.comparison
            return [
                "\(words.measure)", "\(words.decision)", "\(words.delivered)",
                "\(Swedish.decimal(comparison?.before))",
                "\(comparison.map { String($0.after) } ?? "–")", "\(words.verdict)",
            ]
        }
        return """
            \(Table(
                "Händelser i området per period, före och efter insatsen",
                [
                    .words("Insats"), .words("Beslut"), .words("Utfört"), .number("Före"),
                    .number("Efter"), .words("Vad det blev"),
                ],
                rows: rows
            ).html)<p class="note">Förändringen i området ställs mot förändringen i resten av \
            kommunen. ”För lite underlag” är ett svar, inte ett misslyckande.</p>

            """
    }
}

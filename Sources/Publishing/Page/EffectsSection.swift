import Domain

/// Decisions, delivered measures and verdicts of the plan before, area by area.
struct EffectsSection: Section {
    static let anchor: HTML = "uppfoljning"
    static let title: HTML = "Förra besluten och vad det blev av dem"

    let effects: [Effect]
    let names: Names

    /// Areas whose reporters were silent, so that few incidents mean nothing.
    var silent: Set<AreaID> = []

    /// Whether free text about what was seen is shown.
    var showsText = false

    var content: HTML {
        guard !effects.isEmpty else {
            return "<p>Det finns inget tidigare beslut att följa upp.</p>\n"
        }
        let groups = EffectGroup.ranked(effects)
        return """
            <p>\(Swedish.count(effects.count, "tillfälle", "tillfällen")) att följa upp: \
            \(EffectWords.decisions(effects)).</p>
            \(carriedOut(groups.filter { !$0.carriedOut.isEmpty }))\
            \(nothing(groups.filter(\.carriedOut.isEmpty)))\(reasons)\(obstacles)\(observed)
            """
    }

    /// Most inconclusive rows shown; the others are folded.
    private static let mostInconclusive = 3

    /// Conclusive groups, then the others.
    private func carriedOut(_ groups: [EffectGroup]) -> HTML {
        guard !groups.isEmpty else { return "" }
        let inconclusive = groups.filter { [nil, .tooFew].contains($0.comparison?.verdict) }
        let isFolded = inconclusive.count > Self.mostInconclusive
        let shown = isFolded ? groups.filter { !inconclusive.contains($0) } : groups
        let folded: HTML =
            isFolded
            ? """
            <details>
            <summary>\(Swedish.count(inconclusive.count)) insatser där underlaget är för litet för att säga vad det blev\
            </summary>
            \(table(inconclusive))</details>

            """ : ""
        return """
            \(shown.isEmpty ? "" : table(shown))\(folded)<p class="note">Förändringen i området ställs mot \
            förändringen där inget gjordes. ”För lite underlag” är ett svar, inte ett misslyckande.</p>

            """
    }

    private func table(_ groups: [EffectGroup]) -> HTML {
        let rows = groups.map { group -> [HTML] in
            let words = EffectWords(group: group, names: names, isSilent: isSilent(group))
            return [
                "<b>\(words.place)</b>", "<small>\(words.functions)</small>", "\(words.decision)",
                "\(words.delivered)", "\(Swedish.decimal(group.comparison?.before))",
                "\(group.comparison.map { String($0.after) } ?? "–")", "\(words.verdict)",
            ]
        }
        return Table(
            "Händelser i området per period, före och efter insatserna",
            [
                .words("Område"), .words("Funktioner"), .words("Beslut"),
                .words("Genomfört"), .number("Före"), .number("Efter"), .words("Vad det blev"),
            ],
            rows: rows
        ).html
    }

    private func isSilent(_ group: EffectGroup) -> Bool {
        group.area.map(silent.contains) ?? false
    }

    /// Groups where no measure was carried out or recorded.
    private func nothing(_ groups: [EffectGroup]) -> HTML {
        guard !groups.isEmpty else { return "" }
        let places = groups.map { group in
            let words = EffectWords(group: group, names: names, isSilent: isSilent(group))
            return "\(words.place) (\(words.decision))"
        }
        return """
            <p>Inget är känt som genomfört, och inget finns därför att mäta: \
            \(Swedish.list(places)).</p>

            """
    }

    private var reasons: HTML {
        let reasons = EffectWords.reasons(effects)
        guard !reasons.isEmpty else { return "" }
        return "<p>Antecknade skäl: \(reasons.joined(separator: "; ")).</p>\n"
    }

    /// Why measures failed or were cut short, by place.
    private var obstacles: HTML {
        let words = EffectWords.notes(effects, \.obstacles, names: names)
        guard !words.isEmpty else { return "" }
        return "<p>Varför något inte blev av som tänkt: \(words.joined(separator: "; ")).</p>\n"
    }

    /// What was seen, by place, where free text is shown; else how much was noted.
    private var observed: HTML {
        let words = EffectWords.notes(effects, \.observed, names: names)
        guard !words.isEmpty else { return "" }
        let count = effects.reduce(0) { $0 + $1.observed.count }
        guard showsText else {
            return """
                <p class="note">\(Swedish.sentence(Swedish.count(count, "iakttagelse", "iakttagelser"))) är antecknade av \
                dem som var där; fri text visas inte på sidan.</p>

                """
        }
        return """
            <details>
            <summary>\(Swedish.count(count, "iakttagelse", "iakttagelser")) av dem som var där</summary>
            <ul>
            \(words.map { word -> HTML in "<li>\(word)</li>\n" })</ul>
            </details>

            """
    }
}

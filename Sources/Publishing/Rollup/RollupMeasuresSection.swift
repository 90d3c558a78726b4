import Domain

/// Proposals, decisions, delivered measures and their effects.
struct RollupMeasuresSection: Section {
    static let anchor: HTML = "insatser"
    static let title: HTML = "Insatser"

    let rollup: Rollup
    let names: Names

    var content: HTML {
        guard !rollup.measures.isEmpty || !rollup.ownMeasures.isEmpty else {
            return
                "<p>Inga planer är gjorda för den här tiden, och inga egna åtgärder antecknade.</p>\n"
        }
        return "\(measures)\(outcomes)\(own)"
    }

    private var measures: HTML {
        guard !rollup.measures.isEmpty else { return "" }
        let rows = rollup.measures.map { measure -> [HTML] in
            let decisions = measure.decisions
            func number(_ verdict: Decision.Verdict) -> HTML { "\(decisions[verdict] ?? 0)" }
            let known = decisions.values.reduce(0, +)
            return [
                "\(Swedish.sentence(names.resourceName(measure.resource)))", "\(measure.proposed)",
                number(.accepted), number(.changed), number(.rejected), number(.postponed),
                "\(measure.proposed - known)", "\(measure.carriedOut)",
                "\(Swedish.decimal(Double(measure.minutes) / 60))",
            ]
        }
        return Table(
            "Planens tillfällen: förslag, beslut och genomfört",
            [
                .words("Funktion"), .number("Föreslagna"), .number("Antagna"), .number("Ändrade"),
                .number("Avslagna"), .number("Bordlagda"), .number("Beslut okänt"),
                .number("Genomförda"), .number("Timmar"),
            ],
            rows: rows
        ).html
    }

    private var outcomes: HTML {
        guard !rollup.outcomes.isEmpty else {
            return "<p>Inget är känt som genomfört, och inget finns därför att mäta.</p>\n"
        }
        let parts = rollup.outcomes.map { outcome -> String in
            let known = outcome.verdict == .fewer || outcome.verdict == .more
            let areas =
                known ? " (\(Swedish.list(Set(outcome.areas).sorted().map(names.area))))" : ""
            return
                "\(outcome.verdict.words) \(Swedish.count(outcome.areas.count, "gång", "gånger"))\(areas)"
        }
        return """
            <p>Vad det blev, område för område och period för period: \(Swedish.list(parts)). ”Färre” och ”fler” \
            är bortom slumpen, mot områden där inget gjordes.</p>

            """
    }

    private var own: HTML {
        guard !rollup.ownMeasures.isEmpty else { return "" }
        return Table(
            "Gruppens egna åtgärder",
            [.words("Plats"), .words("Ägare"), .words("Sedan"), .words("Vad och varför")],
            rows: rollup.ownMeasures.map { decision in
                [
                    "\(decision.place)",
                    "\(decision.responsible.isEmpty ? "ingen" : decision.responsible)",
                    "\(decision.time?.start.day.description ?? "–")", "\(decision.motivation)",
                ]
            }
        ).html
    }
}

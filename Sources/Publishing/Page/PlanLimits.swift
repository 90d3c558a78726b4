import Domain

/// Limits of a plan: unmet preferences, departures from rest, costs of rules and gains of one more team.
struct PlanLimits {
    let plan: DeploymentPlan
    let names: Names

    /// Rules named as holding something better back, the tightest first.
    private static let rulesNamed = 8

    var html: HTML {
        "\(unmet)\(agreements)\(costs)\(binding)\(gains)"
    }

    private var words: RuleWords { RuleWords(names: names) }

    private var unmet: HTML {
        guard !plan.unmetPreferences.isEmpty else { return "" }
        return Table(
            "Önskemål som planen inte kunde hålla, och varför",
            [.words("Önskemål"), .words("Varför"), .number("Gånger")],
            rows: words.unmet(plan).map { ["\($0.preference)", "\($0.reason)", "\($0.times)"] }
        ).html
    }

    private var agreements: HTML {
        guard !plan.agreements.isEmpty else { return "" }
        return Table(
            "Avsteg från arbetstidslagen som kollektivavtal tillåter",
            [.words("Funktion"), .words("Avsteg"), .words("Avtal")],
            rows: plan.agreements.map { departure in
                let function = Swedish.sentence(names.resourceName(departure.resource))
                return [
                    "\(function)", "\(words.departure(departure.rule))", "\(departure.agreement)",
                ]
            }
        ).html
    }

    private var costs: HTML {
        guard !plan.ruleCosts.isEmpty else { return "" }
        return Table(
            "Vad reglerna kostar, dyrast först",
            [
                .words("Regel"), .number("Planen skulle vinna utan den"),
                .words("Det som då skulle komma först"),
            ],
            rows: plan.ruleCosts.map { cost in
                let lines = cost.lines.map { PlanWords.short($0, names: names) }
                return [
                    "\(words.rule(cost.rule))", "\(PlanWords.answered(cost.gain))",
                    "\(lines.isEmpty ? "–" : Swedish.list(lines))",
                ]
            }
        ).html
    }

    private var binding: HTML {
        let rules = plan.quality.binding
        guard !rules.isEmpty else { return "" }
        let named = rules.prefix(PlanLimits.rulesNamed).map { rule -> HTML in
            "<li>\(words.rule(rule))</li>\n"
        }
        let more = rules.count - named.count
        return """
            <details>
            <summary>Det som höll tillbaka något bättre (\(rules.count))</summary>
            <ul class="rules">
            \(named)\(more > 0 ? "<li>och \(more) till</li>\n" : "")</ul>
            </details>

            """
    }

    private var gains: HTML {
        guard !plan.teamGains.isEmpty else { return "" }
        return Table(
            "Vad ett lag till skulle ge, mest först",
            [
                .words("Funktion"), .words("Bästa passet"), .words("Dit det skulle gå"),
                .number("Skulle svara för"),
            ],
            rows: plan.teamGains.map { gain in
                [
                    "\(Swedish.sentence(names.resourceName(gain.resource)))",
                    "\(Swedish.appointment(gain.time))",
                    "\(Swedish.list(gain.areas.map(names.area)))",
                    "\(PlanWords.answered(gain.gain))",
                ]
            }
        ).html
    }
}

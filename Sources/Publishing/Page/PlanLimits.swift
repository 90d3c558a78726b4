import Domain

/// Limits of a plan: unmet preferences, departures from rest, costs of rules and gains of one more team.
struct PlanLimits {
    let plan: DeploymentPlan
    let names: Names

    /// Most binding rules named, the tightest first.
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

/// Visits that were drawn by lot between two areas (randomised reserve).
struct DrawTable {
    let plan: DeploymentPlan
    let names: Names

    var html: HTML {
        guard let draw = plan.draw, !draw.pairs.isEmpty else { return "" }
        let lines = Dictionary(plan.lines.map { ($0.id, $0) }) { first, _ in first }
        let table = Table(
            "Lottade besök",
            [
                .words("När"), .words("Vem"), .words("Lotten valde"), .words("Jämförs med"),
            ],
            rows: draw.pairs.map { pair in
                [
                    "\(Swedish.day(pair.day)) \(Swedish.part(pair.part))",
                    "\(lines[pair.line].map { names.resourceName($0.resource) } ?? "–")",
                    "\(names.area(pair.drawn))", "\(names.area(pair.control))",
                ]
            }
        )
        return """
            <p>En del av besöken är lottade mellan två områden som stod på tur. Det område som lotten inte valde \
            får inget besök den delen av dagen. Bara så går det att se efteråt om besök gör skillnad: annars \
            jämförs alltid de värsta platserna med de lugnare. Lotten är dragen ur \
            periodens nummer (frö \(String(draw.seed))): görs planen om på samma uppgifter blir den densamma.</p>
            <details>
            <summary>De lottade besöken (\(Swedish.count(draw.pairs.count)))</summary>
            \(table.html)</details>

            """
    }
}

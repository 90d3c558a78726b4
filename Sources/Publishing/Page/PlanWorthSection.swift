import Domain

/// Quality of the plan, its limits and its sensitivity to the weights.
struct PlanWorthSection: Section {
    static let anchor: HTML = "planens-varde"
    static let title: HTML = "Hur bra planen är"

    let plan: DeploymentPlan
    let names: Names

    var content: HTML {
        let words = PlanWorthWords(plan: plan)
        let limits = PlanLimits(plan: plan, names: names)
        return """
            <p>\(words.worth)</p>
            \(limits.html)\(WeightSensitivity(plan: plan, names: names).html)\
            \(DrawTable(plan: plan, names: names).html)\(unmet)
            """
    }

    private var unmet: HTML {
        guard !plan.unmet.isEmpty else { return "" }
        let rows = plan.unmet.map { need -> [HTML] in
            [
                "\(names.area(need.area))", "\(Swedish.slot(need.slot))",
                "\(Swedish.sentence(names.category(need.category)))",
                "\(Swedish.decimal(need.need))",
            ]
        }
        return Table(
            "Behov som ingen bemanning når, största först",
            [
                .words("Område"), .words("När"), .words("Mest"), .number("Viktade händelser"),
            ],
            rows: rows
        ).html
    }
}

/// Words about the quality of the plan and its proof.
struct PlanWorthWords {
    let plan: DeploymentPlan

    /// Proven share of the optimum.
    var proven: String {
        let share = Swedish.percentAtLeast(plan.quality.provenShare)
        return switch plan.quality.method {
        case .solved: "Planen är minst \(share) av det bästa möjliga\(searched)."
        case .cut:
            "Uträkningen avbröts vid tidsgränsen: planen är minst \(share) av det bästa möjliga, "
                + "och om resten går att få är inte utrett."
        case .greedy:
            "Planen är gjord med den enkla regeln; den är minst \(share) av det bästa möjliga."
        case .noRoster: "Ingen bemanning är känd: bara behov och begäran kan listas."
        }
    }

    /// Loss of the proven share through the lot and through plan stability.
    private var searched: String {
        let quality = plan.quality
        guard let found = quality.searchedShare.map({ Swedish.percentAtLeast($0) }),
            found != Swedish.percentAtLeast(quality.provenShare)
        else { return "" }
        let causes = plan.draw == nil ? "likheten" : "lottningen och likheten"
        return "; sökningen själv når \(found), resten är vad \(causes) med förra planen kostar"
    }

    /// Value and bound of the plan, and the share drawn by lot.
    var worth: String {
        let quality = plan.quality
        guard quality.method != .noRoster else { return proven }
        let gap = max(0, quality.bound - quality.value)
        return
            "Planen räknas svara för \(Swedish.decimal(quality.value)) viktade händelser; ingen plan med "
            + "samma bemanning och regler kan svara för mer än \(Swedish.decimal(quality.bound)). "
            + "Skillnaden är högst \(Swedish.decimal(gap, 2)). \(drawn)"
    }

    private var drawn: String {
        guard let draw = plan.draw else { return "Inget är lottat." }
        let visits = Swedish.count(draw.pairs.count, "besök", "besök")
        return
            "Av kapaciteten har \(Swedish.percent(draw.share)) gått till områden som lotten valde "
            + "(\(visits)); resten är valt för att svara för mest."
    }
}

/// Sensitivity of the plan to the weights of the categories.
struct WeightSensitivity {
    let plan: DeploymentPlan
    let names: Names

    /// Most lines named on each side; the others are counted.
    private static let mostNamed = 3

    var html: HTML {
        guard !plan.weightChanges.isEmpty else { return "" }
        let moving = plan.weightChanges.filter { !$0.gone.isEmpty || !$0.come.isEmpty }
        let changed: HTML = moving.isEmpty ? "" : "\(staying)\(folded(moving))"
        return "\(steady)\(changed)"
    }

    /// Lines that stay whichever weight is changed; requests follow the weights and are left out.
    private var staying: HTML {
        let gone = Set(plan.weightChanges.flatMap(\.gone).map(\.id))
        let lines = plan.lines.filter { $0.roster != nil }
        let kept = lines.count { !gone.contains($0.id) }
        return """
            <p>Av planens \(Swedish.count(lines.count, "besöksrad", "besöksrader")) står \(Swedish.count(kept)) \
            kvar, vilken av vikterna som än ändras så.</p>

            """
    }

    /// Categories whose weights change nothing.
    private var steady: HTML {
        let byCategory = Dictionary(grouping: plan.weightChanges, by: \.category)
        let same = byCategory.filter { $0.value.allSatisfy { $0.gone.isEmpty && $0.come.isEmpty } }
        guard !same.isEmpty else { return "" }
        let categories = same.keys.map(names.category).sorted {
            Swedish.alphabetical($0) < Swedish.alphabetical($1)
        }
        let factors = Set(plan.weightChanges.map(\.factor)).sorted().map(change)
        return """
            <p>Planen är densamma om vikten för \(Swedish.list(categories)) vore \(factors.joined(separator: " eller ")).</p>

            """
    }

    private func folded(_ changes: [WeightChange]) -> HTML {
        """
        <details>
        <summary>Hur planen skulle ändras med andra vikter (\(Swedish.count(changes.count)))</summary>
        \(table(changes))</details>

        """
    }

    private func table(_ changes: [WeightChange]) -> HTML {
        let table = Table(
            "Hur planen skulle ändras med andra vikter",
            [
                .words("Om vikten vore"), .words("Rader som faller bort"),
                .words("Rader som kommer till"),
            ],
            rows: changes.map { weight in
                [
                    "\(Swedish.sentence(names.category(weight.category))), \(change(weight.factor))",
                    "\(named(weight.gone))", "\(named(weight.come))",
                ]
            }
        )
        return """
            \(table.html)<p class="note">Besök som bara blir längre eller kortare är inte med.</p>

            """
    }

    /// "25 % lägre".
    private func change(_ factor: Double) -> String {
        "\(Swedish.percent(abs(factor - 1))) \(factor < 1 ? "lägre" : "högre")"
    }

    private func named(_ lines: [PlanLine]) -> String {
        let words = lines.map { PlanWords.short($0, names: names) }
        return words.isEmpty ? "–" : Swedish.list(words, most: WeightSensitivity.mostNamed)
    }
}

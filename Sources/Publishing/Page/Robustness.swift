import Domain

/// How the plan would change if a category weighed more, or less.
struct Robustness {
    let plan: DeploymentPlan
    let names: Names

    /// Lines named on each side; the rest are counted.
    private static let mostNamed = 3

    var html: HTML {
        guard !plan.weightChanges.isEmpty else { return "" }
        let moving = plan.weightChanges.filter { !$0.gone.isEmpty || !$0.come.isEmpty }
        let changed: HTML = moving.isEmpty ? "" : "\(staying)\(folded(moving))"
        return "\(steady)\(changed)"
    }

    /// Lines that stay whichever weight is changed; requests follow the weights and are not among them.
    private var staying: HTML {
        let gone = Set(plan.weightChanges.flatMap(\.gone).map(\.id))
        let lines = plan.lines.filter { $0.roster != nil }
        let kept = lines.count { !gone.contains($0.id) }
        return """
            <p>Av planens \(Swedish.count(lines.count, "besöksrad", "besöksrader")) står \(Swedish.count(kept)) \
            kvar, vilken av vikterna som än ändras så.</p>

            """
    }

    /// The categories whose weights change nothing.
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
        let named = lines.prefix(Robustness.mostNamed).map { PlanWords.short($0, names: names) }
        let rest = lines.count - named.count
        return named.isEmpty ? "–" : Swedish.list(named + (rest > 0 ? ["\(rest) till"] : []))
    }
}

import Domain

/// How good the plan is, what holds it back and what would change it.
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
            \(limits.html)\(Robustness(plan: plan, names: names).html)\
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

import Domain

/// Where chance chose between two places, told so that everybody sees why.
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

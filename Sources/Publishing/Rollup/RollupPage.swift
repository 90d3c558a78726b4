import Domain

/// `sammanstallning.html`: the roll-up of several periods, for the statutory lägesbild and the newsletter.
struct RollupPage {
    let rollup: Rollup
    let names: Names

    var text: String {
        let sections = sections
        return Document(
            title: "Sammanställning \(rollup.window.span.label), \(rollup.municipality)",
            header: "\(header)\(HTML.contents(sections))",
            main: "\(sections.map(\.html))",
            footer: """
                <p>\(rollup.municipality), \(rollup.window.span.label). Samma siffror finns i \
                sammanstallning.json och sammanstallning.csv.</p>

                """
        ).text
    }

    private var sections: [any Section] {
        let serious = SeriousSection(rollup: rollup, names: names)
        return (rollup.serious.isEmpty ? [] : [serious]) + [
            RollupSummarySection(rollup: rollup, names: names),
            RollupMappingSection(rollup: rollup, names: names),
            RollupTrendSection(rollup: rollup, names: names),
            RollupAreasSection(rollup: rollup, names: names),
            PersistenceSection(escalations: rollup.escalations, names: names),
            RollupMeasuresSection(rollup: rollup, names: names),
            RollupSourcesSection(rollup: rollup, names: names),
        ]
    }

    private var header: HTML {
        let window = rollup.window
        let warning = HTML.banner(isSimulated: rollup.simulated, HTML.invented)
        return """
            \(warning)<p class="kicker">\(rollup.municipality) · EST-gruppens sammanställning</p>
            <h1>Sammanställning \(window.span.label)</h1>
            <p class="meta">\(Swedish.count(window.periods.count, "period", "perioder")), \
            \(window.first.description)–\(window.last.description). Underlag för kommunens lägesbild \
            (lag 2023:196).</p>

            """
    }
}

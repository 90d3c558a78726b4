import Domain

/// `lagesbild.html`: what the EST group looks at, decides from and files.
struct Page {
    let edition: Edition
    let names: Names

    var text: String {
        let sections = sections
        return Document(
            title: "Lägesbild \(edition.picture.period.label), \(edition.municipality)",
            header: "\(PageHeader(edition: edition).html)\(contents(sections))",
            main: "\(sections.map(\.html))",
            footer: footer
        ).text
    }

    private var sections: [any Section] {
        let picture = edition.picture
        let agenda = Agenda(edition.plan)
        return [
            HeadlineSection(headline: Headline(edition: edition, agenda: agenda, names: names)),
            CompletenessSection(edition: edition, names: names),
            EffectsSection(
                effects: edition.effects,
                names: names,
                silent: Set(picture.cells.filter { $0.verdict == .notAssessable }.map(\.area))
            ),
            FlagsSection(edition: edition, names: names),
            ClustersSection(edition: edition, names: names),
            PlanSection(edition: edition, agenda: agenda, names: names),
            PlanWorthSection(plan: edition.plan, names: names),
        ] + ahead + [
            PersistenceSection(
                escalations: edition.escalations,
                names: names,
                finds: PatrolFinds(edition: edition)
            ),
            WeekSection(picture: picture, names: names),
        ] + felt + [
            WordsSection(picture: picture, names: names),
            CellsSection(edition: edition, names: names),
            ReportersSection(edition: edition, names: names),
            ListsSection(edition: edition, names: names),
            UnplacedSection(edition: edition, names: names),
            UnsureSection(edition: edition, names: names),
            IncidentsSection(edition: edition, names: names),
            ReadingSection(edition: edition, names: names),
        ]
    }

    /// Only where there is anything to say of what comes after the plan.
    private var ahead: [any Section] {
        let advice = edition.plan.advice.map { AdviceSection(advice: $0, names: names) }
        let measures = LongTermSection(
            measures: edition.longTerm,
            today: edition.asOf,
            names: names
        )
        return [advice].compactMap(\.self) + (edition.longTerm.isEmpty ? [] : [measures])
    }

    /// Only where people were asked.
    private var felt: [any Section] {
        edition.picture.felt.isEmpty ? [] : [FeltSection(picture: edition.picture, names: names)]
    }

    private func contents(_ sections: [any Section]) -> HTML {
        let links = sections.map { section -> HTML in
            let kind = type(of: section)
            return "<a href=\"#\(kind.anchor)\">\(kind.title)</a>\n"
        }
        return "<nav aria-label=\"Innehåll\">\n\(links)</nav>\n"
    }

    private var footer: HTML {
        """
        <p>\(edition.municipality), \(edition.picture.period.label), version \(edition.version). \
        Samma siffror finns i lagesbild.json, plan.xlsx, plan.csv och karta.geojson.</p>

        """
    }
}

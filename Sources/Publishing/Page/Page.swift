import Domain

/// `lagesbild.html`: the page that the EST group reads, decides from and files.
struct Page {
    let edition: Edition
    let names: Names

    var text: String {
        let sections = sections
        return Document(
            title: "Lägesbild \(edition.picture.period.label), \(edition.municipality)",
            header: "\(PageHeader(edition: edition).html)\(HTML.contents(sections))",
            main: "\(sections.map(\.html))",
            footer: footer
        ).text
    }

    private var sections: [any Section] {
        let picture = edition.picture
        let agenda = Agenda(edition.plan)
        return serious + [
            HeadlineSection(headline: Headline(edition: edition, agenda: agenda, names: names)),
            CompletenessSection(edition: edition, names: names),
            EffectsSection(
                effects: edition.effects,
                names: names,
                silent: Set(picture.cells.filter { $0.verdict == .notAssessable }.map(\.area)),
                showsText: edition.showsText
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
        ] + uncategorised + [
            UnsureSection(edition: edition, names: names),
            IncidentsSection(edition: edition, names: names),
            ReadingSection(edition: edition, names: names),
        ]
    }

    /// Section about serious incidents, first on the page, where there are any; else the headline says that there are none.
    private var serious: [any Section] {
        edition.picture.serious.isEmpty ? [] : [SeriousSection(edition: edition, names: names)]
    }

    /// Sections about the time after the plan, where there is anything to say.
    private var ahead: [any Section] {
        let advice = edition.plan.advice.map { AdviceSection(advice: $0, names: names) }
        let measures = LongTermSection(
            measures: edition.longTerm,
            today: edition.asOf,
            names: names
        )
        return [advice].compactMap(\.self) + (edition.longTerm.isEmpty ? [] : [measures])
    }

    /// Section about texts without a sure category, where there are any.
    private var uncategorised: [any Section] {
        edition.uncategorised.isEmpty
            ? [] : [UncategorisedSection(edition: edition, names: names)]
    }

    /// Section about felt safety, where people were asked.
    private var felt: [any Section] {
        edition.picture.felt.isEmpty ? [] : [FeltSection(picture: edition.picture, names: names)]
    }

    private var footer: HTML {
        """
        <p>\(edition.municipality), \(edition.picture.period.label), version \(edition.version). \
        Samma siffror finns i lagesbild.json, plan.xlsx, plan.csv och karta.geojson.</p>

        """
    }
}

/// Municipality, period and version, with a warning if the data is simulated.
struct PageHeader {
    let edition: Edition

    var html: HTML {
        let warning = HTML.banner(isSimulated: edition.simulated, HTML.invented)
        return """
            \(warning)\(UnreadNotice(edition: edition).html)\
            <p class="kicker">\(edition.municipality) · EST-gruppens lägesbild</p>
            <h1>Lägesbild \(edition.picture.period.label)</h1>
            <p class="meta">Version \(edition.version), som läget var känt \(edition.asOf.description). \
            Planen gäller \(edition.plan.period.label).</p>

            """
    }
}

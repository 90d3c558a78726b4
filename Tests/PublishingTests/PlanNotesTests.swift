import Domain
import Testing

@testable import Publishing

/// Tests of the notes to the plan.
struct PlanNotesTests {
    @Test(arguments: [
        (PlanQuality.Method.solved, "minst 98,7\u{A0}% av det bästa möjliga."),
        (.cut, "avbröts vid tidsgränsen: planen är minst 98,7\u{A0}%"),
        (.greedy, "gjord med den enkla regeln; den är minst 98,7\u{A0}%"),
        (.noRoster, "Ingen bemanning är känd"),
    ])
    func `how the plan was made is said, and what is proven of it`(
        method: PlanQuality.Method,
        words: String
    ) {
        let quality = PlanQuality(value: 98.79, bound: 100, method: method, binding: [])
        let plan = DeploymentPlan(
            period: SampleEdition.planPeriod,
            lines: [],
            unmet: [],
            quality: quality
        )
        #expect(PlanWorthWords(plan: plan).proven.contains(words))
        #expect(!PlanWorthWords(plan: plan).worth.isEmpty)
    }

    @Test func `what chance drew is told apart from what was chosen`() {
        var edition = SampleEdition.make()
        #expect(
            worth(edition).contains("har 10\u{A0}% gått till områden som lotten valde (1 besök)")
        )
        #expect(section(edition).contains("Lottade besök"))
        edition.plan.draw = nil
        #expect(worth(edition).contains("Inget är lottat."))
        #expect(!section(edition).contains("Lottade besök"))
    }

    @Test
    func `a line says what else there was: the next best, what chance passed over, or nothing`() {
        let edition = SampleEdition.make()
        let lines = edition.plan.lines.map {
            PlanWords($0, in: edition.picture, names: Names(edition)).alternative
        }
        #expect(lines[1] == "Kronberget: svarar för 0,85 i stället för 1,1.")
        #expect(lines[2] == "", "the police are asked, and nobody else could be")
        let request = PlanWords(edition.plan.lines[2], in: edition.picture, names: Names(edition))
        #expect(request.shortEffect.hasPrefix("Om begäran bifalls räknas den svara för 1,1 av 2,1"))
        #expect(
            lines[3]
                == "Lotten valde bort Kronberget, som skulle svara för 0,98 i stället för 0,98."
        )
        var line = edition.plan.lines[0]
        line.alternative = nil
        #expect(
            PlanWords(line, in: edition.picture, names: Names(edition)).alternative
                == "Inget annat möjligt område skulle ge något då."
        )
    }

    @Test func `weights that change nothing are named together, others with what they move`() {
        var edition = SampleEdition.make()
        let steady = [0.75, 1.25].map {
            WeightChange(category: "samling", factor: $0, gone: [], come: [])
        }
        edition.plan.weightChanges += steady
        let words = section(edition)
        #expect(
            words.contains(
                "Planen är densamma om vikten för störande samling vore 25\u{A0}% lägre eller 25\u{A0}% högre."
            )
        )
        let rows = edition.plan.lines.count { $0.roster != nil }
        #expect(words.contains("Av planens \(rows) besöksrader står \(rows - 1) kvar"))
        #expect(words.contains("Misshandel, 25\u{A0}% högre"))
        #expect(!words.contains("Misshandel, 25\u{A0}% lägre"))
    }

    @Test func `a plan that tells nothing more has no empty tables and no empty sections`() {
        var edition = SampleEdition.make()
        edition.plan = SampleEdition.plan(14, "")
        edition.longTerm = []
        let page = Page(edition: edition, names: Names(edition)).text
        for heading in [
            "Råd om bemanning", "Långsiktiga åtgärder", "Vad reglerna kostar", "Lottade",
        ] {
            #expect(!page.contains(heading), "\(heading)")
        }
    }

    @Test func `advice says how many teams, how many are set, and how good it is`() {
        let edition = SampleEdition.make()
        let page = Page(edition: edition, names: Names(edition)).text
        #expect(page.contains("Råden är minst 98,3\u{A0}% av det bästa möjliga"))
        #expect(page.contains("<td class=\"n\">2</td><td class=\"n\">1</td><td>Centrum</td>"))
    }

    @Test func `a function that nobody has sent a roster of is named beside the advice`() throws {
        let edition = SampleEdition.make()
        let advice = try #require(edition.plan.advice)
        #expect(!section(advice, edition).contains("Ingen bemanning är känd"))
        for rows in [advice.rows, []] {
            let lacking = TeamAdvice(
                period: advice.period,
                rows: rows,
                withoutRoster: ["vandrare"],
                value: 1,
                bound: 1
            )
            let words = "Ingen bemanning är känd för trygghetsvandrare: om dem kan inget råd ges."
            #expect(section(lacking, edition).contains(words))
        }
    }

    private func section(_ advice: TeamAdvice, _ edition: Edition) -> String {
        AdviceSection(advice: advice, names: Names(edition)).content.markup
    }

    @Test func `a measure whose day has passed is marked, unless it was refused`() {
        let edition = SampleEdition.make()
        var measure = SampleEdition.longTerm("")[0]
        func page(_ today: Day) -> String {
            LongTermSection(measures: [measure], today: today, names: Names(edition)).content.markup
        }
        #expect(!page(measure.due).contains("Dagen har gått"))
        #expect(page(measure.due.adding(1)).contains("Dagen har gått"))
        measure.decision = Decision(line: measure.id, verdict: .rejected, motivation: "")
        #expect(!page(measure.due.adding(1)).contains("Dagen har gått"))
    }

    @Test func `a long-term measure shows its owner and day, and what was decided of it`() {
        let edition = SampleEdition.make()
        let page = Page(edition: edition, names: Names(edition)).text
        #expect(page.contains("<b>Belysning</b><br>Kajen, Brastad"))
        #expect(page.contains("<td>Tekniska kontoret</td>"))
        #expect(page.contains("Bordlagd: Väntar på offert."))
    }

    private func worth(_ edition: Edition) -> String {
        PlanWorthWords(plan: edition.plan).worth
    }

    private func section(_ edition: Edition) -> String {
        PlanWorthSection(plan: edition.plan, names: Names(edition)).content.markup
    }
}

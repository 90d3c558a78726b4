import Domain

/// The proposals to decide on: the most important in full, the rest by function.
struct PlanSection: Section {
    static let anchor: HTML = "forslag"
    static let title: HTML = "Förslag att besluta om"

    /// Rules named as holding something better back, the tightest first.
    private static let rulesNamed = 8

    let edition: Edition
    let agenda: Agenda
    let names: Names

    private var plan: DeploymentPlan {
        edition.plan
    }

    var content: HTML {
        let cards = agenda.foremost.map { PlanCard(words: words($0)).html }
        return "\(quality)\(cards)\(rest)\(unmet)"
    }

    private func words(_ proposal: Proposal) -> ProposalWords {
        ProposalWords(proposal, in: edition.picture, names: names)
    }

    private var quality: HTML {
        let share = Swedish.percentAtLeast(plan.quality.provenShare)
        let made: HTML =
            switch plan.quality.method {
            case .solved: "Planen är minst \(share) av det bästa möjliga."
            case .cut:
                "Uträkningen avbröts vid tidsgränsen; planen är minst \(share) av det bästa möjliga."
            case .greedy:
                "Planen är gjord med den enkla regeln; den är minst \(share) av det bästa möjliga."
            case .noRoster: "Ingen bemanning är känd: bara behov och begäran kan listas."
            }
        return """
            <p>\(made) Begäran till polisen är en fråga, aldrig en order. Inget gäller förrän gruppen \
            har beslutat.</p>
            \(binding)
            """
    }

    private var binding: HTML {
        let rules = plan.quality.binding
        guard !rules.isEmpty else { return "" }
        let named = rules.prefix(PlanSection.rulesNamed).map { rule -> HTML in "<li>\(rule)</li>\n"
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

    private var rest: HTML {
        guard !agenda.rest.isEmpty else { return "" }
        let table = Table(
            "Övriga \(agenda.rest.joined().count) förslag, efter funktion",
            [
                .words("Nr"), .words("Område och plats"), .words("Dagar och tid"),
                .words("Problem"), .number("Svarar för"), .words("Beslut"),
            ],
            groups: agenda.rest.map(group)
        )
        return """
            \(table.html)<p class="note">”Svarar för” är viktade händelser av dem som väntas då och \
            där. Varje förslags rader, underlag och näst bästa område står i plan.csv, i kolumnen \
            förslag under samma nummer.</p>

            """
    }

    private func group(_ proposals: [Proposal]) -> Table.Group {
        let words = proposals.map(words)
        let (function, responsible) = words.first.map { ($0.function, $0.responsible) } ?? ("", "")
        let head: HTML = """
            \(function) <small>ansvarig: \(responsible.isEmpty ? "–" : responsible)</small>
            """
        return Table.Group(head: head, rows: words.map(row))
    }

    private func row(_ words: ProposalWords) -> [HTML] {
        let proposal = words.proposal
        let request: HTML = proposal.isRequest ? "<br>begäran" : ""
        return [
            "\(proposal.number)",
            "<b>\(names.area(proposal.area))</b> <small>\(words.places)</small>\(request)",
            words.times, "\(words.problem)",
            "\(words.share)", DecisionBox.short,
        ]
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

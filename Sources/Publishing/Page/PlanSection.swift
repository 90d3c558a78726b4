import Domain

/// The proposals to decide on: the most important in full, the rest by function and day.
struct PlanSection: Section {
    static let anchor: HTML = "forslag"
    static let title: HTML = "Förslag att besluta om"

    /// Proposals shown in full: what a meeting has time to talk through, and all where few are left over.
    private static let inFull = 8

    /// Rules named as holding something better back, the tightest first.
    private static let rulesNamed = 8

    let edition: Edition
    let names: Names

    private var plan: DeploymentPlan {
        edition.plan
    }

    var content: HTML {
        let words = plan.lines.map { PlanWords($0, in: edition.picture, names: names) }
        let first = plan.lines.count <= PlanSection.inFull + 2 ? words.count : PlanSection.inFull
        let cards = words.prefix(first).enumerated().map { index, words in
            PlanCard(number: index + 1, words: words).html
        }
        return """
            \(quality)\(cards)\(rest(words.dropFirst(first)))\(unmet)
            """
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

    private func rest(_ words: ArraySlice<PlanWords>) -> HTML {
        guard !words.isEmpty else { return "" }
        let byFunction = Dictionary(grouping: words, by: \.line.resource)
        let known = edition.resources.map(\.id)
        let order = known + byFunction.keys.filter { !known.contains($0) }.sorted()
        let groups = order.compactMap { id in byFunction[id].map { group(id, $0) } }
        return Table(
            "Övriga \(words.count) förslag, efter funktion och dag",
            [
                .words("Dag och tid"), .words("Plats"), .words("Problem"),
                .number("Svarar för"), .words("Näst bäst"), .words("Beslut"),
            ],
            groups: groups
        ).html
    }

    private func group(_ id: ResourceID, _ words: [PlanWords]) -> Table.Group {
        let sorted = words.sorted {
            ($0.line.time.start, $0.line.id) < ($1.line.time.start, $1.line.id)
        }
        let responsible = sorted.first?.responsible ?? ""
        let head: HTML = """
            \(Swedish.sentence(names.resourceName(id))) \
            <small>ansvarig: \(responsible.isEmpty ? "–" : responsible)</small>
            """
        return Table.Group(head: head, rows: sorted.map(row))
    }

    private func row(_ words: PlanWords) -> [HTML] {
        let line = words.line
        return [
            "<b>\(Swedish.appointment(line.time))</b><br><code>\(line.id)</code>",
            "\(names.whereabouts(line))", "\(words.problem)",
            "\(words.worth) av \(Swedish.decimal(line.need))",
            "\(line.alternative.map { names.area($0.area) } ?? "–")",
            DecisionBox.short,
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

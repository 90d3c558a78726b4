import Domain

/// Proposals to decide on: the foremost in full, then every line by day.
struct PlanSection: Section {
    static let anchor: HTML = "forslag"
    static let title: HTML = "Förslag att besluta om"

    let edition: Edition
    let agenda: Agenda
    let names: Names

    var content: HTML {
        """
        <p>\(PlanWorthWords(plan: edition.plan).proven) Begäran till polisen är en fråga, aldrig en \
        order. Inget gäller förrän gruppen har beslutat.</p>
        \(foremost)\(days)
        """
    }

    private var foremost: HTML {
        guard !agenda.foremost.isEmpty else { return "" }
        let cards = agenda.foremost.map { proposal in
            PlanCard(words: ProposalWords(proposal, in: edition.picture, names: names)).html
        }
        return """
            <h3>Att tala igenom</h3>
            \(cards)
            """
    }

    private var days: HTML {
        guard !edition.plan.lines.isEmpty else { return "" }
        let table = PlanDays(edition: edition, numbers: agenda.numbers, names: names)
        return """
            <h3>Dag för dag</h3>
            \(table.html)<p class="note">Ett beslut om ett nummer gäller alla rader med det. ”Svarar för” är \
            viktade händelser av dem som väntas då och där. ”Begränsas av” nämner också regler som hindrar någon \
            annan funktion från att komma dit i stället. Samma rader, med plats för beslut, finns i plan.xlsx \
            och plan.csv.</p>

            """
    }
}

/// A proposal in full, with its decision box.
struct PlanCard {
    let words: ProposalWords

    private var proposal: Proposal {
        words.proposal
    }

    var html: HTML {
        let rows: [(HTML, String)] = [
            ("Problem", words.problem + "."),
            ("Åtgärd", words.measure + "."),
            ("På kort sikt", words.shortEffect),
            ("På lång sikt", words.longEffect),
            ("Underlag", words.evidence),
            ("Näst bäst", words.alternative),
            ("Begränsas av", words.binding),
        ]
        return """
            <article class="proposal" aria-labelledby="p\(proposal.number)">
            <h3 id="p\(proposal.number)"><span class="number">\(proposal.number)</span> \
            <span>\(request)\(words.title)</span> <span class="who">\(whereAndWho)</span></h3>
            <p class="when">\(words.times)</p>
            <dl>
            \(HTML.descriptions(rows))</dl>
            \(DecisionBox(responsible: words.responsible, followUp: words.followUp).html)</article>

            """
    }

    private var whereAndWho: String {
        [words.places, words.teams].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var request: HTML {
        proposal.isRequest ? "Begäran: " : ""
    }
}

/// Form for the group's decision on a proposal, for paper.
struct DecisionBox {
    let responsible: String
    let followUp: String

    /// An empty checkbox.
    static let tick: HTML = "<span class=\"tick\" aria-hidden=\"true\"></span>"

    /// Form for a row that is decided on together with the others of its proposal.
    static let yesOrNo: HTML = "<span class=\"ticks\">\(tick) ja \(tick) nej</span>"

    /// Form for a row of a table.
    static let short: HTML = """
        <span class="ticks">\(tick) ja \(tick) ändrad \(tick) nej</span>
        """

    var html: HTML {
        let choices = PlanColumn.verdicts.map { choice -> HTML in
            "<span>\(DecisionBox.tick) \(choice)</span>"
        }
        return """
            <p class="decision"><b>Beslut</b> \(HTML(choices, separator: " ")) \
            <span>Ansvarig: \(responsible)<span class="blank"></span></span> \
            <span>Tid:<span class="blank"></span></span> <span>Följs upp \(followUp)</span></p>

            """
    }
}

/// Every line of the plan by day, with its reasons folded.
struct PlanDays {
    let edition: Edition
    let numbers: [PlanLineID: Int]
    let names: Names

    var html: HTML {
        let table = Table(
            "Planens \(edition.plan.lines.count) rader; en natt hör till dagen då den började",
            [
                .words("Tid"), .words("Vem"), .words("Var"), .words("Problem"),
                .number("Svarar för"), .number("Nr"), .words("Beslut"),
            ],
            groups: days
        )
        return "<div class=\"days\">\n\(table.html)</div>\n"
    }

    private var days: [Table.Group] {
        let days = Dictionary(grouping: edition.plan.lines) { $0.time.start.slotDay }
        return days.sorted { $0.key < $1.key }.map { day, lines in
            let sorted = lines.sorted { order($0) < order($1) }
            return Table.Group(
                head: "\(Swedish.sentence(Swedish.wholeDay(day)))",
                rows: sorted.map(row)
            )
        }
    }

    private func order(_ line: PlanLine) -> (LocalTime, LocalTime, PlanLineID) {
        (line.time.start, line.time.end, line.id)
    }

    private func row(_ line: PlanLine) -> [HTML] {
        let words = PlanWords(line, in: edition.picture, names: names)
        let area = names.area(line.area)
        let place: HTML = line.place.map { $0 == area ? "" : " <small>\($0)</small>" } ?? ""
        let drawn: HTML = line.isDrawn ? " <small>(lottad)</small>" : ""
        return [
            "<span class=\"clock\">\(line.time.start.clock)–\(Swedish.endClock(line.time))</span>",
            "\(words.function) <small>\(line.team)</small>",
            "<b>\(area)</b>\(place)\(drawn)\(why(words))",
            "\(words.problem)", "\(words.worth)", "\(numbers[line.id] ?? 0)", DecisionBox.yesOrNo,
        ]
    }

    /// The rest of a line; on paper it is in `plan.xlsx`.
    private func why(_ words: PlanWords) -> HTML {
        let rows: [(HTML, String)] = [
            ("Underlag", "\(words.reason) \(words.evidence)"),
            ("Åtgärd", words.measure + "."),
            ("På kort sikt", words.shortEffect),
            ("På lång sikt", words.longEffect),
            ("Näst bäst", words.alternative),
            ("Begränsas av", words.binding),
            ("Ansvarig", words.responsible),
            ("Följs upp", words.line.followUp.description),
            ("Rad", words.line.id),
        ]
        return """
            <details class="why"><summary>Varför</summary>
            <dl>\(HTML.descriptions(rows))</dl></details>
            """
    }
}

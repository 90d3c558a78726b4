import Domain

/// The proposals to decide on: those to talk about in full, then every line by day.
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

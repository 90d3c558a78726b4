import Domain

/// One proposal in full, with its decision box.
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
        let told = rows.filter { !$0.1.isEmpty }
        return """
            <article class="proposal" aria-labelledby="p\(proposal.number)">
            <h3 id="p\(proposal.number)"><span class="number">\(proposal.number)</span> \
            <span>\(request)\(words.title)</span> <span class="who">\(whereAndWho)</span></h3>
            <p class="when">\(words.times)</p>
            <dl>
            \(told.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" })</dl>
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

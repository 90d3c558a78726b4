import Domain

/// One proposal in full, with its decision box.
struct PlanCard {
    let number: Int
    let words: PlanWords

    var html: HTML {
        let line = words.line
        let rows: [(HTML, String)] = [
            ("Problem", words.problem + "."),
            ("Åtgärd", "\(words.measure) (\(words.kind))."),
            ("På kort sikt", words.shortEffect),
            ("På lång sikt", words.longEffect),
            ("Underlag", words.evidence),
            ("Näst bäst", words.alternative),
        ]
        return """
            <article class="proposal" aria-labelledby="p\(number)">
            <h3 id="p\(number)"><span class="number">\(number)</span> \(names.whereabouts(line)) \
            <span class="when">\(Swedish.appointment(line.time))</span> \
            <span class="who">\(request)\(words.who)</span></h3>
            <dl>
            \(rows.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" })</dl>
            \(DecisionBox(responsible: words.responsible, line: line).html)</article>

            """
    }

    private var names: Names {
        words.names
    }

    private var request: HTML {
        words.line.roster == nil ? "<strong>Begäran:</strong> " : ""
    }
}

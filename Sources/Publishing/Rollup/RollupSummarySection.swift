import Domain

/// A few sentences for the newsletter, from the figures further down.
struct RollupSummarySection: Section {
    static let anchor: HTML = "kort"
    static let title: HTML = "Kort sagt"

    let rollup: Rollup
    let names: Names

    /// Most items named in a sentence; the others are counted.
    private static let mostNamed = 4

    var content: HTML {
        let rows: [(HTML, String)] = [
            ("Antal", number), ("Mot förra året", trend), ("Stack ut", flagged),
            ("Består", lasting),
        ]
        return """
            <dl class="headline">
            \(HTML.descriptions(rows))</dl>

            """
    }

    private var number: String {
        let total = rollup.cells.reduce(0) { $0 + $1.incidents }
        let most = rollup.totals.filter { $0.incidents > 0 }
            .sorted { (-$0.incidents, $0.category) < (-$1.incidents, $1.category) }
        let named = most.prefix(Self.mostNamed).map {
            "\(names.category($0.category)) (\(Swedish.count($0.incidents)))"
        }
        let list = named.isEmpty ? "" : ", mest \(Swedish.list(named))"
        return "\(Swedish.count(total, "händelse", "händelser"))\(list)."
    }

    private var trend: String {
        if let refusal = ComparisonWords.refusal(rollup.totals.map(\.yearBefore)) {
            return "Jämförs inte: \(refusal)."
        }
        let changes = [direction(.more), direction(.fewer)].filter { !$0.isEmpty }
        return changes.isEmpty
            ? "Ingen kategori skiljer sig från samma tid förra året mer än slumpen kan förklara."
            : changes.joined(separator: " ")
                + " Övriga skiljer sig inte mer än slumpen kan förklara."
    }

    private func direction(_ verdict: Change.Verdict) -> String {
        let found = rollup.totals.compactMap { total -> String? in
            guard let change = total.yearBefore.change, change.verdict == verdict else {
                return nil
            }
            return "\(names.category(total.category)) (\(change.now) mot \(change.before) "
                + "av samma rapportörer)"
        }
        return found.isEmpty
            ? "" : "\(Swedish.sentence(verdict.words)): \(Swedish.list(found))."
    }

    private var flagged: String {
        guard !rollup.flags.isEmpty else {
            return "Inget stack ut mer än slumpen kan förklara."
        }
        let named = rollup.flags.map { flag in
            "\(names.category(flag.category)) i \(names.area(flag.area)) "
                + "(\(Swedish.count(flag.periods.count, "period", "perioder")))"
        }
        return Swedish.sentence(Swedish.list(named, most: Self.mostNamed)) + "."
    }

    private var lasting: String {
        guard !rollup.escalations.isEmpty else {
            return "Inget är mer än det brukar tre perioder i rad."
        }
        let named = rollup.escalations.map { escalation in
            let words = EscalationWords(escalation: escalation, names: names)
            return "\(names.category(escalation.lasting.category)) \(words.location)"
        }
        return Swedish.sentence(Swedish.list(named, most: Self.mostNamed)) + "."
    }
}

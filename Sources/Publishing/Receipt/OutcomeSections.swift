import Domain

/// Incidents of the reporter's rows, by area and category.
struct OutcomeSection: Section {
    static let anchor: HTML = "blev"
    static let title: HTML = "Det blev i lägesbilden"

    let reporter: ReporterID
    let edition: Edition
    let names: Names

    var content: HTML {
        let incidents = mine
        guard !incidents.isEmpty else { return "<p>Inga händelser från er.</p>\n" }
        let shared = incidents.count { isShared($0) }
        let also: HTML =
            shared == 0
            ? ""
            : " \(Swedish.count(shared)) av dem har också andra berättat om; de räknas en gång."
        return """
            <p>\(Swedish.count(incidents.count, "händelse", "händelser")).\(also)</p>
            \(Table(
                "Händelser från er, område för område",
                [.words("Område"), .words("Vad"), .number("Antal")],
                rows: rows(incidents)
            ).html)
            """
    }

    private var mine: [Incident] {
        edition.incidents.filter { incident in
            incident.members.contains { names.report($0.report)?.reporter == reporter }
        }
    }

    private func isShared(_ incident: Incident) -> Bool {
        incident.members.contains { member in
            names.report(member.report).map { $0.reporter != reporter } ?? false
        }
    }

    private func rows(_ incidents: [Incident]) -> [[HTML]] {
        let areas = Dictionary(grouping: incidents, by: \.placement.area)
        let named = areas.map { id, incidents in
            (name: id.map(names.area) ?? "utan område", id: id ?? "", incidents: incidents)
        }
        return named.sorted {
            (Swedish.alphabetical($0.name), $0.id) < (Swedish.alphabetical($1.name), $1.id)
        }.map { area in
            [
                "\(area.name)", "\(categories(of: area.incidents))",
                "\(Swedish.count(area.incidents.count))",
            ]
        }
    }

    /// "Buskörning 2, skadegörelse 1".
    private func categories(of incidents: [Incident]) -> String {
        let counts = Dictionary(grouping: incidents, by: \.category).map { category, incidents in
            (name: names.category(category), count: incidents.count)
        }
        let ordered = counts.sorted {
            (Swedish.alphabetical($0.name), $1.count) < (Swedish.alphabetical($1.name), $0.count)
        }
        return Swedish.sentence(
            ordered.map { "\($0.name)\u{A0}\($0.count)" }.joined(separator: ", ")
        )
    }
}

/// Proposals, and decisions on the plan before, in the reporter's areas.
struct LedToSection: Section {
    static let anchor: HTML = "ledde-till"
    static let title: HTML = "Det ledde till"

    /// Most proposals, and most decisions, named.
    private static let most = 5

    let areas: Set<AreaID>
    let edition: Edition
    let names: Names

    var content: HTML {
        guard !areas.isEmpty else {
            return "<p>Utan rapporter med plats kan vi inte säga vad som föreslås nära er.</p>\n"
        }
        return "\(proposed)\(decided)"
    }

    private var proposed: HTML {
        let near = Proposal.ranked(edition.plan.lines.filter { areas.contains($0.area) })
        guard !near.isEmpty else {
            return "<p>Inga insatser föreslås i era områden.</p>\n"
        }
        let rows = near.prefix(LedToSection.most).map { proposal -> [HTML] in
            let words = ProposalWords(proposal, in: edition.picture, names: names)
            return [
                "\(proposal.isRequest ? "Begäran: " : "")\(words.title)", words.times,
                "\(words.problem)",
            ]
        }
        return Table(
            "Förslag som EST-gruppen tar ställning till (\(rows.count) av \(near.count))",
            [.words("Vem och var"), .words("När"), .words("Mot vad")],
            rows: rows
        ).html
    }

    private var decided: HTML {
        let near = edition.effects.filter { effect in
            effect.decision != nil && effect.line.map { areas.contains($0.area) } ?? false
        }
        guard !near.isEmpty else { return "" }
        let rows = EffectGroup.ranked(near).prefix(LedToSection.most).map { group -> [HTML] in
            let words = EffectWords(group: group, names: names)
            return [
                "\(words.place)", "\(words.decision)", "\(words.delivered)", "\(words.verdict)",
            ]
        }
        return Table(
            "Förra besluten i samma områden",
            [.words("Område"), .words("Beslut"), .words("Genomfört"), .words("Vad det blev")],
            rows: rows
        ).html
    }
}

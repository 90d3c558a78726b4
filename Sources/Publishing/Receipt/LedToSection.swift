import Domain

/// What is proposed, and what was decided last time, in the areas that the reporter told of.
struct LedToSection: Section {
    static let anchor: HTML = "ledde-till"
    static let title: HTML = "Det ledde till"

    /// Proposals named, and decisions; a slip is one page, read in a minute.
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

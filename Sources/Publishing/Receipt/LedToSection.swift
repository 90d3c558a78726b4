import Domain

/// What is proposed, and what was decided last time, in the areas that the reporter told of.
struct LedToSection: Section {
    static let anchor: HTML = "ledde-till"
    static let title: HTML = "Det ledde till"

    /// Proposals named; a slip is read in a minute.
    private static let most = 10

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
        let lines = edition.plan.lines.filter { areas.contains($0.area) }
        guard !lines.isEmpty else {
            return "<p>Inga insatser föreslås i era områden.</p>\n"
        }
        let rows = lines.prefix(LedToSection.most).map { line -> [HTML] in
            let words = PlanWords(line, in: edition.picture, names: names)
            return [
                "\(Swedish.appointment(line.time))", "\(names.whereabouts(line))",
                "\(Swedish.sentence(words.function))",
            ]
        }
        return Table(
            "Förslag som EST-gruppen tar ställning till (\(rows.count) av \(lines.count))",
            [.words("När"), .words("Var"), .words("Vem")],
            rows: rows
        ).html
    }

    private var decided: HTML {
        let near = edition.effects.filter { effect in
            effect.decision != nil && effect.line.map { areas.contains($0.area) } ?? false
        }
        guard !near.isEmpty else { return "" }
        let rows = near.prefix(LedToSection.most).map { effect -> [HTML] in
            let words = EffectWords(effect: effect, names: names)
            return [
                "\(words.measure)", "\(effect.decision?.verdict.rawValue ?? "")",
                "\(words.delivered)", "\(words.verdict)",
            ]
        }
        return Table(
            "Förra besluten i samma områden",
            [.words("Insats"), .words("Beslut"), .words("Utfört"), .words("Vad det blev")],
            rows: rows
        ).html
    }
}

import Domain

/// What the page says of how good the plan is, and how that is known.
struct PlanWorthWords {
    let plan: DeploymentPlan

    /// How much of the best possible is proven.
    var proven: String {
        let share = Swedish.percentAtLeast(plan.quality.provenShare)
        return switch plan.quality.method {
        case .solved: "Planen är minst \(share) av det bästa möjliga\(searched)."
        case .cut:
            "Uträkningen avbröts vid tidsgränsen: planen är minst \(share) av det bästa möjliga, "
                + "och om resten går att få är inte utrett."
        case .greedy:
            "Planen är gjord med den enkla regeln; den är minst \(share) av det bästa möjliga."
        case .noRoster: "Ingen bemanning är känd: bara behov och begäran kan listas."
        }
    }

    /// What chance and likeness with the plan before have cost of what the search proved.
    private var searched: String {
        let quality = plan.quality
        guard let found = quality.searchedShare.map({ Swedish.percentAtLeast($0) }),
            found != Swedish.percentAtLeast(quality.provenShare)
        else { return "" }
        let causes = plan.draw == nil ? "likheten" : "lottningen och likheten"
        return "; sökningen själv når \(found), resten är vad \(causes) med förra planen kostar"
    }

    /// What the share is made of, and what chance has to do with it.
    var worth: String {
        let quality = plan.quality
        guard quality.method != .noRoster else { return proven }
        let gap = max(0, quality.bound - quality.value)
        return
            "Planen räknas svara för \(Swedish.decimal(quality.value)) viktade händelser; ingen plan med "
            + "samma bemanning och regler kan svara för mer än \(Swedish.decimal(quality.bound)). "
            + "Skillnaden är högst \(Swedish.decimal(gap, 2)). \(drawn)"
    }

    private var drawn: String {
        guard let draw = plan.draw else { return "Inget är lottat." }
        let visits = Swedish.count(draw.pairs.count, "besök", "besök")
        return
            "Av kapaciteten har \(Swedish.percent(draw.share)) gått till områden som lotten valde "
            + "(\(visits)); resten är valt för att svara för mest."
    }
}

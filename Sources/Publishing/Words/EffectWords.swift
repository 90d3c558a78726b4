import Domain

/// What the page says of what became of an earlier proposal.
struct EffectWords {
    let effect: Effect
    let names: Names

    /// Who was to go where and when.
    var measure: String {
        guard let line = effect.line else {
            let place = effect.decision?.place ?? ""
            return place.isEmpty ? "Gruppens egen insats" : "Gruppens egen insats: \(place)"
        }
        return "\(Swedish.sentence(names.resourceName(line.resource))), "
            + "\(names.whereabouts(line)), \(Swedish.appointment(line.time))"
    }

    /// What was decided.
    var decision: String {
        guard let decision = effect.decision else { return "inget beslut är antecknat" }
        let parts = [decision.verdict.rawValue, decision.responsible, decision.motivation]
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// What was done of it.
    var delivered: String {
        let time = "\(Swedish.count(effect.minutes)) min"
        guard let done = effect.done else {
            return effect.minutes > 0 ? time : "ingen har sagt"
        }
        let planned = effect.line.map { " av \(Swedish.count($0.visits * 30)) min" } ?? " min"
        return "\(done.rawValue), \(Swedish.count(effect.minutes))\(planned)"
    }

    /// What can be said of it.
    var verdict: String {
        if effect.decision?.verdict == .rejected || effect.done == .no {
            return "inte genomförd: inget att mäta"
        }
        guard let comparison = effect.comparison else { return "går inte att säga" }
        switch comparison.verdict {
        case .fewer: return "färre händelser, mer än slumpen förklarar\(chance(comparison))"
        case .more: return "fler händelser, mer än slumpen förklarar\(chance(comparison))"
        case .noDifference: return "ingen skillnad: en halvering skulle ha synts"
        case .tooFew: return "för lite underlag för att säga"
        }
    }

    private func chance(_ comparison: EffectComparison) -> String {
        comparison.midP < 0.001
            ? " (p < 0,001)" : " (p = \(Swedish.decimal(comparison.midP, 3)))"
    }
}

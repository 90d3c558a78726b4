import Domain

/// What the page says of what became of the earlier proposals for one area.
struct EffectWords {
    let group: EffectGroup
    let names: Names

    /// Whether those who tell of the area were silent.
    var isSilent = false

    /// The area, or the place of a measure of the group's own.
    var place: String {
        if let area = group.area { return names.area(area) }
        let place = group.effects.first.flatMap { $0.place ?? $0.decision?.place } ?? ""
        return place.isEmpty ? "Gruppens egen insats" : "Gruppens egen insats: \(place)"
    }

    /// Who was to go there.
    var functions: String {
        let functions = Set(group.effects.compactMap(\.line?.resource)).map(names.resourceName)
        return functions.sorted { Swedish.alphabetical($0) < Swedish.alphabetical($1) }
            .joined(separator: ", ")
    }

    /// What was decided, as counts.
    var decision: String {
        EffectWords.decisions(group.effects)
    }

    /// Why it was so decided, each reason once, without their full stops.
    static func reasons(_ effects: [Effect]) -> [String] {
        Set(effects.compactMap(\.decision?.motivation)).filter { !$0.isEmpty }.sorted()
            .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }

    /// How many were decided how: "3 antagna, 1 avslagen".
    static func decisions(_ effects: [Effect]) -> String {
        let counts = Decision.Verdict.allCases.map { verdict in
            (verdict, effects.count { $0.decision?.verdict == verdict })
        }
        let words = counts.filter { $0.1 > 0 }.map { verdict, count in
            "\(Swedish.count(count))\u{A0}\(count == 1 ? verdict.words : plural(verdict))"
        }
        let open = effects.count { $0.decision == nil }
        return (words + (open > 0 ? ["\(Swedish.count(open))\u{A0}utan beslut"] : []))
            .joined(separator: ", ")
    }

    private static func plural(_ verdict: Decision.Verdict) -> String {
        switch verdict {
        case .accepted: "antagna"
        case .changed: "ändrade"
        case .rejected: "avslagna"
        case .postponed: "bordlagda"
        case .own: "egna"
        }
    }

    /// What was done of it.
    var delivered: String {
        guard !group.carriedOut.isEmpty else {
            return group.effects.contains { $0.done == .no } ? "inget" : "ingen har sagt"
        }
        let decided = max(group.decided.count, group.carriedOut.count)
        return "\(Swedish.count(group.carriedOut.count)) av \(Swedish.count(decided)), "
            + "\(Swedish.count(group.minutes))\u{A0}min"
    }

    /// What can be said of it.
    var verdict: String {
        guard !group.carriedOut.isEmpty else { return "inte genomfört: inget att mäta" }
        guard let comparison = group.comparison else { return "går inte att säga" }
        if isSilent, comparison.verdict != .more {
            return "går inte att säga: rapportörer var tysta"
        }
        switch comparison.verdict {
        case .fewer: return "färre händelser, mer än slumpen förklarar\(chance(comparison))"
        case .more: return "fler händelser, mer än slumpen förklarar\(chance(comparison))"
        case .noDifference: return "ingen skillnad: en halvering skulle ha synts"
        case .tooFew: return "för lite underlag"
        }
    }

    private func chance(_ comparison: EffectComparison) -> String {
        comparison.midP < 0.001
            ? " (p < 0,001)" : " (p = \(Swedish.decimal(comparison.midP, 3)))"
    }
}

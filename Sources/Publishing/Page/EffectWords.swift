import Domain

/// Words about the effects of the earlier proposals for one area.
struct EffectWords {
    let group: EffectGroup
    let names: Names

    /// Whether the reporters of the area were silent.
    var isSilent = false

    /// Area, or the place of the group's own measure.
    var place: String {
        if let area = group.area { return names.area(area) }
        let place = group.effects.first.flatMap { $0.place ?? $0.decision?.place } ?? ""
        return place.isEmpty ? "Gruppens egen insats" : "Gruppens egen insats: \(place)"
    }

    /// Functions that were proposed.
    var functions: String {
        let functions = Set(group.effects.compactMap(\.line?.resource)).map(names.resourceName)
        return functions.sorted { Swedish.alphabetical($0) < Swedish.alphabetical($1) }
            .joined(separator: ", ")
    }

    /// Decisions, as counts.
    var decision: String {
        EffectWords.decisions(group.effects)
    }

    /// Reasons of the decisions, each once, without full stops.
    static func reasons(_ effects: [Effect]) -> [String] {
        Set(effects.compactMap(\.decision?.motivation)).filter { !$0.isEmpty }.sorted()
            .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }

    /// Notes of those who were there, each with its place and without a full stop: "Centrum: för få anmälda".
    static func notes(
        _ effects: [Effect],
        _ notes: (Effect) -> [String],
        names: Names
    ) -> [String] {
        let words = effects.flatMap { effect in
            let place = effect.line.map { names.area($0.area) } ?? effect.place ?? ""
            return notes(effect).map { note in
                let text = note.hasSuffix(".") ? String(note.dropLast()) : note
                return place.isEmpty ? text : "\(place): \(text)"
            }
        }
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// Number of each decision: "3 antagna, 1 avslagen".
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

    /// Measures carried out, with their minutes.
    var delivered: String {
        guard !group.carriedOut.isEmpty else {
            return group.effects.contains { $0.done == .no } ? "inget" : "ingen har sagt"
        }
        let decided = max(group.decided.count, group.carriedOut.count)
        return "\(Swedish.count(group.carriedOut.count)) av \(Swedish.count(decided)), "
            + "\(Swedish.count(group.minutes))\u{A0}min"
    }

    /// Verdict on the effect.
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

/// Effects of all proposals in one area, which are judged together by the same figures.
struct EffectGroup: Hashable {
    /// The area; nil for the group's own measure.
    let area: AreaID?

    /// Its effects; never empty.
    let effects: [Effect]

    /// Comparison of the area, if anything was carried out.
    var comparison: EffectComparison? {
        effects.lazy.compactMap(\.comparison).first
    }

    /// Minutes delivered.
    var minutes: Int {
        effects.reduce(0) { $0 + $1.minutes }
    }

    /// Effects with a decision to carry out.
    var decided: [Effect] {
        effects.filter { [.accepted, .changed, .own].contains($0.decision?.verdict) }
    }

    /// Effects carried out wholly or in part.
    var carriedOut: [Effect] {
        effects.filter { $0.done.map { $0 != .no } ?? ($0.minutes > 0) }
    }

    /// Groups by verdict, the conclusive ones first, then by minutes.
    static func ranked(_ effects: [Effect]) -> [EffectGroup] {
        let byArea = Dictionary(grouping: effects.filter { $0.line != nil }) { $0.line?.area ?? "" }
        let areas = byArea.map { EffectGroup(area: $0.key, effects: $0.value) }
        let own = effects.filter { $0.line == nil }.map { EffectGroup(area: nil, effects: [$0]) }
        return areas.sorted { $0.rank < $1.rank } + own
    }

    private var rank: (Int, Int, AreaID) {
        let order: [EffectComparison.Verdict] = [.fewer, .more, .noDifference, .tooFew]
        let place = comparison.flatMap { order.firstIndex(of: $0.verdict) } ?? order.count
        return (place, -minutes, area ?? "")
    }
}

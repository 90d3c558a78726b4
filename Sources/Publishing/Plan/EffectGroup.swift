import Domain

/// What became of all that was proposed in one area: they are judged together, by the same figures.
struct EffectGroup: Hashable {
    /// The area; nil for a measure of the group's own.
    let area: AreaID?

    /// What it holds, never empty.
    let effects: [Effect]

    /// The figures of the area, where anything was carried out there.
    var comparison: EffectComparison? {
        effects.lazy.compactMap(\.comparison).first
    }

    /// Minutes delivered.
    var minutes: Int {
        effects.reduce(0) { $0 + $1.minutes }
    }

    /// What was to be carried out.
    var decided: [Effect] {
        effects.filter { [.accepted, .changed, .own].contains($0.decision?.verdict) }
    }

    /// What was carried out, wholly or in part.
    var carriedOut: [Effect] {
        effects.filter { $0.done.map { $0 != .no } ?? ($0.minutes > 0) }
    }

    /// The groups, those that anything can be said of first, then those with most minutes.
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

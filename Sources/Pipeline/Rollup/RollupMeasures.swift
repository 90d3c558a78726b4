import Domain
import Store

/// Proposed measures of a window's plans, with decisions, execution and outcomes.
struct RollupMeasures {
    let settings: Settings
    let transaction: Transaction

    /// Adds measures, outcomes and the staff's own measures to a roll-up.
    ///
    /// Each plan is followed up in the period after the one that it was made from.
    func add(to rollup: inout Rollup) throws {
        let followUp = FollowUpStage(settings: settings, transaction: transaction)
        let byPeriod = try rollup.window.periods.map(followUp.effects(seenIn:))
        let effects = byPeriod.flatMap(\.self)
        rollup.measures = measures(effects, order: rollup.resources.map(\.id))
        rollup.outcomes = outcomes(byPeriod)
        rollup.ownMeasures = effects.compactMap(\.decision).filter { $0.verdict == .own }
    }

    private func measures(_ effects: [Effect], order: [ResourceID]) -> [RollupMeasure] {
        let byResource = Dictionary(grouping: effects.filter { $0.line != nil }) {
            $0.line?.resource ?? ""
        }
        let others = Set(byResource.keys).subtracting(order).sorted()
        return (order + others).compactMap { resource in
            guard let effects = byResource[resource] else { return nil }
            let decisions = effects.compactMap(\.decision?.verdict)
            let carriedOut = effects.filter { $0.minutes > 0 }
            return RollupMeasure(
                resource: resource,
                proposed: effects.count,
                decisions: Dictionary(grouping: decisions, by: \.self).mapValues(\.count),
                carriedOut: carriedOut.count,
                minutes: carriedOut.reduce(0) { $0 + $1.minutes }
            )
        }
    }

    /// Areas by outcome; an area has one outcome in a period, however many plan lines it had.
    private func outcomes(_ byPeriod: [[Effect]]) -> [RollupOutcome] {
        var areas: [EffectComparison.Verdict: [AreaID]] = [:]
        for effects in byPeriod {
            var verdicts: [AreaID: EffectComparison.Verdict] = [:]
            for effect in effects {
                if let area = effect.line?.area, let comparison = effect.comparison {
                    verdicts[area] = comparison.verdict
                }
            }
            for (area, verdict) in verdicts { areas[verdict, default: []].append(area) }
        }
        return EffectComparison.Verdict.allCases.compactMap { verdict in
            areas[verdict].map { RollupOutcome(verdict: verdict, areas: $0.sorted()) }
        }
    }
}

import Domain

/// What the rules cost (decision 0033).
struct RuleCosts {
    private let standpoint: Standpoint
    private let evidence: EvidenceTable
    /// Rules that hold something better back, by their best forbidden move.
    private let held: [Rule]

    /// Most rules that are thought away.
    private static let mostRules = 12

    init(_ standpoint: Standpoint, _ evidence: EvidenceTable) {
        self.standpoint = standpoint
        self.evidence = evidence
        held = BindingRules.held(standpoint.found)
    }

    /// What each rule costs that costs more than the plan may lack to the best, dearest first.
    func costs() -> [RuleCost] {
        let own = held.prefix(Self.mostRules).map { (label: $0.label, lifting: Lifting($0)) }
        let whole = [Lifting.promise, .floor].map { (label: $0.label, lifting: $0) }
        return (own + whole + roster).compactMap(cost)
            .sorted { ($1.gain, $0.rule) < ($0.gain, $1.rule) }
    }

    /// Labels of the rules that bind: those that cost most first, then those whose cost is too small to tell.
    func binding(_ costs: [RuleCost]) -> [String] {
        let known = costs.map(\.rule)
        return known + held.map(\.label).filter { !known.contains($0) }
    }

    /// Rules that have shortened shifts or taken them away.
    private var roster: [(label: String, lifting: Lifting)] {
        let kinds = Dictionary(
            uniqueKeysWithValues: standpoint.problem.resources.map { ($0.id, $0) }
        )
        let faults = Dictionary(grouping: standpoint.faults) { fault in
            kinds[fault.entry.resource].map(fault.rule.label) ?? fault.entry.resource
        }
        return faults.sorted { $0.key < $1.key }
            .map { (label: $0.key, lifting: Lifting($0.key, restoring: $0.value)) }
    }

    private func cost(_ label: String, _ lifting: Lifting) -> RuleCost? {
        let difference = standpoint.other(lifting.lift)
        guard difference.gain > standpoint.slack else { return nil }
        var cost = RuleCost(rule: label, gain: difference.gain)
        cost.lines = Array(difference.come(evidence).prefix(RuleCost.mostLines))
        return cost
    }
}

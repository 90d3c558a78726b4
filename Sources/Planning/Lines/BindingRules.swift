import Domain

/// The rules that held something better back.
enum BindingRules {
    /// Each once, the one whose single best forbidden move would add most first.
    ///
    /// Shifts below their smallest crew are always named: somebody may still be found.
    static func held(_ allocation: Allocation) -> [Rule] {
        let space = allocation.space
        let prices = BlockPrices(allocation)
        var held: [Rule: Double] = [:]
        for (move, rule) in space.closed {
            let better = allocation.gain(move) - prices[move.block]
            held[rule] = max(held[rule] ?? 0, better)
        }
        for move in space.moves {
            guard let rule = allocation.limit(on: move) else { continue }
            let better = allocation.gain(move) - prices[move.block]
            held[rule] = max(held[rule] ?? 0, better)
        }
        return held.filter { $0.value > GreedyRule.leastGain || $0.key.isCrew }
            .map { (rule: $0.key, label: $0.key.label, worth: $0.value) }
            .sorted { ($1.worth, $0.label) < ($0.worth, $1.label) }
            .map(\.rule)
    }
}

extension Rule {
    fileprivate var isCrew: Bool {
        if case .crew = self { true } else { false }
    }
}

import Domain

/// The rules that held something better back.
enum BindingRules {
    /// Labels of the rules, the one whose single best forbidden move would add most first.
    ///
    /// Shifts below their smallest crew are always named: somebody may still be found.
    static func labels(_ allocation: Allocation) -> [String] {
        let space = allocation.space
        let price = prices(allocation)
        var held: [Rule: Double] = [:]
        for (move, rule) in space.closed {
            let better = allocation.gain(move) - (price[move.block] ?? 0)
            held[rule] = max(held[rule] ?? 0, better)
        }
        for move in space.moves {
            guard let rule = allocation.limit(on: move) else { continue }
            let better = allocation.gain(move) - (price[move.block] ?? 0)
            held[rule] = max(held[rule] ?? 0, better)
        }
        return held.filter { $0.value > GreedyRule.leastGain || $0.key.isCrew }
            .map { (label: $0.key.label, worth: $0.value) }
            .sorted { ($1.worth, $0.label) < ($0.worth, $1.label) }
            .map(\.label)
    }

    /// What the least useful use of each spent block is worth: what a better one would displace.
    private static func prices(_ allocation: Allocation) -> [Int: Double] {
        let space = allocation.space
        var prices: [Int: Double] = [:]
        for (index, move) in space.moves.enumerated()
        where allocation.counts[index] > 0 && allocation.isSpent(move) {
            prices[move.block] = min(prices[move.block] ?? .infinity, allocation.loss(move))
        }
        return prices
    }
}

extension Rule {
    fileprivate var isCrew: Bool {
        if case .crew = self { true } else { false }
    }
}

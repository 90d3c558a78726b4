import Domain

/// The rules that held something better back.
enum BindingRules {
    /// Each once, the one whose single best forbidden move would add most first.
    ///
    /// Shifts below their smallest crew are always named: somebody may still be found.
    static func held(_ allocation: Allocation) -> [PlanningRule] {
        let space = allocation.space
        let prices = BlockPrices(allocation)
        var held: [PlanningRule: Double] = [:]
        for (move, rule) in space.closed {
            let better = allocation.gain(move) - prices[move.block]
            held[rule] = max(held[rule] ?? 0, better)
        }
        for move in space.moves {
            guard let rule = allocation.limit(on: move) else { continue }
            let better = allocation.gain(move) - prices[move.block]
            held[rule] = max(held[rule] ?? 0, better)
        }
        return held.filter { $0.value > GreedySearch.leastGain || $0.key.id == .crew }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
    }
}

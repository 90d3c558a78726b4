import Domain

/// Rules that bind a plan: a single forbidden move would add to it.
enum BindingRules {
    /// Each rule once, by the gain of its best forbidden move, largest first.
    ///
    /// Shifts below their smallest crew are always included, since somebody may still be found.
    static func held(_ allocation: Allocation) -> [PlanningRule] {
        let space = allocation.space
        let prices = OpportunityCosts(allocation)
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
        return held.filter { $0.value > LazyGreedy.leastGain || $0.key.id == .crew }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
    }
}

/// Rules that bind each line: they keep it from being longer, elsewhere, or by a better suited function.
struct LineBinding {
    private let allocation: Allocation
    private let prices: OpportunityCosts
    /// Best forbidden move by block and rule; found once, since rules can close far more than is open.
    private var closedElsewhere: [Int: [PlanningRule: Forbidden]] = [:]
    /// Forbidden moves to visited cells, by cell.
    private var closedHere: [Int: [(move: Move, rule: PlanningRule)]] = [:]
    /// Allowed moves, by shift.
    private let open: [Int: [Move]]

    private struct Forbidden {
        let gain: Double
        let visits: Int
    }

    /// Most rules that a line names.
    private static let most = 3

    init(_ allocation: Allocation) {
        self.allocation = allocation
        prices = OpportunityCosts(allocation)
        open = Dictionary(grouping: allocation.space.moves, by: \.shift)
        for (move, rule) in allocation.space.closed {
            let gain = allocation.gain(move)
            if gain > closedElsewhere[move.block]?[rule]?.gain ?? 0 {
                closedElsewhere[move.block, default: [:]][rule] =
                    Forbidden(gain: gain, visits: move.visits)
            }
            if allocation.isVisited(cell: move.cell) {
                closedHere[move.cell, default: []].append((move, rule))
            }
        }
    }

    /// Rules by the gain of their best forbidden change, largest first.
    ///
    /// `rest` is the plan without the visit, and `worth` the worth that the visit adds to it.
    func rules(_ visit: Visit, worth: Double, in rest: Allocation) -> [PlanningRule] {
        var held: [PlanningRule: Double] = [:]
        for (rule, better) in elsewhere(visit, worth, rest) + longer(visit)
            + suited(visit, worth, rest)
        where better > LazyGreedy.leastGain {
            held[rule] = max(held[rule] ?? 0, better)
        }
        if let better = floor(visit, worth, rest), better > LazyGreedy.leastGain {
            held[.floor] = better
        }
        return held.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.most)
            .map(\.key)
    }

    /// The same time in another area.
    private func elsewhere(_ visit: Visit, _ worth: Double, _ rest: Allocation) -> [(
        PlanningRule, Double
    )] {
        let blocks = Set(visit.moves.map { allocation.space.moves[$0].block })
        let each = worth / Double(visit.visits)
        let limited = (open[visit.shift] ?? []).compactMap { move -> (PlanningRule, Double)? in
            guard blocks.contains(move.block), move.area != visit.area else { return nil }
            return rest.limit(on: move).map { ($0, rest.gain(move) - each * Double(move.visits)) }
        }
        return limited
            + blocks.flatMap { closedElsewhere[$0] ?? [:] }.map { rule, best in
                (rule, best.gain - each * Double(best.visits))
            }
    }

    /// Gain of the same time elsewhere, if the area did not have to have a visit; nil where it does not have to.
    private func floor(_ visit: Visit, _ worth: Double, _ rest: Allocation) -> Double? {
        let space = allocation.space
        guard space.hasHistory[visit.area], !rest.isReached(area: visit.area) else { return nil }
        let blocks = Set(visit.moves.map { space.moves[$0].block })
        let each = (worth - space.settings.floorWorth) / Double(visit.visits)
        return (open[visit.shift] ?? [])
            .filter { blocks.contains($0.block) && $0.area != visit.area && rest.allows($0) }
            .map { rest.gain($0) - each * Double($0.visits) }.max()
    }

    /// More of the shift in the same area and part of the day.
    private func longer(_ visit: Visit) -> [(PlanningRule, Double)] {
        (open[visit.shift] ?? []).filter { $0.cell == visit.cell }.compactMap { move in
            allocation.limit(on: move).map { ($0, allocation.gain(move) - prices[move.block]) }
        }
    }

    /// Another team instead of the visit's.
    private func suited(_ visit: Visit, _ worth: Double, _ rest: Allocation) -> [(
        PlanningRule, Double
    )] {
        let each = worth / Double(visit.visits)
        return (closedHere[visit.cell] ?? []).filter { $0.move.shift != visit.shift }
            .map { move, rule in
                (rule, rest.gain(move) - each * Double(move.visits) - prices[move.block])
            }
    }
}

/// Opportunity cost of each block that is used up: the least loss of giving up one of its moves.
struct OpportunityCosts {
    private var prices: [Int: Double] = [:]

    init(_ allocation: Allocation) {
        for (index, move) in allocation.space.moves.enumerated()
        where allocation.counts[index] > 0 && allocation.isSpent(move) {
            prices[move.block] = min(prices[move.block] ?? .infinity, allocation.loss(move))
        }
    }

    /// Cost of one more use of a block; 0 where it has room left.
    subscript(block: Int) -> Double {
        prices[block] ?? 0
    }
}

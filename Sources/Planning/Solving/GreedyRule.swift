/// Takes the move that adds most per visit, again and again.
///
/// Reaches some 95 % of the bound in a blink: where the solver starts, and what is left without it.
enum GreedyRule {
    /// Smallest gain that counts as one, far below what any need is told to.
    static let leastGain = 1e-9

    /// The greedy plan.
    static func allocation(in space: SearchSpace) -> Allocation {
        var allocation = Allocation(space)
        fill(&allocation)
        if space.settings.keepsFloor, allocation.leavesArea {
            allocation = FloorMatching(allocation).allocation
            fill(&allocation)
        }
        prune(&allocation)
        return allocation
    }

    /// First a place for each promised shift, then whatever adds most.
    static func fill(_ allocation: inout Allocation) {
        for shift in allocation.space.shifts.indices
        where allocation.space.shifts[shift].isPromised && !allocation.isUsed(shift: shift) {
            if let move = best(in: allocation, where: { $0.shift == shift }) {
                allocation.make(move.index)
            }
        }
        while let move = best(in: allocation), move.rate > leastGain {
            allocation.make(move.index)
        }
    }

    /// Takes away what adds nothing, except the only place of a promised shift.
    static func prune(_ allocation: inout Allocation) {
        let space = allocation.space
        for index in space.moves.indices.reversed() {
            let move = space.moves[index]
            while allocation.counts[index] > 0, allocation.loss(move) <= leastGain {
                allocation.make(index, times: -1)
                guard allocation.isUsed(shift: move.shift) || !space.shifts[move.shift].isPromised
                else {
                    allocation.make(index)
                    break
                }
            }
        }
    }

    private static func best(
        in allocation: Allocation,
        where isAsked: (Move) -> Bool = { _ in true }
    ) -> (index: Int, rate: Double)? {
        var best: (index: Int, rate: Double)?
        for (index, move) in allocation.space.moves.enumerated()
        where isAsked(move) && allocation.allows(move) {
            let rate = (allocation.gain(move) + move.bonus) / Double(move.visits)
            if rate > best?.rate ?? -1 { best = (index, rate) }
        }
        return best
    }
}

extension Allocation {
    /// Whether nobody comes to some area with history.
    fileprivate var leavesArea: Bool {
        space.needs.areas.indices.contains { space.hasHistory[$0] && !isReached(area: $0) }
    }
}

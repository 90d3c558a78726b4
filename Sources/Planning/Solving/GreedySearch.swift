/// Takes the move that adds most per visit, again and again.
///
/// Reaches some 95 % of the bound in a blink: where the solver starts, and what is left without it.
enum GreedySearch {
    /// Smallest gain that counts as one, far below what any need is told to.
    static let leastGain = 1e-9

    /// The plan that it makes of an allocation in which some is dealt out, or nothing.
    static func filled(_ allocation: Allocation) -> Allocation {
        var allocation = allocation
        fill(&allocation)
        if allocation.space.settings.keepsFloor, allocation.leavesArea {
            allocation = FloorMatching(allocation).allocation
            fill(&allocation)
        }
        prune(&allocation)
        return allocation
    }

    /// First a place for each promised shift, then whatever adds most.
    static func fill(_ allocation: inout Allocation) {
        let space = allocation.space
        for shift in space.shifts.indices
        where space.shifts[shift].isPromised && !allocation.isUsed(shift: shift) {
            let moves = space.blocks.indices.filter { space.blocks[$0].shift == shift }
                .flatMap { space.blockMoves[$0] }
            if let move = best(of: moves, in: allocation) { allocation.make(move.index) }
        }
        addBest(&allocation)
    }

    /// Makes the best move of all until none adds anything.
    ///
    /// What a move adds only ever falls, so a block's best of some time ago is no less than its best now:
    /// only the block that comes first is looked through again.
    private static func addBest(_ allocation: inout Allocation) {
        let space = allocation.space
        var tops = space.blockMoves.map { best(of: $0, in: allocation) }
        while let block = highest(tops), let top = tops[block] {
            tops[block] = best(of: space.blockMoves[block], in: allocation)
            if let now = tops[block], now.rate >= top.rate { allocation.make(now.index) }
        }
    }

    /// Takes away what adds nothing, except some moves and the only place of a promised shift.
    static func prune(_ allocation: inout Allocation, except kept: Set<Int> = []) {
        let space = allocation.space
        let made = space.moves.indices.filter { allocation.counts[$0] > 0 && !kept.contains($0) }
        for index in made.reversed() {
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

    private struct Choice {
        let index: Int
        /// What it adds per visit.
        let rate: Double
    }

    /// The first of those that add most.
    private static func best(of moves: some Sequence<Int>, in allocation: Allocation) -> Choice? {
        var best: Choice?
        for index in moves {
            let move = allocation.space.moves[index]
            guard allocation.allows(move) else { continue }
            let rate = allocation.gain(move) / Double(move.visits)
            if rate > best?.rate ?? -1 { best = Choice(index: index, rate: rate) }
        }
        return best
    }

    /// The first of the blocks whose best adds most; nil where none adds anything.
    private static func highest(_ tops: [Choice?]) -> Int? {
        var highest: (block: Int, rate: Double)?
        for (block, top) in tops.enumerated() {
            guard let top, top.rate > highest?.rate ?? leastGain else { continue }
            highest = (block, top.rate)
        }
        return highest?.block
    }
}

extension Allocation {
    /// Whether nobody comes to some area with history.
    fileprivate var leavesArea: Bool {
        space.needs.areas.indices.contains { space.hasHistory[$0] && !isReached(area: $0) }
    }
}

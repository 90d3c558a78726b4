import Domain
import Toolkit

/// Random assignment of a share of the capacity in matched pairs, so that the effect of visits can be measured (decision 0035).
struct RandomReserve {
    /// Blocks that are held back, in order; no two of one shift.
    let blocks: [Int]
    /// The greedy allocation of the others.
    private(set) var start: Allocation
    private let space: SearchSpace
    private var generator: SplitMix64

    /// A matched pair: the area that was drawn, and its control.
    struct Pair {
        /// Indices of the moves.
        let drawn: Int
        let control: Int
    }

    /// Draws blocks from the seed of a space; releases the last ones until the others reach as many areas as all can.
    init(reaching areas: Int, in space: SearchSpace) {
        self.space = space
        generator = SplitMix64(seed: space.seed)
        var drawn = Self.blocks(in: space, &generator)
        start = GreedySearch.filled(Self.empty(drawn, in: space))
        while space.settings.keepsFloor, start.reachedAreas < areas, !drawn.isEmpty {
            drawn.removeLast()
            start = GreedySearch.filled(Self.empty(drawn, in: space))
        }
        blocks = drawn.sorted()
    }

    /// Draws blocks of shifts that are not promised, until they make up the share.
    ///
    /// The last is drawn with the probability that its visits are needed, so a small municipality draws in some periods only.
    private static func blocks(in space: SearchSpace, _ generator: inout SplitMix64) -> [Int] {
        let usable = space.blocks.indices.filter { !space.blockMoves[$0].isEmpty }
        let capacity = usable.reduce(0) { $0 + space.blocks[$1].visits * space.blocks[$1].count }
        var candidates = usable.filter {
            !space.shifts[space.blocks[$0].shift].isBooked && space.blockMoves[$0].count > 1
        }
        var wanted = space.settings.drawnShare * Double(capacity)
        var drawn: [Int] = []
        while wanted > 0, !candidates.isEmpty {
            let block = candidates.remove(at: generator.below(candidates.count))
            let visits = Double(space.blocks[block].visits)
            if visits <= wanted || generator.uniform() < wanted / visits { drawn.append(block) }
            candidates.removeAll { space.blocks[$0].shift == space.blocks[block].shift }
            wanted -= visits
        }
        return drawn
    }

    /// The empty allocation with blocks held back.
    private static func empty(_ blocks: [Int], in space: SearchSpace) -> Allocation {
        var allocation = Allocation(space)
        for block in blocks { allocation.hold(block: block) }
        return allocation
    }

    /// The best plan without the reserve's blocks, improved by local search.
    ///
    /// The start where that is better, or reaches more areas of the floor.
    func improved(from best: Allocation) -> Allocation {
        var other = start.cleared
        for (index, count) in best.counts.enumerated() {
            for _ in 0..<count where other.allows(space.moves[index]) { other.make(index) }
        }
        let candidates = [start, other].map(LocalSearch.best)
        return candidates.filter { $0.reachedAreas >= start.reachedAreas }
            .reduce(start) { $1.worth > $0.worth ? $1 : $0 }
    }

    /// Assigns each block by a fair coin to one of the two areas next in rank; the other is its control and gets no visit.
    ///
    /// Where there are not two areas that gain anything, the block is assigned greedily.
    func assigned(_ allocation: Allocation) -> (allocation: Allocation, pairs: [Pair]) {
        var (allocation, generator) = (allocation, generator)
        let pairs = blocks.compactMap { block -> Pair? in
            allocation.hold(block: block, times: -1)
            let isFirst = generator.below(2) == 0
            let next = nextInRank(block, allocation)
            guard next.count == 2 else { return nil }
            let pair = Pair(drawn: next[isFirst ? 0 : 1], control: next[isFirst ? 1 : 0])
            allocation.make(pair.drawn)
            for index in next { allocation.close(cell: space.moves[index].cell) }
            return pair
        }
        if !blocks.isEmpty { GreedySearch.fill(&allocation) }
        return (allocation, pairs)
    }

    /// The two moves that add most in cells without other visits.
    private func nextInRank(_ block: Int, _ allocation: Allocation) -> [Int] {
        space.blockMoves[block]
            .map { (index: $0, move: space.moves[$0], gain: allocation.gain(space.moves[$0])) }
            .filter {
                $0.gain > LazyGreedy.leastGain && allocation.allows($0.move)
                    && !allocation.isVisited(cell: $0.move.cell)
            }
            .sorted { ($1.gain, $0.index) < ($0.gain, $1.index) }
            .prefix(2)
            .map(\.index)
    }
}

/// Makes an allocation better from where it stands, one block at a time (decision 0033).
///
/// A re-solve that begins at the plan found: what it gains is owed to what was changed, and the work is counted, not timed.
struct LocalSearch {
    private var allocation: Allocation
    /// Moves of each shift.
    private let moves: [[Int]]

    /// Rounds over all shifts; three to six are enough as a rule.
    private static let mostRounds = 20

    /// The best that is reached from a start.
    static func best(from start: Allocation) -> Allocation {
        var search = LocalSearch(start)
        search.run()
        return search.allocation
    }

    /// A start with one shift filled by what adds most.
    static func filled(_ start: Allocation, shift: Int) -> Allocation {
        var search = LocalSearch(start)
        _ = search.fill(shift)
        return search.allocation
    }

    private init(_ start: Allocation) {
        allocation = start
        var moves = [[Int]](repeating: [], count: start.space.shifts.count)
        for (index, move) in start.space.moves.enumerated() { moves[move.shift].append(index) }
        self.moves = moves
    }

    private mutating func run() {
        for _ in 0..<Self.mostRounds {
            var isBetter = false
            for shift in moves.indices {
                isBetter = fill(shift).gain > GreedySearch.leastGain || isBetter
                for index in moves[shift] where allocation.counts[index] > 0 {
                    isBetter = replace(index) || isBetter
                }
            }
            guard isBetter else { return }
        }
    }

    /// Takes a move away and gives its shift what adds most instead, where that is better.
    private mutating func replace(_ index: Int) -> Bool {
        let (shift, area) = (
            allocation.space.moves[index].shift, allocation.space.moves[index].area
        )
        let wasUsed = allocation.isUsed(shift: shift)
        let lost = allocation.loss(allocation.space.moves[index])
        allocation.make(index, times: -1)
        let found = fill(shift)
        let keepsPromise =
            allocation.isUsed(shift: shift) == wasUsed || !allocation.space.shifts[shift].isPromised
        if keepsPromise, keepsFloor(in: area), found.gain > lost + GreedySearch.leastGain {
            return true
        }
        for move in found.made { allocation.make(move, times: -1) }
        allocation.make(index)
        return false
    }

    /// Whether the area has its visit, where it must have one.
    private func keepsFloor(in area: Int) -> Bool {
        let space = allocation.space
        return allocation.isReached(area: area) || !space.settings.keepsFloor
            || !space.hasHistory[area]
    }

    /// Makes the shift's best move again and again; tells which, and what they added.
    private mutating func fill(_ shift: Int) -> (made: [Int], gain: Double) {
        var made: [Int] = []
        var gain = 0.0
        while let best = best(of: shift) {
            allocation.make(best.index)
            made.append(best.index)
            gain += best.gain
        }
        return (made, gain)
    }

    /// The move of a shift that adds most per visit, if any adds something.
    private func best(of shift: Int) -> (index: Int, gain: Double)? {
        var best: (index: Int, gain: Double, rate: Double)?
        for index in moves[shift] {
            let move = allocation.space.moves[index]
            guard allocation.allows(move) else { continue }
            let gain = allocation.gain(move)
            let rate = gain / Double(move.visits)
            if rate > best?.rate ?? GreedySearch.leastGain { best = (index, gain, rate) }
        }
        return best.map { ($0.index, $0.gain) }
    }
}

/// Local search by exchange of one move at a time, first improvement (decision 0033).
///
/// It starts at the plan found, so that a gain is due to what was changed; the work is bounded by rounds, not by time.
struct LocalSearch {
    private var allocation: Allocation
    /// Moves of each shift.
    private let moves: [[Int]]

    /// Rounds over all shifts; three to six are enough as a rule.
    private static let mostRounds = 20

    /// The local optimum that is reached from a start.
    static func best(from start: Allocation) -> Allocation {
        var search = LocalSearch(start)
        search.run()
        return search.allocation
    }

    /// A start with one shift filled greedily.
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
                isBetter = fill(shift).gain > LazyGreedy.leastGain || isBetter
                for index in moves[shift] where allocation.counts[index] > 0 {
                    isBetter = replace(index) || isBetter
                }
            }
            guard isBetter else { return }
        }
    }

    /// Exchanges a move for the greedy moves of its shift, if that is better.
    private mutating func replace(_ index: Int) -> Bool {
        let (shift, area) = (
            allocation.space.moves[index].shift, allocation.space.moves[index].area
        )
        let wasUsed = allocation.isUsed(shift: shift)
        let lost = allocation.loss(allocation.space.moves[index])
        allocation.make(index, times: -1)
        let found = fill(shift)
        let keepsPromise =
            allocation.isUsed(shift: shift) == wasUsed || !allocation.space.shifts[shift].isBooked
        if keepsPromise, keepsFloor(in: area), found.gain > lost + LazyGreedy.leastGain {
            return true
        }
        for move in found.made { allocation.make(move, times: -1) }
        allocation.make(index)
        return false
    }

    /// Whether the area has a visit, if it must have one.
    private func keepsFloor(in area: Int) -> Bool {
        let space = allocation.space
        return allocation.isReached(area: area) || !space.settings.keepsFloor
            || !space.hasHistory[area]
    }

    /// Fills a shift greedily; returns its moves and their gain.
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

    /// The move of a shift that adds most per visit; nil where none adds anything.
    private func best(of shift: Int) -> (index: Int, gain: Double)? {
        var best: (index: Int, gain: Double, rate: Double)?
        for index in moves[shift] {
            let move = allocation.space.moves[index]
            guard allocation.allows(move) else { continue }
            let gain = allocation.gain(move)
            let rate = gain / Double(move.visits)
            if rate > best?.rate ?? LazyGreedy.leastGain { best = (index, gain, rate) }
        }
        return best.map { ($0.index, $0.gain) }
    }
}

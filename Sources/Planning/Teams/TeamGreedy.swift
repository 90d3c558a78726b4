import Domain
import Toolkit

/// Makes the visit that adds most per slot, again and again, and sends a team out where none has room.
///
/// Where the solver starts, and what is left without it.
enum TeamGreedy {
    /// The greedy allocation: floors first, then whatever adds most.
    static func allocation(_ problem: TeamProblem) -> TeamAllocation {
        var allocation = TeamAllocation(problem)
        meetFloors(&allocation)
        fill(&allocation)
        return allocation
    }

    /// Makes visits until none adds anything; the first of equals.
    static func fill(_ allocation: inout TeamAllocation) {
        var queue = Heap<Entry>()
        for option in allocation.problem.options.indices {
            queue.insert(entry(option, in: allocation))
        }
        while let next = queue.removeFirst(), next.rate > GreedySearch.leastGain {
            let now = entry(next.option, in: allocation)
            // Gains only fall as visits are made: what has fallen waits for its turn.
            guard now.rate >= next.rate else {
                queue.insert(now)
                continue
            }
            if make(next.option, in: &allocation) {
                queue.insert(entry(next.option, in: allocation))
            }
        }
    }

    private static func meetFloors(_ allocation: inout TeamAllocation) {
        for floor in allocation.problem.floors {
            let cells = Set(floor.cells)
            var rest = allocation.problem.options.indices
                .filter { cells.contains(allocation.problem.options[$0].cell) }
                .map { entry($0, in: allocation) }.sorted().map(\.option)[...]
            while allocation.lack(of: floor) > 0, let option = rest.first {
                if !make(option, in: &allocation) { rest.removeFirst() }
            }
        }
    }

    /// Makes one more visit if anybody can.
    private static func make(_ option: Int, in allocation: inout TeamAllocation) -> Bool {
        guard allocation.takes(option) else { return false }
        if !allocation.hasRoom(for: option) {
            let piece = allocation.problem.pieces[allocation.problem.options[option].piece]
            guard piece.slots >= allocation.problem.options[option].slots,
                allocation.canOpen(piece.duty)
            else { return false }
            allocation.open(piece.duty)
        }
        allocation.visit(option)
        return true
    }

    private static func entry(_ option: Int, in allocation: TeamAllocation) -> Entry {
        let slots = Double(allocation.problem.options[option].slots)
        return Entry(option: option, rate: allocation.gain(of: option) / slots)
    }

    /// An option with what it added per slot when last looked at.
    private struct Entry: Comparable {
        let option: Int
        let rate: Double

        /// The better one comes first, and of equals the first option.
        static func < (left: Entry, right: Entry) -> Bool {
            (right.rate, left.option) < (left.rate, right.option)
        }
    }
}

import Domain
import Toolkit

/// Makes the visit that adds most per slot, again and again, and sends a team out where none has room.
///
/// Where the solver starts, and what is left without it.
enum TeamGreedy {
    /// The greedy filling: floors first, then whatever adds most.
    static func filling(_ problem: TeamProblem) -> TeamFilling {
        var filling = TeamFilling(problem)
        meetFloors(&filling)
        fill(&filling)
        return filling
    }

    /// Makes visits until none adds anything; the first of equals.
    static func fill(_ filling: inout TeamFilling) {
        var queue = Heap<Entry>()
        for option in filling.problem.options.indices { queue.insert(entry(option, in: filling)) }
        while let next = queue.removeFirst(), next.rate > GreedySearch.leastGain {
            let now = entry(next.option, in: filling)
            // Gains only fall as visits are made: what has fallen waits for its turn.
            guard now.rate >= next.rate else {
                queue.insert(now)
                continue
            }
            if make(next.option, in: &filling) { queue.insert(entry(next.option, in: filling)) }
        }
    }

    private static func meetFloors(_ filling: inout TeamFilling) {
        for floor in filling.problem.floors {
            let cells = Set(floor.cells)
            var rest = filling.problem.options.indices
                .filter { cells.contains(filling.problem.options[$0].cell) }
                .map { entry($0, in: filling) }.sorted().map(\.option)[...]
            while filling.lack(of: floor) > 0, let option = rest.first {
                if !make(option, in: &filling) { rest.removeFirst() }
            }
        }
    }

    /// Makes one more visit if anybody can.
    private static func make(_ option: Int, in filling: inout TeamFilling) -> Bool {
        guard filling.takes(option) else { return false }
        if !filling.hasRoom(for: option) {
            let piece = filling.problem.pieces[filling.problem.options[option].piece]
            guard piece.slots >= filling.problem.options[option].slots,
                filling.canOpen(piece.duty)
            else { return false }
            filling.open(piece.duty)
        }
        filling.visit(option)
        return true
    }

    private static func entry(_ option: Int, in filling: TeamFilling) -> Entry {
        let slots = Double(filling.problem.options[option].slots)
        return Entry(option: option, rate: filling.gain(of: option) / slots)
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

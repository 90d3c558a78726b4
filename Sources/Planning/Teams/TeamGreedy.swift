import Domain

/// Greedy choice of visits by their gain per slot, with one more team where no team that is out has room.
///
/// The start of the solver, and the plan where the solver fails.
enum TeamGreedy {
    /// The greedy allocation: floors first, then whatever gains most.
    static func allocation(_ problem: TeamProblem) -> TeamAllocation {
        var allocation = TeamAllocation(problem)
        meetFloors(&allocation)
        fill(&allocation)
        return allocation
    }

    /// Makes visits until none adds anything; the first of equals.
    static func fill(_ allocation: inout TeamAllocation) {
        LazyGreedy.fill(
            &allocation,
            from: allocation.problem.options.indices,
            best: { choice($0, in: $1) },
            make: { make($0, in: &$1) }
        )
    }

    private static func meetFloors(_ allocation: inout TeamAllocation) {
        for floor in allocation.problem.floors {
            let cells = Set(floor.cells)
            var rest = allocation.problem.options.indices
                .filter { cells.contains(allocation.problem.options[$0].cell) }
                .map { choice($0, in: allocation) }
                .sorted { ($1.rate, $0.index) < ($0.rate, $1.index) }.map(\.index)[...]
            while allocation.shortfall(of: floor) > 0, let option = rest.first {
                if !make(option, in: &allocation) { rest.removeFirst() }
            }
        }
    }

    /// Makes one more visit if anybody can.
    private static func make(_ option: Int, in allocation: inout TeamAllocation) -> Bool {
        guard allocation.allows(option) else { return false }
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

    private static func choice(_ option: Int, in allocation: TeamAllocation) -> LazyGreedy.Choice {
        let slots = Double(allocation.problem.options[option].slots)
        return LazyGreedy.Choice(index: option, rate: allocation.gain(of: option) / slots)
    }
}

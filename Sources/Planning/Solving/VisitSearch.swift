import Domain

/// The search for the best allocation.
struct VisitSearch {
    let allocation: Allocation
    /// No allocation is worth more.
    let bound: Double
    let method: PlanQuality.Method

    /// Searches by the model from the greedy start, and keeps the better of the two.
    init(_ space: SearchSpace) {
        let greedy = GreedyRule.allocation(in: space)
        guard !space.moves.isEmpty else {
            (allocation, bound, method) = (greedy, 0, .noRoster)
            return
        }
        let model = VisitModel(start: greedy)
        let outcome = HiGHSSolver.solve(
            model.model,
            limits: SolverLimits(space.settings),
            start: model.values(of: greedy)
        )
        guard let outcome else {
            (allocation, bound, method) = (greedy, Self.looseBound(space), .greedy)
            return
        }
        var solved = model.allocation(of: outcome.values)
        GreedyRule.prune(&solved)
        GreedyRule.fill(&solved)
        // Of equally good plans the greedy one: it takes the first, and can be followed by hand.
        allocation = solved.merit > greedy.merit + GreedyRule.leastGain ? solved : greedy
        bound = max(min(outcome.bound, Self.looseBound(space)), allocation.worth)
        method = outcome.status == .timeLimit ? .cut : .solved
    }

    /// What the plan would be worth if every block went everywhere at once.
    private static func looseBound(_ space: SearchSpace) -> Double {
        var doses: [Int: Double] = [:]
        for move in space.moves {
            let visits = Double(move.visits * space.blocks[move.block].count)
            doses[move.cell, default: 0] += visits * move.fit
        }
        let areas = Set(space.moves.map(\.area)).filter { space.hasHistory[$0] }
        return doses.sorted { $0.key < $1.key }.reduce(0) { sum, cell in
            sum + space.needs.cells[cell.key].total * space.saturation.share(cell.value)
        } + Double(areas.count) * space.settings.floorWorth
    }
}

extension SolverLimits {
    fileprivate init(_ settings: PlanSettings) {
        self.init(
            relativeGap: settings.relativeGap,
            nodes: settings.nodeLimit,
            seconds: settings.secondsLimit
        )
    }
}

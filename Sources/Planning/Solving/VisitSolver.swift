import Domain

/// Solves models of the same moves, each for a purpose of its own.
struct VisitSolver {
    private let space: SearchSpace
    private let moves: [Int]
    private let limits: [VisitLimit]

    /// What was found, and how.
    struct Found {
        var allocation: Allocation
        /// No allocation of these moves is worth more; nil where the solver failed.
        let bound: Double?
        let method: PlanQuality.Method
    }

    init(_ space: SearchSpace, moves: [Int]) {
        (self.space, self.moves) = (space, moves)
        limits = VisitLimit.all(on: moves, in: space)
    }

    /// The best allocation that goes on from `empty`; the start where none is better.
    func best(from empty: Allocation, start: Allocation) -> Found {
        let model = VisitModel(of: moves, limits: limits, start: start, empty: empty)
        let outcome = HiGHSSolver.solve(
            model.model,
            limits: SolverLimits(space.settings),
            start: model.values(of: start)
        )
        guard let outcome else { return Found(allocation: start, bound: nil, method: .greedy) }
        var solved = model.allocation(of: outcome.values)
        GreedySearch.prune(&solved)
        GreedySearch.fill(&solved)
        // Of equally good plans the greedy one: it takes the first, and can be followed by hand.
        let isBetter = solved.worth > start.worth + GreedySearch.leastGain
        return Found(
            allocation: isBetter ? solved : start,
            bound: outcome.bound,
            method: outcome.method
        )
    }

    /// The best allocation beside what is kept back, from the best of all.
    ///
    /// Where a larger problem has a plan before, a start alone: the search for the nearest betters it too.
    func beside(_ reserve: Reserve, _ best: Found, likeness: Likeness) -> Found {
        let start = reserve.beside(best.allocation)
        if !likeness.habits.isEmpty, best.bound != nil, moves.count > Self.mostExact {
            return Found(allocation: start, bound: best.bound, method: best.method)
        }
        return self.best(from: start.cleared, start: start)
    }

    /// The allocation most like the plan before, among those worth nearly as much as the best.
    func nearest(to likeness: Likeness, than best: Found) -> Found {
        guard !likeness.habits.isEmpty, best.bound != nil else { return best }
        let visits = VisitModel(
            of: moves,
            limits: limits,
            start: best.allocation,
            empty: best.allocation.cleared
        )
        let search = NearestSearch(visits, likeness: likeness, best: best)
        return moves.count <= Self.mostExact ? search.exact : search.weighed
    }

    /// Most moves of a model that is solved with a row that holds them all.
    private static let mostExact = 400
}

extension SolverOutcome {
    var method: PlanQuality.Method {
        status == .timeLimit ? .cut : .solved
    }
}

extension SolverLimits {
    init(_ settings: PlanSettings) {
        self.init(
            relativeGap: settings.relativeGap,
            nodes: settings.nodeLimit,
            seconds: settings.secondsLimit
        )
    }
}

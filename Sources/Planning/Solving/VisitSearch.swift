import Domain

/// Search for an allocation: the best, then the best without the random reserve, then the most stable.
struct VisitSearch {
    let allocation: Allocation
    /// Bound on the worth of any allocation, with the random draw or without.
    let bound: Double
    let method: PlanQuality.Method
    /// Worth of the best found, before the random draw and stability.
    let searched: Double
    /// Pairs of the random draw.
    let pairs: [RandomReserve.Pair]

    /// Solves the model, from the greedy allocation.
    init(_ space: SearchSpace, earlier: [PlanLine] = []) {
        let empty = Allocation(space)
        let greedy = GreedySearch.filled(empty)
        guard !space.moves.isEmpty else {
            (allocation, bound, method, searched, pairs) = (greedy, 0, .noRoster, 0, [])
            return
        }
        let reserve = RandomReserve(reaching: greedy.reachedAreas, in: space)
        let choice = MoveSelection(start: greedy, empty: empty)
        let stability = PlanStability(to: earlier, in: space)
        let solver = VisitSolver(space, moves: choice.moves(with: stability, reserve.start))
        let best = solver.best(from: empty, start: greedy)
        let others =
            reserve.blocks.isEmpty ? best : solver.best(without: reserve, best, stability)
        let stable = solver.mostStable(stability, from: others)
        (allocation, pairs) = reserve.assigned(stable.allocation)
        searched = best.allocation.worth
        let proven = choice.bound(solved: best.bound ?? .infinity)
        bound = max(min(proven, Self.looseBound(space)), allocation.worth, searched)
        let isCut = [best, others, stable].contains { $0.method == .cut }
        method = isCut ? .cut : best.method
    }

    /// Worth if every block went everywhere at once.
    private static func looseBound(_ space: SearchSpace) -> Double {
        var doses = Array(repeating: 0.0, count: space.needs.cells.count)
        for move in space.moves {
            doses[move.cell] += move.dose * Double(space.blocks[move.block].count)
        }
        let areas = Set(space.moves.map(\.area)).filter { space.hasHistory[$0] }
        return space.needs.answered(by: doses, space.visitGain)
            + Double(areas.count) * space.settings.floorWorth
    }
}

/// Solver of the models of one set of moves.
struct VisitSolver {
    private let space: SearchSpace
    private let moves: [Int]
    private let limits: [VisitLimit]

    /// A solution, with its bound and method.
    struct Found {
        var allocation: Allocation
        /// Bound on any allocation of these moves; nil where the solver failed.
        let bound: Double?
        let method: PlanQuality.Method
    }

    init(_ space: SearchSpace, moves: [Int]) {
        (self.space, self.moves) = (space, moves)
        limits = VisitLimit.all(on: moves, in: space)
    }

    /// The best allocation that extends `empty`; the start where none is better.
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
        // Of equally good plans the greedy one, which can be checked by hand.
        let isBetter = solved.worth > start.worth + LazyGreedy.leastGain
        return Found(
            allocation: isBetter ? solved : start,
            bound: outcome.bound,
            method: outcome.method
        )
    }

    /// The best allocation without the reserve's blocks, from the best of all.
    ///
    /// In a larger problem with a plan before, only a start: the search for the most stable one improves it too.
    func best(
        without reserve: RandomReserve,
        _ best: Found,
        _ stability: PlanStability
    ) -> Found {
        let start = reserve.improved(from: best.allocation)
        if !stability.patterns.isEmpty, best.bound != nil, moves.count > Self.mostExact {
            return Found(allocation: start, bound: best.bound, method: best.method)
        }
        return self.best(from: start.cleared, start: start)
    }

    /// The allocation that keeps most of the plan before, among those worth nearly as much as the best.
    func mostStable(_ stability: PlanStability, from best: Found) -> Found {
        guard !stability.patterns.isEmpty, best.bound != nil else { return best }
        let visits = VisitModel(
            of: moves,
            limits: limits,
            start: best.allocation,
            empty: best.allocation.cleared
        )
        let search = StabilitySearch(visits, stability: stability, best: best)
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

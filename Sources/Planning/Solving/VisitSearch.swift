import Domain

/// The search for the best allocation: first of all, then beside what chance deals out, then nearest to the plan before.
struct VisitSearch {
    let allocation: Allocation
    /// No allocation is worth more, with chance or without.
    let bound: Double
    let method: PlanQuality.Method
    /// What the best found is worth, before anything is left to chance or stability.
    let searched: Double
    /// What chance dealt out.
    let pairs: [RandomReserve.Pair]

    /// Searches by the model, from the greedy allocation.
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
        let beside =
            reserve.blocks.isEmpty ? best : solver.beside(reserve, best, stability: stability)
        let nearest = solver.nearest(to: stability, than: beside)
        (allocation, pairs) = reserve.dealt(nearest.allocation)
        searched = best.allocation.worth
        let proven = choice.bound(solved: best.bound ?? .infinity)
        bound = max(min(proven, Self.looseBound(space)), allocation.worth, searched)
        let isCut = [best, beside, nearest].contains { $0.method == .cut }
        method = isCut ? .cut : best.method
    }

    /// What the plan would be worth if every block went everywhere at once.
    private static func looseBound(_ space: SearchSpace) -> Double {
        var doses: [Int: Double] = [:]
        for move in space.moves {
            doses[move.cell, default: 0] += move.dose * Double(space.blocks[move.block].count)
        }
        let areas = Set(space.moves.map(\.area)).filter { space.hasHistory[$0] }
        return doses.sorted { $0.key < $1.key }.reduce(0) { sum, cell in
            sum + space.needs.cells[cell.key].total * space.visitGain.share(cell.value)
        } + Double(areas.count) * space.settings.floorWorth
    }
}

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
    func beside(_ reserve: RandomReserve, _ best: Found, stability: PlanStability) -> Found {
        let start = reserve.beside(best.allocation)
        if !stability.habits.isEmpty, best.bound != nil, moves.count > Self.mostExact {
            return Found(allocation: start, bound: best.bound, method: best.method)
        }
        return self.best(from: start.cleared, start: start)
    }

    /// The allocation most like the plan before, among those worth nearly as much as the best.
    func nearest(to stability: PlanStability, than best: Found) -> Found {
        guard !stability.habits.isEmpty, best.bound != nil else { return best }
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

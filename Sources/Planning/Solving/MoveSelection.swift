/// Selection of the moves that get columns: all, or in a large problem those with the best reduced costs in the relaxation.
///
/// The reduced costs also bound every plan that uses another move, so that the bound stays proven.
struct MoveSelection {
    /// Indices of the moves, in order.
    let moves: [Int]
    /// Bound on any plan; infinite where every move is chosen, since the model has its own bound.
    private var bound = Double.infinity
    /// Bound on plans with a move that was left out.
    private var boundOfOthers = -Double.infinity

    /// Most moves that get columns.
    private static let most = 3000

    /// Selects among all moves; those of the start are always included.
    init(start: Allocation, empty: Allocation) {
        let all = Array(start.space.moves.indices)
        guard all.count > Self.most,
            let relaxed = Self.relaxed(all, start: start, empty: empty)
        else {
            moves = all
            return
        }
        let ranked = all.map {
            (index: $0, worth: start.counts[$0] > 0 ? .infinity : relaxed.surplus($0))
        }
        .sorted { ($1.worth, $0.index) < ($0.worth, $1.index) }
        moves = ranked.prefix(Self.most).map(\.index).sorted()
        bound = relaxed.value
        boundOfOthers = relaxed.value + min(0, ranked[Self.most].worth)
    }

    /// The moves with those that the plan before made, and those of another start.
    func moves(with stability: PlanStability, _ start: Allocation) -> [Int] {
        Set(moves).union(stability.patterns.flatMap(\.moves))
            .union(start.counts.indices.filter { start.counts[$0] > 0 }).sorted()
    }

    /// Bound on any plan, from the bound of the chosen moves' model.
    func bound(solved: Double) -> Double {
        min(bound, max(boundOfOthers, solved))
    }

    /// The relaxation of all moves, with its limits as cutting planes.
    ///
    /// Most limits never bind. Those that the start reaches come first, violated ones round by round, until the bound no longer
    /// falls; it is valid after each round.
    private static func relaxed(_ moves: [Int], start: Allocation, empty: Allocation)
        -> RelaxedOutcome?
    {
        let limits = VisitLimit.all(on: moves, in: start.space)
        let counts = start.counts.map(Double.init)
        var kept = limits.map { $0.excess(counts) > -VisitLimit.tolerance }
        let chosen = zip(limits, kept).filter(\.1).map(\.0)
        var model = VisitModel(of: moves, limits: chosen, start: start, empty: empty)
        let relaxation = GrowingRelaxation(SolverLimits(start.space.settings))
        var best: RelaxedOutcome?
        while let outcome = relaxation?.solve(model.model) {
            let isLower = outcome.value < (best?.value ?? .infinity) * (1 - leastStep)
            best = outcome
            let broken = limits.indices.filter {
                !kept[$0] && limits[$0].excess(outcome.values) > VisitLimit.tolerance
            }
            guard isLower, !broken.isEmpty else { break }
            for index in broken {
                kept[index] = true
                model.add(limits[index])
            }
        }
        return best
    }

    /// Smallest share by which a round must lower the bound for another to come.
    private static let leastStep = 0.0002
}

extension RelaxedOutcome {
    /// Rank of a column: its value where it is used, else its reduced cost, at most zero.
    fileprivate func surplus(_ column: Int) -> Double {
        values[column] > VisitLimit.tolerance ? values[column] : min(0, duals[column])
    }
}

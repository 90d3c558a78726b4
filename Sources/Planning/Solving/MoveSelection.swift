/// The moves that a model is made of: all of them, or in a large problem those that a relaxed model uses or nearly uses.
struct MoveSelection {
    /// Indices, in order.
    let moves: [Int]
    /// No plan is worth more; infinite where every move is chosen and the model itself will tell.
    private var bound = Double.infinity
    /// What no plan with a move that was left out is worth more than.
    private var boundOfOthers = -Double.infinity

    /// Most moves of a model that is solved as it is.
    private static let most = 3000

    /// Chooses among all moves, the start's always.
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

    /// The moves, those that the plan before made, and those of another start.
    func moves(with stability: PlanStability, _ start: Allocation) -> [Int] {
        Set(moves).union(stability.habits.flatMap(\.moves))
            .union(start.counts.indices.filter { start.counts[$0] > 0 }).sorted()
    }

    /// What no plan is worth more than, where the model of the chosen moves tells its own bound.
    func bound(solved: Double) -> Double {
        min(bound, max(boundOfOthers, solved))
    }

    /// The relaxed model of all moves, with the limits that its solution would else break.
    ///
    /// Most of them never bind. Those that the start reaches come first, the others round by round as
    /// cutting planes, until they lower the bound no more; it holds after each round.
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
    /// How near a column is to be used: above zero where it is.
    fileprivate func surplus(_ column: Int) -> Double {
        values[column] > VisitLimit.tolerance ? values[column] : min(0, duals[column])
    }
}

import Domain

/// The search for the allocation most like the plan before, among those worth nearly as much as the best.
struct StabilitySearch {
    private let visits: VisitModel
    private let stability: PlanStability
    private let best: VisitSolver.Found
    private let settings: PlanSettings
    /// What it must be worth.
    private let least: Double

    /// What all the worth from the least to the best counts for, in visits: of equally near plans the best.
    private static let span = 0.5
    /// Shares of the missing visits that what stability may cost is spread over, tried in order.
    private static let shares = [1.0 / 3, 1]
    /// When a sum is near enough to its best: it has no proof to give.
    private static let (gap, nodes) = (0.002, 100)

    init(_ visits: VisitModel, stability: PlanStability, best: VisitSolver.Found) {
        (self.visits, self.stability, self.best) = (visits, stability, best)
        settings = best.allocation.space.settings
        least = best.allocation.worth * (1 - settings.stabilityTolerance)
    }

    /// The nearest of all, which only a small problem gives within its limits.
    var exact: VisitSolver.Found {
        let model = model(visitsPerWorth: slightly, least: least)
        var limits = SolverLimits(settings)
        (limits.relativeGap, limits.absoluteGap) = (0, StabilityModel.gap)
        return found(model, limits) { stability.visits(in: $0) } ?? best
    }

    /// The best by a sum of worth and stability.
    ///
    /// Where the visits to be kept are weighed as if a third of those missing could be, some plans cost too much; where as if
    /// all could be, none does that is better than the start by the sum.
    var weighed: VisitSolver.Found {
        let missing = max(1, stability.most - stability.visits(in: best.allocation))
        for share in Self.shares {
            let model = model(visitsPerWorth: Double(missing) * share / allowed, least: nil)
            if let found = better(model) { return found }
        }
        return best
    }

    private func better(_ model: StabilityModel) -> VisitSolver.Found? {
        var limits = SolverLimits(settings)
        (limits.relativeGap, limits.nodes) = (Self.gap, min(Self.nodes, limits.nodes))
        return found(model, limits) { model.worth(of: $0) }
    }

    /// What stability may cost.
    private var allowed: Double {
        max(best.allocation.worth - least, VisitLimit.tolerance)
    }

    private var slightly: Double {
        Self.span / allowed
    }

    private func model(visitsPerWorth: Double, least: Double?) -> StabilityModel {
        StabilityModel(visits, stability: stability, visitsPerWorth: visitsPerWorth, least: least)
    }

    /// What a model gives from the best; nil where that is not better by some measure, or not worth enough.
    private func found(
        _ model: StabilityModel,
        _ limits: SolverLimits,
        by measure: (Allocation) -> some Comparable
    ) -> VisitSolver.Found? {
        let start = model.values(of: best.allocation)
        guard let outcome = HiGHSSolver.solve(model.model, limits: limits, start: start) else {
            return nil
        }
        var nearer = visits.allocation(of: outcome.values)
        GreedySearch.prune(&nearer, except: Set(stability.habits.flatMap(\.moves)))
        GreedySearch.fill(&nearer)
        guard measure(nearer) > measure(best.allocation),
            nearer.worth >= least - VisitLimit.tolerance
        else { return nil }
        return .init(allocation: nearer, bound: best.bound, method: outcome.method)
    }
}

/// The model of the plan that is most like the one before, among those that are worth enough.
///
/// With a least worth it is that plan. The row that asks for it holds every column, which a solver of whole numbers
/// bears in small problems only; without it, worth is weighed against stability.
struct StabilityModel {
    private(set) var model: MixedIntegerModel
    private let visits: VisitModel
    private let stability: PlanStability
    private let visitsPerWorth: Double

    /// Gap to the bound at which to stop, in visits: no plan is a whole visit nearer.
    static let gap = 0.02

    /// A model where each unit of worth counts for some visits.
    init(_ visits: VisitModel, stability: PlanStability, visitsPerWorth: Double, least: Double?) {
        (self.visits, self.stability, self.visitsPerWorth) = (visits, stability, visitsPerWorth)
        model = visits.model
        if let least { model.requireWorth(least - VisitLimit.tolerance) }
        model.scaleWorth(by: visitsPerWorth)
        let columns = Dictionary(uniqueKeysWithValues: visits.moves.enumerated().map { ($1, $0) })
        for habit in stability.habits {
            let kept = model.addColumn(worth: 1, upper: Double(habit.visits))
            let made = habit.moves.compactMap { index in
                columns[index].map {
                    MixedIntegerModel.Term(column: $0, coefficient: -visits.visits(ofColumn: $0))
                }
            }
            model.addRow(to: 0, made + [.init(column: kept, coefficient: 1)])
        }
    }

    /// The values that an allocation has in the model.
    func values(of allocation: Allocation) -> [Double] {
        visits.values(of: allocation)
            + stability.habits.map { Double(stability.kept(of: $0, in: allocation)) }
    }

    /// What an allocation is worth by the model, in visits.
    func worth(of allocation: Allocation) -> Double {
        allocation.worth * visitsPerWorth + Double(stability.visits(in: allocation))
    }
}

import Domain

/// The search for the allocation most like the plan before, among those worth nearly as much as the best.
struct NearestSearch {
    private let visits: VisitModel
    private let likeness: Likeness
    private let best: VisitSolver.Found
    private let settings: PlanSettings
    /// What it must be worth.
    private let least: Double

    /// What all the worth from the least to the best counts for, in visits: of equally near plans the best.
    private static let span = 0.5
    /// Shares of the missing visits that what likeness may cost is spread over, tried in order.
    private static let shares = [1.0 / 3, 1]
    /// When a sum is near enough to its best: it has no proof to give.
    private static let (gap, nodes) = (0.002, 100)

    init(_ visits: VisitModel, likeness: Likeness, best: VisitSolver.Found) {
        (self.visits, self.likeness, self.best) = (visits, likeness, best)
        settings = best.allocation.space.settings
        least = best.allocation.worth * (1 - settings.nearness)
    }

    /// The nearest of all, which only a small problem gives within its limits.
    var exact: VisitSolver.Found {
        let model = model(visitsPerWorth: slightly, least: least)
        var limits = SolverLimits(settings)
        (limits.relativeGap, limits.absoluteGap) = (0, NearestModel.gap)
        return found(model, limits) { likeness.visits(in: $0) } ?? best
    }

    /// The best by a sum of worth and likeness.
    ///
    /// Where the visits to be kept are weighed as if a third of those missing could be, some plans cost too much; where as if
    /// all could be, none does that is better than the start by the sum.
    var weighed: VisitSolver.Found {
        let missing = max(1, likeness.most - likeness.visits(in: best.allocation))
        for share in Self.shares {
            let model = model(visitsPerWorth: Double(missing) * share / allowed, least: nil)
            if let found = better(model) { return found }
        }
        return best
    }

    private func better(_ model: NearestModel) -> VisitSolver.Found? {
        var limits = SolverLimits(settings)
        (limits.relativeGap, limits.nodes) = (Self.gap, min(Self.nodes, limits.nodes))
        return found(model, limits) { model.worth(of: $0) }
    }

    /// What likeness may cost.
    private var allowed: Double {
        max(best.allocation.worth - least, VisitLimit.tolerance)
    }

    private var slightly: Double {
        Self.span / allowed
    }

    private func model(visitsPerWorth: Double, least: Double?) -> NearestModel {
        NearestModel(visits, likeness: likeness, visitsPerWorth: visitsPerWorth, least: least)
    }

    /// What a model gives from the best; nil where that is not better by some measure, or not worth enough.
    private func found(
        _ model: NearestModel,
        _ limits: SolverLimits,
        by measure: (Allocation) -> some Comparable
    ) -> VisitSolver.Found? {
        let start = model.values(of: best.allocation)
        guard let outcome = HiGHSSolver.solve(model.model, limits: limits, start: start) else {
            return nil
        }
        var nearer = visits.allocation(of: outcome.values)
        GreedySearch.prune(&nearer, except: Set(likeness.habits.flatMap(\.moves)))
        GreedySearch.fill(&nearer)
        guard measure(nearer) > measure(best.allocation),
            nearer.worth >= least - VisitLimit.tolerance
        else { return nil }
        return .init(allocation: nearer, bound: best.bound, method: outcome.method)
    }
}

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
    /// Times that worth is weighed higher, and by how much, where likeness cost too much.
    private static let tries = 3
    private static let raise = 1.5

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
        return found(model, limits) ?? best
    }

    /// The best by a sum of worth and likeness, weighed as a relaxed model of the nearest weighs them.
    var weighed: VisitSolver.Found {
        let relaxed = model(visitsPerWorth: slightly, least: least)
        guard let row = relaxed.worthRow,
            let price = HiGHSSolver.relax(relaxed.model, limits: SolverLimits(settings))?.prices[
                row
            ]
        else { return best }
        var weight = slightly + abs(price)
        for _ in 0..<Self.tries {
            let model = model(visitsPerWorth: weight, least: nil)
            if let found = found(model, SolverLimits(settings)) { return found }
            weight *= Self.raise
        }
        return best
    }

    private var slightly: Double {
        Self.span / max(best.allocation.worth - least, VisitLimit.tolerance)
    }

    private func model(visitsPerWorth: Double, least: Double?) -> NearestModel {
        NearestModel(visits, likeness: likeness, visitsPerWorth: visitsPerWorth, least: least)
    }

    /// What a model gives from the best; nil where that is not nearer, or not worth enough.
    private func found(_ model: NearestModel, _ limits: SolverLimits) -> VisitSolver.Found? {
        let start = model.values(of: best.allocation)
        guard let outcome = HiGHSSolver.solve(model.model, limits: limits, start: start) else {
            return nil
        }
        var nearer = visits.allocation(of: outcome.values)
        GreedyRule.prune(&nearer, except: Set(likeness.habits.flatMap(\.moves)))
        GreedyRule.fill(&nearer)
        guard likeness.visits(in: nearer) > likeness.visits(in: best.allocation),
            nearer.worth >= least - VisitLimit.tolerance
        else { return nil }
        return .init(allocation: nearer, bound: best.bound, method: outcome.method)
    }
}

import Domain

/// Search for the allocation that keeps most of the plan before, among those worth nearly as much as the best.
///
/// Small problems by an exact constraint on worth, larger ones by a weighted sum of worth and visits kept (decision 0035).
struct StabilitySearch {
    private let visits: VisitModel
    private let stability: PlanStability
    private let best: VisitSolver.Found
    private let settings: PlanSettings
    /// Least worth of a result.
    private let least: Double

    /// Weight of all the worth from the least to the best, in visits: of equally stable plans the best.
    private static let span = 0.5
    /// Shares of the missing visits that the allowed loss is spread over, tried in order.
    private static let shares = [1.0 / 3, 1]
    /// Limits of the weighted search, whose bound is not used.
    private static let (gap, nodes) = (0.002, 100)

    init(_ visits: VisitModel, stability: PlanStability, best: VisitSolver.Found) {
        (self.visits, self.stability, self.best) = (visits, stability, best)
        settings = best.allocation.space.settings
        least = best.allocation.worth * (1 - settings.stabilityTolerance)
    }

    /// The most stable allocation, which only a small problem gives within its limits.
    var exact: VisitSolver.Found {
        let model = model(visitsPerWorth: slightly, least: least)
        var limits = SolverLimits(settings)
        (limits.relativeGap, limits.absoluteGap) = (0, StabilityModel.gap)
        return found(model, limits) { stability.visits(in: $0) } ?? best
    }

    /// The best by a weighted sum of worth and visits kept.
    ///
    /// With weights as if a third of the missing visits could be kept, some plans lose too much; as if all could be, none does that
    /// is better than the start by the sum.
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

    /// Worth that stability may cost.
    private var allowed: Double {
        max(best.allocation.worth - least, VisitLimit.tolerance)
    }

    private var slightly: Double {
        Self.span / allowed
    }

    private func model(visitsPerWorth: Double, least: Double?) -> StabilityModel {
        StabilityModel(visits, stability: stability, visitsPerWorth: visitsPerWorth, least: least)
    }

    /// The solution of a model, from the best; nil where it is not better by some measure, or not worth enough.
    private func found(
        _ model: StabilityModel,
        _ limits: SolverLimits,
        by measure: (Allocation) -> some Comparable
    ) -> VisitSolver.Found? {
        let start = model.values(of: best.allocation)
        guard let outcome = HiGHSSolver.solve(model.model, limits: limits, start: start) else {
            return nil
        }
        var stable = visits.allocation(of: outcome.values)
        GreedySearch.prune(&stable, except: Set(stability.patterns.flatMap(\.moves)))
        GreedySearch.fill(&stable)
        guard measure(stable) > measure(best.allocation),
            stable.worth >= least - VisitLimit.tolerance
        else { return nil }
        return .init(allocation: stable, bound: best.bound, method: outcome.method)
    }
}

/// The model of visits with a column for the visits kept of each pattern.
///
/// With a least worth it finds the most stable plan. That row holds every column, which branch and bound can only handle in
/// small problems; without it, worth is weighed against stability.
struct StabilityModel {
    private(set) var model: MixedIntegerModel
    private let visits: VisitModel
    private let stability: PlanStability
    private let visitsPerWorth: Double

    /// Gap to the bound at which to stop, in visits: no plan keeps a whole visit more.
    static let gap = 0.02

    /// A model in which a unit of worth counts as `visitsPerWorth` visits.
    init(_ visits: VisitModel, stability: PlanStability, visitsPerWorth: Double, least: Double?) {
        (self.visits, self.stability, self.visitsPerWorth) = (visits, stability, visitsPerWorth)
        model = visits.model
        if let least { model.requireWorth(least - VisitLimit.tolerance) }
        model.scaleWorth(by: visitsPerWorth)
        let columns = Dictionary(uniqueKeysWithValues: visits.moves.enumerated().map { ($1, $0) })
        for pattern in stability.patterns {
            let kept = model.addColumn(worth: 1, upper: Double(pattern.visits))
            let made = pattern.moves.compactMap { index in
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
            + stability.patterns.map { Double(stability.kept(of: $0, in: allocation)) }
    }

    /// Objective of an allocation, in visits.
    func worth(of allocation: Allocation) -> Double {
        allocation.worth * visitsPerWorth + Double(stability.visits(in: allocation))
    }
}

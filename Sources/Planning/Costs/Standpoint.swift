import Domain

/// A plan found, as what other plans are compared with (decision 0033).
struct Standpoint {
    let problem: PlanProblem
    let settings: PlanSettings

    /// The plan's visits, with what one-block changes alone would better.
    ///
    /// Other plans are made from it by the same changes, so that what they gain is owed to what sets them apart.
    let base: Allocation

    /// The visits of the plan itself.
    let found: Allocation

    /// What the plan may lack to the best, in weighted incidents: no smaller gain is told.
    let slack: Double

    /// What the law and the functions' own hours have left out of the roster.
    let faults: [RosterFault]

    /// From a plan whose problem is in canonical order.
    init(
        _ problem: PlanProblem,
        _ settings: PlanSettings,
        _ search: VisitSearch,
        faults: [RosterFault] = []
    ) {
        self.problem = problem
        self.faults = faults
        self.settings = settings
        found = search.allocation
        base = Improvement.best(from: found)
        slack = max(GreedyRule.leastGain, search.bound - base.worth)
    }

    /// What becomes of the plan where something is changed.
    func other(_ change: (inout PlanProblem, inout PlanSettings) -> Void) -> Difference {
        var (problem, settings) = (problem, settings)
        change(&problem, &settings)
        let start = Allocation(carrying: base, to: SearchSpace(problem, settings: settings))
        return Difference(from: start, to: Improvement.best(from: start))
    }
}

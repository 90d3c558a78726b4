import Domain

/// Sensitivity of a plan: costs of rules, gains of one more team, changes under other weights (decision 0033).
///
/// Each is a local search from the plan found, with one thing changed; gains within the gap to the bound are left out.
struct PlanReasons {
    private let baseline: BaselinePlan
    private let evidence: EvidenceTable
    private let costs: [RuleCost]

    /// Rules that bind, dearest first.
    let binding: [PlanningRule]

    init(
        _ problem: PlanProblem,
        _ settings: PlanSettings,
        _ search: VisitSearch,
        _ evidence: EvidenceTable,
        faults: [RosterFault]
    ) {
        baseline = BaselinePlan(problem, settings, search, faults: faults)
        self.evidence = evidence
        let rules = RuleCosts(baseline, evidence)
        costs = rules.costs()
        binding = rules.binding(costs)
    }

    /// Writes them into the plan.
    func write(to plan: inout DeploymentPlan) {
        plan.ruleCosts = costs
        plan.teamGains = TeamGains(baseline).gains()
        plan.weightChanges = WeightChanges(baseline, evidence, lines: plan.lines).changes()
    }
}

/// Costs of rules (decision 0033).
private struct RuleCosts {
    private let baseline: BaselinePlan
    private let evidence: EvidenceTable
    /// Rules that hold something better back, by their best forbidden move.
    private let held: [PlanningRule]

    /// Most rules that are removed one by one.
    private static let mostRules = 12

    init(_ baseline: BaselinePlan, _ evidence: EvidenceTable) {
        self.baseline = baseline
        self.evidence = evidence
        held = BindingRules.held(baseline.found)
    }

    /// Cost of each rule that costs more than the plan may lack to the best, dearest first.
    func costs() -> [RuleCost] {
        let own = (held.prefix(Self.mostRules) + [.bookings, .floor]).compactMap { rule in
            RuleRelaxation(rule).flatMap { cost(rule, $0) }
        }
        let faults = Dictionary(grouping: baseline.faults, by: \.rule)
        let roster = faults.compactMap { cost($0, RuleRelaxation(restoring: $1)) }
        return (own + roster).sorted { ($1.gain, $0.rule) < ($0.gain, $1.rule) }
    }

    /// Rules that bind: those with a cost, dearest first, then those whose cost is too small to report.
    func binding(_ costs: [RuleCost]) -> [PlanningRule] {
        let known = costs.map(\.rule)
        return known + held.filter { !known.contains($0) }
    }

    private func cost(_ rule: PlanningRule, _ relaxation: RuleRelaxation) -> RuleCost? {
        let difference = baseline.other(relaxation.apply)
        guard difference.gain > baseline.slack else { return nil }
        var cost = RuleCost(rule: rule, gain: difference.gain)
        cost.lines = Array(difference.come(evidence).prefix(RuleCost.mostLines))
        return cost
    }
}

/// Gains of one more team of each function (decision 0033).
private struct TeamGains {
    private let baseline: BaselinePlan

    /// Name of the team that is added: none, so that it is a team of its own.
    private static let team = ""

    init(_ baseline: BaselinePlan) {
        self.baseline = baseline
    }

    /// The best of each function's own shifts for one team more, where its gain is above the slack; most first.
    func gains() -> [TeamGain] {
        let candidates = candidates()
        guard !candidates.isEmpty else { return [] }
        var problem = baseline.problem
        problem.roster += candidates
        let space = SearchSpace(problem, settings: baseline.settings)
        let start = Allocation(carrying: baseline.base, to: space)
        let first = space.shifts.count - candidates.count
        let gains = candidates.indices.compactMap { gain(of: first + $0, from: start) }
        return Dictionary(grouping: gains, by: \.resource).values
            .compactMap { $0.max { ($0.gain, $1.time.start) < ($1.gain, $0.time.start) } }
            .filter { $0.gain > baseline.slack }
            .sorted { ($1.gain, $0.resource) < ($0.gain, $1.resource) }
    }

    /// A team of the smallest crew, bound nowhere, at each time that the function's teams work.
    private func candidates() -> [RosterEntry] {
        baseline.problem.resources.filter { !$0.requestOnly }.flatMap { resource in
            let shifts = baseline.problem.roster.filter { $0.resource == resource.id }
            let times = Set(shifts.map(\.time)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            return times.map {
                RosterEntry(
                    resource: resource.id,
                    team: Self.team,
                    time: $0,
                    people: resource.minimumCrew,
                    kind: .schedule
                )
            }
        }
    }

    private func gain(of shift: Int, from start: Allocation) -> TeamGain? {
        let end = LocalSearch.filled(start, shift: shift)
        let visits = Timetable.visits(of: end).filter { $0.shift == shift }
        let needs = end.space.needs
        guard !visits.isEmpty else { return nil }
        let areas = visits.sorted { needs.cells[$0.cell].total > needs.cells[$1.cell].total }
            .reduce(into: [Int]()) { if !$0.contains($1.area) { $0.append($1.area) } }
        return TeamGain(
            resource: end.space.shifts[shift].entry.resource,
            time: end.space.shifts[shift].entry.time,
            areas: areas.map { needs.areas[$0] },
            gain: end.worth - start.worth
        )
    }
}

/// Changes of a plan under other weights (decision 0033).
private struct WeightChanges {
    private let baseline: BaselinePlan
    private let evidence: EvidenceTable
    /// Lines of the plan, most important first.
    private let lines: [PlanLine]

    /// Factors on a weight: a quarter less and more.
    private static let factors = [0.75, 1.25]

    init(_ baseline: BaselinePlan, _ evidence: EvidenceTable, lines: [PlanLine]) {
        self.baseline = baseline
        self.evidence = evidence
        self.lines = lines
    }

    /// One for each category that is forecast and each factor, by category.
    func changes() -> [WeightChange] {
        let expected = Set(baseline.problem.forecast.filter { $0.incidents > 0 }.map(\.category))
        return baseline.problem.categories.indices
            .filter { expected.contains(baseline.problem.categories[$0].id) }
            .flatMap { index in Self.factors.map { change(index, $0) } }
    }

    private func change(_ category: Int, _ factor: Double) -> WeightChange {
        let difference = baseline.other { problem, _ in
            problem.categories[category].weight *= factor
        }
        let (gone, come) = (difference.gone, difference.come(evidence))
        return WeightChange(
            category: baseline.problem.categories[category].id,
            factor: factor,
            gone: lines.filter { gone.contains($0.id) },
            come: come
        )
    }
}

public import Domain

/// Planner of visits for the teams that are on a roster.
///
/// Whole blocks of half-hour visits are assigned to areas by a mixed-integer programme with concave gains (Koper 1995): a lazy
/// greedy start, then branch and bound by HiGHS on one thread, to a proven gap (decision 0006). The hours of the roster are
/// never changed, since arbetstidslagen asks two weeks' notice.
///
/// ```swift
/// let problem = PlanProblem(
///     period: Period(first: monday, length: 14), areas: areas, categories: categories,
///     resources: functions, roster: shifts, forecast: picture.forecast
/// )
/// let plan = try Planner().plan(problem)
/// print(plan.lines.map(\.id), plan.quality.provenShare)
/// ```
public struct Planner: Sendable {
    let settings: PlanSettings

    /// A planner with the municipality's settings.
    public init(_ settings: PlanSettings = .standard) {
        precondition(settings.areasPerShift > 0, "a shift goes to one place at least")
        precondition(settings.visitsPerTeam > 0, "a team makes one visit at least")
        self.settings = settings
    }

    /// The plan for the days of a problem; the same problem always gives the same plan.
    ///
    /// Throws `PlanningError` where the roster, the rules or the forecast name what is not configured.
    public func plan(_ problem: PlanProblem) throws(PlanningError) -> DeploymentPlan {
        try problem.check()
        let (problem, faults) = problem.canonical.lawful
        let space = SearchSpace(problem, settings: settings)
        let search = VisitSearch(space, earlier: problem.earlier)
        let evidence = EvidenceTable(problem.incidents)
        let writer = LineWriter(
            allocation: search.allocation,
            evidence: evidence,
            binding: LineBinding(search.allocation)
        )
        let requests = RequestWriter(writer: writer, resources: problem.resources)
        let reasons =
            settings.givesReasons
            ? PlanReasons(problem, settings, search, evidence, faults: faults) : nil
        var quality = PlanQuality(
            value: search.allocation.worth,
            bound: search.bound,
            method: search.method,
            binding: reasons?.binding ?? []
        )
        quality.searched = search.searched
        let drawn = DrawnLines(search)
        var plan = DeploymentPlan(
            period: problem.period,
            lines: drawn.marked(LineNames.ranked(writer.lines() + requests.lines())),
            unmet: UnmetNeeds.listed(search.allocation),
            quality: quality
        )
        plan.draw = drawn.draw(among: plan.lines)
        if settings.givesReasons {
            plan.advice = TeamAdvisor.advice(for: problem, settings: settings)
        }
        reasons?.write(to: &plan)
        plan.agreements = problem.resources.flatMap(\.agreements)
        plan.unmetPreferences = UnmetPreferences(
            problem: problem,
            allocation: search.allocation,
            faults: faults
        ).listed()
        return plan
    }
}

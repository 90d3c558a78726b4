public import Domain

/// Chooses where those on set rosters go.
///
/// Hours are never changed: arbetstidslagen asks two weeks' notice. Whole blocks of half-hour visits
/// are dealt to areas by a mixed-integer model with concave gains (Koper 1995), by HiGHS on one
/// thread; see decision 0006.
public struct Planner: Sendable {
    let settings: PlanSettings

    /// A planner with its settings.
    public init(_ settings: PlanSettings = .standard) {
        precondition(settings.areasPerShift > 0, "a shift goes to one place at least")
        precondition(settings.visitsPerTeam > 0, "a team makes one visit at least")
        self.settings = settings
    }

    /// The plan for the days of a problem; the same problem always gives the same plan.
    ///
    /// Throws where the roster, the rules or the forecast name what is not configured.
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

import Domain

/// Advises on teams for the days after a plan's, whose hours can still be changed; see decision 0031.
///
/// The forecast holds one period on. A function is reckoned to have the teams, hours and weekdays that the
/// rosters on file have shown; booked walks and contracted rounds are only redirected.
enum AdviceMaker {
    /// Gap at which each step may stop, as a share (decision 0031).
    private static let gap = 0.004

    /// The days to be advised on: as many as the plan's, after them, from when any function's hours can be changed.
    private static func days(after plan: PlanProblem) -> Period {
        let notice = plan.resources.filter { !$0.requestOnly }.map(\.noticeDays).min() ?? 0
        let wait = max(plan.period.length, notice)
        return Period(first: plan.period.first.adding(wait), length: plan.period.length)
    }

    /// The advice, nil where no roster shows what any function has.
    static func advice(for plan: PlanProblem, settings: PlanSettings) -> TeamAdvice? {
        var ahead = plan
        ahead.period = days(after: plan)
        let problem = AdviceProblem(ahead, told: plan.period.first, settings: settings)
        guard !problem.options.isEmpty else { return nil }
        var planner = TeamPlanner()
        planner.relativeGap = gap
        planner.secondsLimit = settings.secondsLimit
        let best = planner.plan(problem.teams)
        let known = Set(problem.groups.map(\.resource.id))
        return TeamAdvice(
            period: ahead.period,
            rows: AdviceRows(problem, best).rows,
            withoutRoster: plan.resources.filter { !$0.requestOnly }.map(\.id)
                .filter { !known.contains($0) },
            value: best.value,
            bound: best.bound
        )
    }
}

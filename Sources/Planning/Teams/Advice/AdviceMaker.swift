import Domain

/// Advises on teams for the days after a plan's, whose hours can still be changed; see decision 0031.
///
/// The forecast holds one period on. A function is reckoned to have the teams, hours and weekdays that the
/// rosters on file have shown; booked walks and contracted rounds are only redirected.
enum AdviceMaker {
    /// Days of notice before hours may change (arbetstidslagen 12 §).
    static let noticeDays = 14

    /// The days to be advised on: as many as the plan's, from when hours can be changed.
    static func days(after plan: Period) -> Period {
        Period(first: plan.first.adding(max(plan.length, noticeDays)), length: plan.length)
    }

    /// The advice, nil where no roster shows what any function has.
    static func advice(for plan: PlanProblem, settings: PlanSettings) -> TeamAdvice? {
        var ahead = plan
        ahead.period = days(after: plan.period)
        let problem = AdviceProblem(ahead, settings: settings)
        guard !problem.options.isEmpty else { return nil }
        var planner = TeamPlanner()
        planner.relativeGap = 0.01
        planner.secondsLimit = settings.secondsLimit
        let best = planner.planTeams(problem.teams)
        return TeamAdvice(
            period: ahead.period,
            rows: AdviceRows(problem, best).rows,
            value: best.value,
            bound: best.bound
        )
    }
}

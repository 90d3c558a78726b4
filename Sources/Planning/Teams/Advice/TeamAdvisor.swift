import Domain

/// Advice on teams for the days after a plan's, whose hours can still be changed (decision 0031).
///
/// The forecast is assumed to hold one period on. A function is assumed to have the teams, hours and weekdays of its rosters on
/// file; booked walks and contracted rounds are only redirected.
enum TeamAdvisor {
    /// Gap at which each step may stop, as a share (decision 0031).
    private static let gap = 0.004

    /// Days of the advice: as many as the plan's, after them, from the day when any function's hours can be changed.
    private static func days(after plan: PlanProblem) -> Period {
        let notice = plan.resources.filter { !$0.requestOnly }.map(\.noticeDays).min() ?? 0
        let wait = max(plan.period.length, notice)
        return Period(first: plan.period.first.adding(wait), length: plan.period.length)
    }

    /// The advice; nil where no roster shows what any function has.
    static func advice(for plan: PlanProblem, settings: PlanSettings) -> TeamAdvice? {
        var ahead = plan
        ahead.period = days(after: plan)
        let problem = AdviceProblem(ahead, given: plan.period.first, settings: settings)
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

/// Rows of advice from a plan of teams.
struct AdviceRows {
    private let problem: AdviceProblem
    private let plan: TeamPlan
    /// Gain of each option's visits: its share of its cell's worth, by dose.
    private let gains: [Double]

    init(_ problem: AdviceProblem, _ plan: TeamPlan) {
        (self.problem, self.plan) = (problem, plan)
        var doses = Array(repeating: 0.0, count: problem.needs.cells.count)
        let own = zip(problem.teams.options, plan.visits).map { $0.effect * Double($1) }
        for (option, dose) in zip(problem.options, own) { doses[option.cell] += dose }
        gains = zip(problem.options, own).map { option, dose in
            guard dose > 0 else { return 0 }
            let worth = problem.teams.worth(ofDose: doses[option.cell], inCell: option.cell)
            return worth * dose / doses[option.cell]
        }
    }

    /// A row for each function and time with teams advised or set, by function and then time.
    var rows: [TeamAdvice.Row] {
        let times = Dictionary(grouping: problem.duties.indices) { duty in
            Key(
                resource: problem.groups[problem.duties[duty].group].resource.id,
                time: problem.duties[duty].time
            )
        }
        return times.sorted { left, right in
            (left.key.resource, left.key.time.start, left.key.time.end)
                < (right.key.resource, right.key.time.start, right.key.time.end)
        }
        .compactMap(row)
    }

    private func row(_ key: Key, _ duties: [Int]) -> TeamAdvice.Row? {
        let teams = duties.reduce(0) { $0 + plan.teams[$1] }
        let set = problem.groups.filter { $0.resource.id == key.resource }
            .reduce(0) { $0 + $1.shifts.count { $0.time == key.time } }
        guard teams > 0 || set > 0 else { return nil }
        let cells = cells(of: Set(duties))
        let areas = Dictionary(grouping: cells) { problem.needs.cells[$0.cell].area }
            .map { (area: $0.key, gain: $0.value.reduce(0) { $0 + $1.gain }) }
            .sorted { ($1.gain, $0.area) < ($0.gain, $1.area) }
        return TeamAdvice.Row(
            resource: key.resource,
            time: key.time,
            teams: teams,
            set: set,
            areas: areas.prefix(4).map { problem.needs.areas[$0.area] },
            category: cells.first.flatMap { problem.needs.cells[$0.cell].heaviest() },
            gain: cells.reduce(0) { $0 + $1.gain }
        )
    }

    /// Cells of some duties' visits, by gain, largest first.
    private func cells(of duties: Set<Int>) -> [(cell: Int, gain: Double)] {
        let own = problem.options.indices.filter {
            duties.contains(problem.options[$0].duty) && gains[$0] > 0
        }
        return Dictionary(grouping: own) { problem.options[$0].cell }
            .map { (cell: $0.key, gain: $0.value.sorted().reduce(0) { $0 + gains[$1] }) }
            .sorted { ($1.gain, $0.cell) < ($0.gain, $1.cell) }
    }

    private struct Key: Hashable {
        let resource: ResourceID
        let time: TimeSpan
    }
}

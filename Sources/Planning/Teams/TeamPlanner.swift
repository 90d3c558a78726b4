public import Domain

/// Planner of teams and their visits, in two steps of mixed-integer programming.
///
/// First integer teams with fractional visits, which also proves the bound, tightened by cutting planes; then integer visits by
/// those teams. Both from a greedy start (decision 0031).
public struct TeamPlanner: Sendable {
    /// Gap to the bound at which each step may stop, as a share.
    public var relativeGap = 0.001

    /// Nodes after which a step stops, so that the same problem gives the same plan.
    public var nodeLimit = 200

    /// Seconds after which a step is cut, as a safeguard only.
    public var secondsLimit = 120.0

    /// Most integer columns of a problem that is solved in one step, to the proven optimum.
    var smallProblem = 400

    /// Gap below which cutting planes are worth their time; they close some 0.3 %.
    private static let fineGap = 0.005

    /// A planner with its usual limits.
    public init() {}

    /// Teams and visits; the same problem always gives the same plan.
    public func plan(_ problem: TeamProblem) -> TeamPlan {
        let greedy = TeamGreedy.allocation(problem)
        let isSmall = problem.options.count + problem.duties.count <= smallProblem
        var model = TeamModel(problem, whole: isSmall ? .everything : .teams)
        var cuts = EnvelopeCuts()
        if relativeGap < Self.fineGap { cuts.tighten(&model, limits: limits) }
        guard let first = solve(model, from: greedy, gap: isSmall ? 0 : relativeGap) else {
            return TeamPlan(greedy, bound: Self.looseBound(problem), method: .greedy)
        }
        var best = greedy
        keep(model.allocation(of: first.values), in: &best)
        var isCut = first.status == .timeLimit
        if !isSmall {
            isCut = improve(&best, teams: model.teams(in: first.values), cuts) || isCut
        }
        best.closeIdle()
        return TeamPlan(best, bound: first.bound, method: isCut ? .cut : .solved)
    }

    /// The greedy plan, with no bound of its own.
    public func greedyPlan(_ problem: TeamProblem) -> TeamPlan {
        TeamPlan(TeamGreedy.allocation(problem), bound: Self.looseBound(problem), method: .greedy)
    }

    /// Improves by integer visits of given teams; returns whether the search was cut.
    private func improve(
        _ best: inout TeamAllocation,
        teams: [Int],
        _ cuts: EnvelopeCuts
    ) -> Bool {
        var model = TeamModel(best.problem, whole: .visits(teams: teams))
        for (cell, plane) in cuts.planes { model.add(plane, cell: cell) }
        var start = TeamAllocation(best.problem, teams: teams)
        TeamGreedy.fill(&start)
        guard let second = solve(model, from: start, gap: relativeGap) else { return true }
        keep(model.allocation(of: second.values), in: &best)
        return second.status == .timeLimit
    }

    /// Fills an allocation greedily, and keeps it if it is better.
    private func keep(_ allocation: TeamAllocation, in best: inout TeamAllocation) {
        var filled = allocation
        TeamGreedy.fill(&filled)
        if filled.value > best.value + LazyGreedy.leastGain { best = filled }
    }

    private func solve(
        _ model: TeamModel,
        from start: TeamAllocation,
        gap: Double
    ) -> SolverOutcome? {
        var limits = limits
        limits.relativeGap = gap
        return HiGHSSolver.solve(model.model, limits: limits, start: model.values(of: start))
    }

    private var limits: SolverLimits {
        SolverLimits(relativeGap: relativeGap, nodes: nodeLimit, seconds: secondsLimit)
    }

    /// Worth if every team went everywhere at once.
    private static func looseBound(_ problem: TeamProblem) -> Double {
        let longest = problem.gain.segments.reduce(0) { $0 + $1.length }
        return Set(problem.options.map(\.cell)).sorted().reduce(0) {
            $0 + problem.worth(ofDose: longest, inCell: $1)
        }
    }
}

/// Teams to have out, with their visits.
public struct TeamPlan: Sendable {
    /// Teams on each duty of the problem.
    public let teams: [Int]

    /// Visits by each option of the problem.
    public let visits: [Int]

    /// Worth of the visits.
    public let value: Double

    /// Bound on the worth of any plan.
    public let bound: Double

    /// How the plan was found.
    public let method: PlanQuality.Method

    /// Share of the best possible that is proven, 0 to 1.
    public var provenShare: Double {
        bound > 0 ? min(1, value / bound) : 1
    }

    init(_ allocation: TeamAllocation, bound: Double, method: PlanQuality.Method) {
        teams = allocation.teams
        visits = allocation.visits
        value = allocation.value
        self.bound = max(bound, allocation.value)
        self.method = method
    }
}

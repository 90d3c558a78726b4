public import Domain
public import Planning

/// Independent checker of plans: every rule, minute by minute, without the planner's code.
public struct PlanChecker {
    let problem: PlanProblem
    let settings: PlanSettings

    /// A checker of plans for a problem.
    public init(problem: PlanProblem, settings: PlanSettings = .standard) {
        self.problem = problem
        self.settings = settings
    }

    /// The rules that a plan breaks, in words; empty where it keeps them all.
    public func faults(in plan: DeploymentPlan) -> [String] {
        plan.lines.flatMap(faults(in:)) + shiftFaults(plan) + areaFaults(plan) + planFaults(plan)
            + workFaults(plan) + preferenceFaults(plan) + drawFaults(plan)
    }

    /// Worth of a plan, computed from its lines alone.
    public func worth(of plan: DeploymentPlan) -> Double {
        let cells = Dictionary(grouping: plan.lines.filter { $0.roster != nil }, by: cellKey)
        let answered = cells.values.reduce(0.0) { sum, lines in
            let need = needs(at: lines[0])
            let total = need.reduce(0) { $0 + $1.need }
            let dose = lines.reduce(0.0) { dose, line in
                guard total > 0, let resource = resource(line) else { return dose }
                let fitted = need.reduce(0.0) { $0 + $1.need * fit(resource, $1.category) }
                return dose + Double(line.visits) * fitted / total
            }
            return sum + total * share(dose)
        }
        let history = Set(problem.incidents.compactMap(\.placement.area))
            .union(problem.forecast.filter { $0.incidents > 0 }.map(\.area))
        let reached = Set(plan.lines.filter { $0.roster != nil }.map(\.area))
        return answered + Double(history.intersection(reached).count) * settings.floorWorth
    }
}

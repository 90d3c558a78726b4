import Domain
import Testing

@testable import Planning

struct TeamPlannerTests {
    /// One kind of two teams, three duties, one cell at each.
    private func problem(weights: [Double] = [1, 2, 3]) -> TeamProblem {
        var problem = TeamProblem(gains: [(1, 1), (1, 0.5)])
        let kind = problem.addKind(teams: 2)
        for weight in weights {
            let cell = problem.addCell(weight: weight, mostVisits: 8)
            let duty = problem.addDuty(kind: kind, mostTeams: 2, minutes: 300)
            let piece = problem.addPiece(duty: duty, slots: 1)
            _ = problem.addOption(piece: piece, cell: cell, slots: 1, effect: 1, mostVisits: 4)
        }
        return problem
    }

    @Test func `teams go where they are worth most within their windows`() {
        var problem = problem()
        problem.addWindow(duties: 0..<3, most: 3)
        let plan = TeamPlanner().plan(problem)
        #expect(plan.teams == [0, 1, 2])
        #expect(plan.value == 6.5)
        #expect(abs(plan.bound - 6.5) < 1e-6)
    }

    @Test func `hours bind as well as numbers`() {
        var problem = problem()
        problem.addWindow(duties: 0..<3, most: 650, counting: .minutes)
        #expect(TeamPlanner().plan(problem).teams == [0, 1, 1])
    }

    @Test func `a floor is met before what is worth more`() {
        var problem = problem()
        problem.addWindow(duties: 0..<3, most: 1)
        problem.addFloor(cells: [0], visits: 1)
        #expect(TeamPlanner().plan(problem).teams == [1, 0, 0])
    }

    @Test func `a floor that nobody can meet leaves a plan all the same`() {
        var problem = problem()
        problem.addFloor(cells: [0], visits: 20)
        let plan = TeamPlanner().plan(problem)
        #expect(plan.visits == [2, 2, 2])
        #expect(plan.value < 0)
    }

    @Test func `nothing to choose gives an empty plan`() {
        let plan = TeamPlanner().plan(TeamProblem(gains: [(1, 1)]))
        #expect(plan.teams.isEmpty)
        #expect(plan.provenShare == 1)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a small problem is as good as the best of all plans`(seed: UInt64) {
        let problem = RandomTeams.problem(seed: seed)
        let best = RandomTeams.best(of: problem)
        let plan = TeamPlanner().plan(problem)
        #expect(abs(plan.value - best) < 1e-6)
        #expect(plan.bound >= best - 1e-6)
        #expect(TeamPlanner().greedyPlan(problem).value <= best + 1e-6)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the bound of divided visits holds for every plan`(seed: UInt64) {
        let problem = RandomTeams.problem(seed: seed)
        let best = RandomTeams.best(of: problem)
        var planner = TeamPlanner()
        planner.smallProblem = 0
        for gap in [0.001, 0.01] {
            planner.relativeGap = gap
            let plan = planner.plan(problem)
            #expect(plan.bound >= best - 1e-6)
            #expect(plan.value <= best + 1e-6)
        }
    }
}

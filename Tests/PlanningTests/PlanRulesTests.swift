import Domain
import PlanTools
import Planning
import Testing
import Toolkit

struct PlanRulesTests {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `a plan keeps every rule`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed)
        let problem = random.problem()
        let plan = try Planner().plan(problem)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the order of the input changes nothing`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed)
        let problem = random.problem()
        var shuffled = problem
        var generator = SplitMix64(seed: seed)
        shuffled.areas.shuffle(using: &generator)
        shuffled.categories.shuffle(using: &generator)
        shuffled.resources.shuffle(using: &generator)
        shuffled.roster.shuffle(using: &generator)
        shuffled.forecast.shuffle(using: &generator)
        shuffled.incidents.shuffle(using: &generator)
        #expect(try Planner().plan(shuffled) == Planner().plan(problem))
    }

    @Test func `the same fortnight gives the same plan, close to its bound`() throws {
        let problem = Fortnight.problem(areas: 12, shifts: 18)
        let plan = try Planner().plan(problem)
        #expect(try Planner().plan(problem) == plan)
        #expect(plan.quality.method == .solved)
        #expect(plan.quality.provenShare >= 0.995)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
    }

    @Test func `every booked walk of a fortnight gets a place`() throws {
        let problem = Fortnight.problem(areas: 12, shifts: 18)
        let walks = problem.roster.filter { $0.kind == .bookedWalk }
        let teams = Set(try Planner().plan(problem).lines.map(\.team))
        #expect(!walks.isEmpty)
        #expect(walks.allSatisfy { teams.contains($0.team) })
    }

    @Test func `a solver that fails leaves the greedy plan`() throws {
        var settings = PlanSettings()
        settings.relativeGap = -1
        let problem = Fortnight.problem(areas: 12, shifts: 18)
        let plan = try Planner(settings).plan(problem)
        #expect(plan.quality.method == .greedy)
        #expect(plan.quality.value > 0.9 * (try Planner().plan(problem).quality.bound))
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
    }

    @Test func `a solver that is cut says so`() throws {
        var settings = PlanSettings()
        settings.secondsLimit = 0
        let problem = Fortnight.problem(areas: 12, shifts: 18)
        let plan = try Planner(settings).plan(problem)
        #expect(plan.quality.method == .cut)
        #expect(plan.quality.bound.isFinite)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
    }

    @Test func `the checker sees a plan that breaks the rules`() throws {
        let problem = Fortnight.problem(areas: 4, shifts: 4)
        let plan = try Planner().plan(problem)
        var broken = problem
        broken.roster = problem.roster.map {
            RosterEntry(
                resource: $0.resource,
                team: $0.team,
                time: $0.time,
                people: 0,
                kind: $0.kind,
                boundTo: ["a3"]
            )
        }
        let faults = PlanChecker(problem: broken).faults(in: plan)
        #expect(faults.contains { $0.hasSuffix("crew") })
        #expect(faults.contains { $0.hasSuffix("bound") })
    }
}

import Domain
import PlanTools
import Testing

@testable import Planning

/// The plan nearest to the last one, among those within 1 % of the best.
struct StabilityTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no plan within one per cent of the best is nearer`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed, areas: 3, shifts: 3, days: 2)
        var problem = random.problem().canonical.lawful.problem
        var other = RandomProblem(seed: seed + 1000, areas: 3, shifts: 3, days: 2)
        problem.earlier = try Planner().plan(changed(problem, like: other.problem())).lines
        var settings = PlanSettings()
        settings.keepsFloor = false
        let space = SearchSpace(problem, settings: settings)
        try #require(space.moves.count <= 24)
        let stability = PlanStability(to: problem.earlier, in: space)
        var all: [(worth: Double, stability: Int)] = []
        explore(Allocation(space), from: 0) { all.append(($0.worth, stability.visits(in: $0))) }
        let free = VisitSearch(space)
        let near = VisitSearch(space, earlier: problem.earlier)
        let least = free.allocation.worth * 0.99
        let nearest = all.filter { $0.worth >= least - 1e-9 }.map(\.stability).max() ?? 0
        #expect(stability.visits(in: near.allocation) == nearest)
        #expect(near.allocation.worth >= least - 1e-5)
        #expect(near.bound >= near.allocation.worth)
    }

    /// The same rosters with another forecast: what the plan before may have been made from.
    private func changed(_ problem: PlanProblem, like other: PlanProblem) -> PlanProblem {
        var problem = problem
        problem.forecast = other.forecast
        return problem
    }

    /// Walks through every allocation, move by move.
    private func explore(
        _ allocation: Allocation,
        from index: Int,
        _ body: (Allocation) -> Void
    ) {
        guard index < allocation.space.moves.count else { return body(allocation) }
        explore(allocation, from: index + 1, body)
        guard allocation.allows(allocation.space.moves[index]) else { return }
        var more = allocation
        more.make(index)
        explore(more, from: index, body)
    }

    @Test func `a fortnight stays within one per cent of the best, and nearer to the last`()
        throws
    {
        var problem = Fortnight.problem(areas: 12, shifts: 18, seed: 2).canonical.lawful.problem
        let best = try Planner().plan(problem)
        problem.earlier = try Planner().plan(Fortnight.problem(areas: 12, shifts: 18, seed: 1))
            .lines
        let near = try Planner().plan(problem)
        #expect(near.quality.value >= 0.99 * best.quality.value)
        #expect(near.quality.value <= near.quality.bound)
        let space = SearchSpace(problem, settings: .standard)
        let stability = PlanStability(to: problem.earlier, in: space)
        let kept = [[], problem.earlier].map {
            stability.visits(in: VisitSearch(space, earlier: $0).allocation)
        }
        #expect(kept[1] > kept[0])
        #expect(PlanChecker(problem: problem).faults(in: near) == [])
    }

    @Test func `no more visits are kept than there were`() throws {
        let mondays = [0, 7].map { Example.shift(Example.walkers, day: $0, from: 17, to: 18) }
        var problem = Example.problem(
            [Example.walkers],
            roster: [mondays[0]],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let lines = try Planner().plan(problem).lines
        problem.roster = mondays
        let allocation = VisitSearch(SearchSpace(problem, settings: .standard)).allocation
        let made = allocation.space.moves.indices.reduce(0) {
            $0 + allocation.counts[$1] * allocation.space.moves[$1].visits
        }
        #expect(made == 4)
        #expect(PlanStability(to: lines, in: allocation.space).visits(in: allocation) == 2)
    }

    @Test func `a request is no habit`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 18)],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let space = SearchSpace(problem, settings: .standard)
        let lines = try Planner().plan(problem).lines
        #expect(PlanStability(to: lines, in: space).patterns.map(\.visits) == [2])
        let request = lines.map { line in
            PlanLine(
                id: line.id,
                area: line.area,
                place: nil,
                time: line.time,
                resource: line.resource,
                team: "",
                roster: nil,
                visits: 1,
                category: nil,
                need: 1,
                benefit: 1,
                evidence: [],
                alternative: nil,
                followUp: line.followUp
            )
        }
        #expect(PlanStability(to: request, in: space).patterns.isEmpty)
    }
}

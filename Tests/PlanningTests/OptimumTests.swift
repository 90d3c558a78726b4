import Domain
import PlanTools
import Testing

@testable import Planning

struct OptimumTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a small plan is the best of all plans that reach the areas that need it most`(
        seed: UInt64
    ) throws {
        var random = RandomProblem(seed: seed, areas: 3, shifts: 3, days: 2)
        let space = SearchSpace(random.problem().canonical.lawful.problem, settings: .standard)
        try #require(space.moves.count <= 24)
        let order = areasByNeed(in: space)
        var best: (reach: [Int], worth: Double) = ([], 0)
        explore(Allocation(space), from: 0) { allocation in
            let reach = order.map { allocation.isReached(area: $0) ? 1 : 0 }
            let isFurther = best.reach.lexicographicallyPrecedes(reach)
            if isFurther || (reach == best.reach && allocation.worth > best.worth) {
                best = (reach, allocation.worth)
            }
        }
        let search = VisitSearch(space)
        #expect(order.map { search.allocation.isReached(area: $0) ? 1 : 0 } == best.reach)
        #expect(search.bound >= best.worth - 1e-9)
        #expect(search.allocation.worth <= best.worth + 1e-9)
        #expect(search.allocation.worth >= best.worth * (1 - PlanSettings.standard.relativeGap))
    }

    /// Areas with history, those that need most first.
    private func areasByNeed(in space: SearchSpace) -> [Int] {
        let needs = space.needs.areas.indices.map { area in
            space.needs.cells.filter { $0.area == area }.reduce(0) { $0 + $1.total }
        }
        return needs.indices.filter { space.hasHistory[$0] }
            .sorted { (needs[$1], $0) < (needs[$0], $1) }
    }

    /// Walks through every allocation, move by move.
    private func explore(
        _ allocation: Allocation,
        from index: Int,
        meeting visit: (Allocation) -> Void
    ) {
        guard index < allocation.space.moves.count else { return visit(allocation) }
        explore(allocation, from: index + 1, meeting: visit)
        guard allocation.allows(allocation.space.moves[index]) else { return }
        var more = allocation
        more.make(index)
        explore(more, from: index, meeting: visit)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the solver's bound holds for its own plan`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed, areas: 5, shifts: 8, days: 3)
        let space = SearchSpace(random.problem().canonical.lawful.problem, settings: .standard)
        let greedy = GreedySearch.filled(Allocation(space))
        guard !space.moves.isEmpty else { return }
        let moves = Array(space.moves.indices)
        let limits = VisitLimit.all(on: moves, in: space)
        let model = VisitModel(of: moves, limits: limits, start: greedy, empty: Allocation(space))
        let stop = SolverLimits(relativeGap: 0.005, nodes: 1000, seconds: 60)
        let outcome = try #require(HiGHSSolver.solve(model.model, limits: stop))
        let solved = model.allocation(of: outcome.values)
        #expect(abs(solved.worth - outcome.value) < 1e-6)
        #expect(greedy.worth <= outcome.bound + 1e-6)
    }

    @Test func `gains that rise are refused`() async {
        await #expect(processExitsWith: .failure) {
            _ = ConcaveGain(ofVisits: [0.5, 1])
        }
    }
}

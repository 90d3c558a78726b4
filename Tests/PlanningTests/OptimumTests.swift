import Domain
import Testing

@testable import Planning

struct OptimumTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a small plan is as good as the best of all plans`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed, areas: 3, shifts: 3, days: 2)
        let space = SearchSpace(random.problem().canonical, settings: .standard)
        var best = 0.0
        try #require(space.moves.count <= 24)
        explore(Allocation(space), from: 0, &best)
        let search = VisitSearch(space)
        #expect(search.bound >= best - 1e-9)
        #expect(search.allocation.worth <= best + 1e-9)
        #expect(search.allocation.worth >= best * (1 - PlanSettings.standard.relativeGap))
    }

    /// Walks through every allocation, move by move.
    private func explore(_ allocation: Allocation, from index: Int, _ best: inout Double) {
        guard index < allocation.space.moves.count else {
            best = max(best, allocation.worth)
            return
        }
        explore(allocation, from: index + 1, &best)
        guard allocation.allows(allocation.space.moves[index]) else { return }
        var more = allocation
        more.make(index)
        explore(more, from: index, &best)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the solver's bound holds for its own plan`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed, areas: 5, shifts: 8, days: 3)
        let space = SearchSpace(random.problem().canonical, settings: .standard)
        let greedy = GreedyRule.filled(Allocation(space))
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

    @Test func `gains that rise are no saturation`() async {
        await #expect(processExitsWith: .failure) {
            _ = Saturation([0.5, 1])
        }
    }
}

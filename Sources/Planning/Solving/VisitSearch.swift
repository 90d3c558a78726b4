import Domain

/// The search for the best allocation: first of all, then beside what chance deals out, then nearest to the plan before.
struct VisitSearch {
    let allocation: Allocation
    /// No allocation is worth more, with chance or without.
    let bound: Double
    let method: PlanQuality.Method
    /// What the best found is worth, before anything is left to chance or likeness.
    let searched: Double
    /// What chance dealt out.
    let pairs: [Reserve.Pair]

    /// Searches by the model, from the greedy allocation.
    init(_ space: SearchSpace, earlier: [PlanLine] = []) {
        let empty = Allocation(space)
        let greedy = GreedySearch.filled(empty)
        guard !space.moves.isEmpty else {
            (allocation, bound, method, searched, pairs) = (greedy, 0, .noRoster, 0, [])
            return
        }
        let reserve = Reserve(reaching: greedy.reachedAreas, in: space)
        let choice = MoveChoice(start: greedy, empty: empty)
        let likeness = Likeness(to: earlier, in: space)
        let solver = VisitSolver(space, moves: choice.moves(with: likeness, reserve.start))
        let best = solver.best(from: empty, start: greedy)
        let beside =
            reserve.blocks.isEmpty ? best : solver.beside(reserve, best, likeness: likeness)
        let nearest = solver.nearest(to: likeness, than: beside)
        (allocation, pairs) = reserve.dealt(nearest.allocation)
        searched = best.allocation.worth
        let proven = choice.bound(solved: best.bound ?? .infinity)
        bound = max(min(proven, Self.looseBound(space)), allocation.worth, searched)
        let isCut = [best, beside, nearest].contains { $0.method == .cut }
        method = isCut ? .cut : best.method
    }

    /// What the plan would be worth if every block went everywhere at once.
    private static func looseBound(_ space: SearchSpace) -> Double {
        var doses: [Int: Double] = [:]
        for move in space.moves {
            doses[move.cell, default: 0] += move.dose * Double(space.blocks[move.block].count)
        }
        let areas = Set(space.moves.map(\.area)).filter { space.hasHistory[$0] }
        return doses.sorted { $0.key < $1.key }.reduce(0) { sum, cell in
            sum + space.needs.cells[cell.key].total * space.saturation.share(cell.value)
        } + Double(areas.count) * space.settings.floorWorth
    }
}

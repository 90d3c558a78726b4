import Domain

/// Stability: how much of the plan before an allocation keeps, in visits.
///
/// A visit is kept by the same function in the same area and slot of the week.
struct PlanStability {
    /// Visits of the plan before, in the order of the first move that repeats them.
    let patterns: [Pattern]

    /// Visits of the plan before by one function to one area in one slot, and the moves that repeat them.
    struct Pattern {
        let visits: Int
        let moves: [Int]
    }

    private struct Key: Hashable {
        let resource: ResourceID
        let area: AreaID
        let slot: WeekSlot
    }

    /// Patterns of earlier lines that some move with an effect can repeat.
    init(to earlier: [PlanLine], in space: SearchSpace) {
        var visits: [Key: Int] = [:]
        for line in earlier where line.roster != nil {
            let slot = WeekSlot(line.time.start)
            visits[Key(resource: line.resource, area: line.area, slot: slot), default: 0] +=
                line.visits
        }
        var moves: [Key: [Int]] = [:]
        for (index, move) in space.moves.enumerated() where !visits.isEmpty {
            let cell = space.needs.cells[move.cell]
            guard cell.total * move.fit > 0 else { continue }
            let resource = space.shifts[move.shift].resource.id
            let key = Key(resource: resource, area: space.needs.areas[move.area], slot: cell.slot)
            if visits[key] != nil { moves[key, default: []].append(index) }
        }
        patterns = moves.map { Pattern(visits: visits[$0, default: 0], moves: $1) }
            .sorted { $0.moves[0] < $1.moves[0] }
    }

    /// Visits of the plan before that moves can repeat.
    var most: Int {
        patterns.reduce(0) { $0 + $1.visits }
    }

    /// Visits of the plan before that an allocation keeps.
    func visits(in allocation: Allocation) -> Int {
        patterns.reduce(0) { $0 + kept(of: $1, in: allocation) }
    }

    /// Visits of a pattern that an allocation keeps.
    func kept(of pattern: Pattern, in allocation: Allocation) -> Int {
        let made = pattern.moves.reduce(0) {
            $0 + allocation.counts[$1] * allocation.space.moves[$1].visits
        }
        return min(pattern.visits, made)
    }
}

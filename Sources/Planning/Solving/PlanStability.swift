import Domain

/// How much of the plan before a plan keeps: visits by the same function to the same area in the same slot of the week.
struct PlanStability {
    /// What the plan before did, in the order of the first move that does the same.
    let habits: [Habit]

    /// Visits that it made of a kind, and the moves that do the same.
    struct Habit {
        let visits: Int
        let moves: [Int]
    }

    private struct Key: Hashable {
        let resource: ResourceID
        let area: AreaID
        let slot: WeekSlot
    }

    /// What some lines have in common with the moves that are worth something.
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
        habits = moves.map { Habit(visits: visits[$0, default: 0], moves: $1) }
            .sorted { $0.moves[0] < $1.moves[0] }
    }

    /// Visits of the plan before that there are moves for.
    var most: Int {
        habits.reduce(0) { $0 + $1.visits }
    }

    /// Visits of the plan before that an allocation makes too.
    func visits(in allocation: Allocation) -> Int {
        habits.reduce(0) { $0 + kept(of: $1, in: allocation) }
    }

    /// Visits of a habit that an allocation makes too.
    func kept(of habit: Habit, in allocation: Allocation) -> Int {
        let made = habit.moves.reduce(0) {
            $0 + allocation.counts[$1] * allocation.space.moves[$1].visits
        }
        return min(habit.visits, made)
    }
}

import Domain

/// Everything that can be chosen, and what it is chosen by.
struct SearchSpace {
    let settings: PlanSettings
    let needs: NeedTable
    let saturation: Saturation
    /// Whether each area has any history.
    let hasHistory: [Bool]
    let shifts: [Shift]
    let blocks: [Block]
    /// What is allowed, by block and then area.
    private(set) var moves: [Move] = []
    /// Indices of each block's moves.
    private var blockMoves: [Range<Int>] = []
    /// What a rule forbids.
    private(set) var closed: [(move: Move, rule: Rule)] = []

    /// Lays out the moves of a problem in canonical order.
    init(_ problem: PlanProblem, settings: PlanSettings) {
        self.settings = settings
        needs = NeedTable(problem, eventWeight: settings.eventWeight)
        saturation = Saturation(settings.gains)
        hasHistory = Self.history(of: problem)
        let resources = Dictionary(uniqueKeysWithValues: problem.resources.map { ($0.id, $0) })
        shifts = problem.roster.compactMap { entry in
            resources[entry.resource].flatMap { $0.requestOnly ? nil : Shift(entry, resource: $0) }
        }
        blocks = shifts.enumerated().flatMap { $1.blocks(of: $0, settings: settings) }
            .filter { problem.period.contains($0.stretch.day) }
        let habits = Set(problem.earlier.map(Habit.init))
        for block in blocks.indices { addMoves(of: block, habits) }
    }

    /// The move that sends the same block to another area; nil where a rule forbids it.
    func sibling(of index: Int, area: Int) -> Int? {
        blockMoves[moves[index].block].first { moves[$0].area == area }
    }

    /// Areas with an incident, or with one to be expected.
    private static func history(of problem: PlanProblem) -> [Bool] {
        let seen = problem.incidents.compactMap(\.placement.area)
        let expected = problem.forecast.filter { $0.incidents > 0 }.map(\.area)
        let areas = Set(seen + expected)
        return problem.areas.map { areas.contains($0.id) }
    }

    private mutating func addMoves(of block: Int, _ habits: Set<Habit>) {
        let (first, stretch) = (moves.count, blocks[block].stretch)
        let shift = shifts[blocks[block].shift]
        for (area, name) in needs.areas.enumerated() {
            guard let cell = needs.index(area: area, day: stretch.day, part: stretch.part) else {
                continue
            }
            let rule = Rule.closing(needs.cells[cell], area: name, to: shift, stretch)
            let move = move(block, to: cell, isOpen: rule == nil, habits)
            if let rule { closed.append((move, rule)) } else { moves.append(move) }
        }
        blockMoves.append(first..<moves.count)
    }

    private func move(_ index: Int, to cell: Int, isOpen: Bool, _ habits: Set<Habit>) -> Move {
        let (block, need) = (blocks[index], needs.cells[cell])
        let resource = shifts[block.shift].resource
        let fit = need.fit(of: resource, heedingRules: isOpen)
        let habit = Habit(resource: resource.id, area: needs.areas[need.area], slot: need.slot)
        let worth = need.total * saturation.share(fit * Double(block.visits))
        return Move(
            block: index,
            shift: block.shift,
            area: need.area,
            cell: cell,
            visits: block.visits,
            fit: fit,
            bonus: habits.contains(habit) ? settings.stability * worth : 0
        )
    }
}

/// What makes a visit the same as one in the plan before.
private struct Habit: Hashable {
    let resource: ResourceID
    let area: AreaID
    let slot: WeekSlot

    init(resource: ResourceID, area: AreaID, slot: WeekSlot) {
        self.resource = resource
        self.area = area
        self.slot = slot
    }

    init(_ line: PlanLine) {
        self.init(resource: line.resource, area: line.area, slot: WeekSlot(line.time.start))
    }
}

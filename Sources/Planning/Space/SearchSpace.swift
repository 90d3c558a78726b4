import Domain

/// All decisions of a plan: shifts cut into blocks, and every allowed way to use a block.
struct SearchSpace {
    let settings: PlanSettings
    let needs: NeedTable
    let visitGain: ConcaveGain
    /// Whether each area has any history.
    let hasHistory: [Bool]
    let shifts: [Shift]
    let blocks: [Block]
    /// Allowed moves, by block and then area.
    private(set) var moves: [Move] = []
    /// Indices of each block's moves, in order of area.
    private(set) var blockMoves: [Range<Int>] = []

    /// Lays out the moves of a problem in canonical order.
    init(_ problem: PlanProblem, settings: PlanSettings) {
        self.settings = settings
        needs = NeedTable(problem, eventWeight: settings.eventWeight)
        visitGain = ConcaveGain(ofVisits: settings.gains)
        let known = problem.areasWithHistory
        hasHistory = needs.areas.map(known.contains)
        let resources = Dictionary(uniqueKeysWithValues: problem.resources.map { ($0.id, $0) })
        shifts = problem.roster.compactMap { entry in
            resources[entry.resource].flatMap { $0.requestOnly ? nil : Shift(entry, resource: $0) }
        }
        blocks = shifts.enumerated().flatMap { $1.blocks(of: $0, settings: settings) }
            .filter { problem.period.contains($0.segment.day) }
        for block in blocks.indices {
            let first = moves.count
            moves += ways(block) { $0 == nil }.map(\.move)
            blockMoves.append(first..<moves.count)
        }
    }

    /// Forbidden moves with their rules, computed on each use: they are far more than the allowed ones.
    var closed: some Sequence<(move: Move, rule: PlanningRule)> {
        blocks.indices.lazy.flatMap { block in
            ways(block) { $0 != nil }.compactMap { way in way.rule.map { (way.move, $0) } }
        }
    }

    /// The move that sends the same block to another area; nil where a rule forbids it.
    func sibling(of index: Int, area: Int) -> Int? {
        var range = blockMoves[moves[index].block]
        while let first = range.first {
            let middle = first + range.count / 2
            if moves[middle].area == area { return middle }
            range = moves[middle].area < area ? middle + 1..<range.upperBound : first..<middle
        }
        return nil
    }

    /// Seed of all random choices of the period: the number of its first day.
    var seed: UInt64 {
        UInt64(bitPattern: Int64(needs.period.first.number))
    }

    /// Upper bound on the times that a move is made.
    func most(_ move: Move) -> Int {
        min(blocks[move.block].count, settings.visitsPerTeam / move.visits)
    }

    /// Moves of a block with the rule that forbids each, if any, as far as a condition on the rule holds.
    private func ways(_ index: Int, where isAsked: (PlanningRule?) -> Bool)
        -> [(move: Move, rule: PlanningRule?)]
    {
        let (block, shift) = (blocks[index], shifts[blocks[index].shift])
        let (day, part) = (block.segment.day, block.segment.part)
        return needs.areas.enumerated().compactMap { area, name in
            guard let cell = needs.index(area: area, day: day, part: part) else { return nil }
            let need = needs.cells[cell]
            let rule = RuleDescriptor.closing(
                .init(shift: shift, segment: block.segment, need: need, area: name)
            )
            guard isAsked(rule) else { return nil }
            let move = Move(
                block: index,
                shift: block.shift,
                area: area,
                cell: cell,
                visits: block.visits,
                fit: need.fit(of: shift.resource, avoiding: rule == nil)
            )
            return (move, rule)
        }
    }
}

/// A decision: to send one block to one area.
struct Move {
    /// Index of the block.
    let block: Int
    /// Index of the block's shift.
    let shift: Int
    /// Index of the area.
    let area: Int
    /// Index of the cell of need.
    let cell: Int
    /// Number of visits.
    let visits: Int
    /// Effect of each visit on the cell, 0 to 1.
    let fit: Double

    /// Dose that it adds to the cell, in visits of full fit.
    var dose: Double {
        Double(visits) * fit
    }
}

/// A shift with an area, for the limit on one team's visits to an area.
struct ShiftArea: Hashable {
    let shift: Int
    let area: Int

    init(_ move: Move) {
        (shift, area) = (move.shift, move.area)
    }
}

/// Mixed-integer model of visits with a concave objective, without binary variables (decisions 0006 and 0035).
///
/// Columns: times that each move is made (integer), worth what it would add alone; the loss where visits to a cell overlap;
/// whether an area is reached.
struct VisitModel {
    private(set) var model = MixedIntegerModel()
    /// Indices of the moves that have columns, in order; these columns come first.
    let moves: [Int]
    private let empty: Allocation
    /// Limits that may be exceeded at a loss, in the order of their columns.
    private var overlaps: [VisitLimit] = []
    /// Areas that have columns, in order.
    private var knownAreas: [Int] = []

    private var space: SearchSpace { empty.space }

    /// A model of some moves, with the start as a feasible solution.
    ///
    /// Every plan keeps the promises that the start keeps, and reaches as many areas. Plans are made from `empty`, which may hold
    /// blocks back. Without some of the limits it is a relaxation.
    init(of moves: [Int], limits: [VisitLimit], start: Allocation, empty: Allocation) {
        self.moves = moves
        self.empty = empty
        for index in moves {
            let move = empty.space.moves[index]
            let need = empty.space.needs.cells[move.cell].total
            _ = model.addColumn(
                worth: need * empty.space.visitGain.gain(ofDose: move.dose),
                upper: Double(empty.space.most(move)),
                whole: true
            )
        }
        addFloors(start)
        addBlocks()
        addShifts(start)
        for limit in limits { add(limit) }
    }

    /// The solution that stands for an allocation.
    func values(of allocation: Allocation) -> [Double] {
        let counts = moves.map { Double(allocation.counts[$0]) }
        return counts + knownAreas.map { allocation.isReached(area: $0) ? 1 : 0 }
            + overlaps.map { max(0, $0.excess(counts)) }
    }

    /// The allocation that a solution stands for, made move by move so that it breaks no rule.
    func allocation(of values: [Double]) -> Allocation {
        var allocation = empty
        for (index, value) in zip(moves, values) {
            for _ in 0..<Int(value.rounded()) where allocation.allows(space.moves[index]) {
                allocation.make(index)
            }
        }
        return allocation
    }

    /// Visits of a move's column.
    func visits(ofColumn column: Int) -> Double {
        Double(space.moves[moves[column]].visits)
    }

    /// Adds a limit, as a constraint or with a loss for each unit above it.
    mutating func add(_ limit: VisitLimit) {
        guard let loss = limit.loss else {
            model.addRow(to: limit.room, limit.terms)
            return
        }
        overlaps.append(limit)
        let lost = model.addColumn(worth: -loss, upper: .infinity)
        model.addRow(to: limit.room, limit.terms + [.init(column: lost, coefficient: -1)])
    }

    /// Adds the floor: an area is reached by any block; as many areas are as by the start (decision 0032).
    private mutating func addFloors(_ start: Allocation) {
        var areas: [MixedIntegerModel.Term] = []
        for (area, columns) in grouped(by: \.area) where space.hasHistory[area] {
            knownAreas.append(area)
            let reached = model.addColumn(worth: space.settings.floorWorth, upper: 1)
            let blocks = columns.map { MixedIntegerModel.Term(column: $0, coefficient: -1) }
            model.addRow(to: 0, blocks + [.init(column: reached, coefficient: 1)])
            areas.append(.init(column: reached, coefficient: 1))
        }
        if space.settings.keepsFloor, start.reachedAreas > 0 {
            model.addRow(from: Double(start.reachedAreas), areas)
        }
    }

    private mutating func addBlocks() {
        for (block, columns) in grouped(by: \.block) {
            let terms = columns.map { MixedIntegerModel.Term(column: $0, coefficient: 1) }
            model.addRow(to: Double(empty.room(ofBlock: block)), terms)
        }
    }

    /// Adds the limit on the places of each shift.
    private mutating func addShifts(_ start: Allocation) {
        for (shift, columns) in grouped(by: \.shift) {
            let promised = space.shifts[shift].isBooked && start.isUsed(shift: shift)
            model.addRow(
                from: promised ? 1 : 0,
                to: Double(empty.room(ofShift: shift)),
                columns.map { .init(column: $0, coefficient: 1) }
            )
        }
    }

    /// Columns of the moves that share a property, in order of it.
    private func grouped(by property: (Move) -> Int) -> [(key: Int, columns: [Int])] {
        Dictionary(grouping: moves.indices) { property(space.moves[moves[$0]]) }
            .sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

/// A linear limit on moves together, hard or at a loss.
struct VisitLimit {
    let terms: [MixedIntegerModel.Term]
    let room: Double
    /// Loss for each unit above the room; nil for a hard limit.
    let loss: Double?

    /// Excess of columns' values over the room.
    func excess(_ values: [Double]) -> Double {
        terms.reduce(-room) { $0 + $1.coefficient * values[$1.column] }
    }

    /// Limits that some moves could break, in an order that depends on them alone.
    static func all(on moves: [Int], in space: SearchSpace) -> [VisitLimit] {
        let columns = moves.indices.map { Column(column: $0, move: space.moves[moves[$0]]) }
        let cells = Dictionary(grouping: columns) { $0.move.cell }.sorted { $0.key < $1.key }
        let shiftAreas = Dictionary(grouping: columns) { ShiftArea($0.move) }
            .sorted { ($0.key.shift, $0.key.area) < ($1.key.shift, $1.key.area) }
        let limits =
            cells.flatMap { overlaps(in: space.needs.cells[$0.key], $0.value, space) }
            + cells.map { visits($0.value, to: space.settings.visitsPerArea) }
            + shiftAreas.map { visits($0.value, to: space.settings.visitsPerTeam) }
        return limits.filter { limit in
            let most = limit.terms.reduce(0) {
                $0 + $1.coefficient * Double(space.most(space.moves[moves[$1.column]]))
            }
            return most > limit.room + tolerance
        }
    }

    /// Tolerance far below the effect of any visit, and above the rounding of sums.
    static let tolerance = 1e-6

    private struct Column {
        let column: Int
        let move: Move
    }

    /// The concave gain of a cell as losses from the sum of what each move would gain alone, level by level.
    ///
    /// At level k a move counts for at most k visits; a sum above k is lost, at the step in slope from segment k to the next.
    private static func overlaps(in cell: NeedCell, _ columns: [Column], _ space: SearchSpace)
        -> [VisitLimit]
    {
        let segments = space.visitGain.segments.map(\.slope)
        return zip(segments, segments.dropFirst() + [0]).enumerated().compactMap { index, pair in
            let (level, step) = (Double(index + 1), pair.0 - pair.1)
            guard cell.total > 0, step > 0 else { return nil }
            let terms = columns.map {
                MixedIntegerModel.Term(column: $0.column, coefficient: min(level, $0.move.dose))
            }
            return VisitLimit(terms: terms, room: level, loss: cell.total * step)
        }
    }

    private static func visits(_ columns: [Column], to most: Int) -> VisitLimit {
        let terms = columns.map {
            MixedIntegerModel.Term(column: $0.column, coefficient: Double($0.move.visits))
        }
        return VisitLimit(terms: terms, room: Double(most), loss: nil)
    }
}

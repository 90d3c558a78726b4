/// The choice of visits as a mixed-integer model without binaries; see decision 0006.
///
/// Columns: times each move is made (whole); how far each segment of a cell's gain is filled; whether
/// an area is reached. Gains fall from segment to segment, so the segments fill in order by themselves.
struct VisitModel {
    private(set) var model = MixedIntegerModel()
    private let space: SearchSpace
    /// Cells and areas that have columns, in the order of these.
    private var neededCells: [Int] = []
    private var knownAreas: [Int] = []

    /// A model that the start is a solution of: what the start promises, every plan must.
    init(start: Allocation) {
        space = start.space
        for move in space.moves {
            let most = min(
                space.blocks[move.block].count,
                space.settings.visitsPerTeam / move.visits
            )
            _ = model.addColumn(worth: move.bonus, upper: Double(most), whole: true)
        }
        addCells()
        addFloors(start)
        addBlocks()
        addShifts(start)
    }

    /// The values that an allocation has in the model.
    func values(of allocation: Allocation) -> [Double] {
        var values = allocation.counts.map(Double.init)
        for cell in neededCells {
            values += space.saturation.filled(by: allocation.dose(inCell: cell))
        }
        values += knownAreas.map { allocation.isReached(area: $0) ? 1 : 0 }
        return values
    }

    /// The allocation that a solution tells, made move by move so that no rule can break.
    func allocation(of values: [Double]) -> Allocation {
        var allocation = Allocation(space)
        for (index, move) in space.moves.enumerated() {
            for _ in 0..<Int(values[index].rounded()) where allocation.allows(move) {
                allocation.make(index)
            }
        }
        return allocation
    }

    /// Dose and gain of each cell with need, and the most visits it may have.
    private mutating func addCells() {
        for (cell, indices) in grouped(by: \.cell) {
            let need = space.needs.cells[cell].total
            if need > 0 {
                let columns = space.saturation.segments.map {
                    model.addColumn(worth: need * $0, upper: 1)
                }
                neededCells.append(cell)
                let filled = columns.map { MixedIntegerModel.Term(column: $0, coefficient: 1) }
                model.addRow(to: 0, filled + terms(indices) { -$0.fit * Double($0.visits) })
            }
            model.addRow(
                to: Double(space.settings.visitsPerArea),
                terms(indices) { Double($0.visits) }
            )
        }
    }

    /// An area is reached where any block goes there, and stays so where the start reaches it.
    private mutating func addFloors(_ start: Allocation) {
        for (area, indices) in grouped(by: \.area) where space.hasHistory[area] {
            let column = model.addColumn(worth: space.settings.floorWorth, upper: 1)
            knownAreas.append(area)
            let reached = MixedIntegerModel.Term(column: column, coefficient: 1)
            model.addRow(to: 0, [reached] + terms(indices) { _ in -1 })
            if space.settings.keepsFloor, start.isReached(area: area) {
                model.addRow(from: 1, terms(indices) { _ in 1 })
            }
        }
    }

    private mutating func addBlocks() {
        for (block, indices) in grouped(by: \.block) {
            model.addRow(to: Double(space.blocks[block].count), terms(indices) { _ in 1 })
        }
    }

    /// Places of each shift, and visits by it to each area.
    private mutating func addShifts(_ start: Allocation) {
        for (shift, indices) in grouped(by: \.shift) {
            let promised = space.shifts[shift].isPromised && start.isUsed(shift: shift)
            model.addRow(
                from: promised ? 1 : 0,
                to: Double(space.settings.areasPerShift),
                terms(indices) { _ in 1 }
            )
            for area in space.needs.areas.indices {
                let here = indices.filter { space.moves[$0].area == area }
                guard here.count > 1 else { continue }
                model.addRow(
                    to: Double(space.settings.visitsPerTeam),
                    terms(here) { Double($0.visits) }
                )
            }
        }
    }

    private func terms(
        _ moves: [Int],
        coefficient: (Move) -> Double
    ) -> [MixedIntegerModel.Term] {
        moves.map { .init(column: $0, coefficient: coefficient(space.moves[$0])) }
    }

    /// Indices of the moves that share a property, in order of it.
    private func grouped(by property: (Move) -> Int) -> [(key: Int, moves: [Int])] {
        Dictionary(grouping: space.moves.indices) { property(space.moves[$0]) }
            .sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

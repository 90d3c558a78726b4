import Domain

/// How many times each move is made; never more than the rules let.
struct Allocation {
    let space: SearchSpace
    /// Times each move is made, by index of move.
    private(set) var counts: [Int]
    private var doses: [Double]
    private var cellVisits: [Int]
    private var areaBlocks: [Int]
    private var blockUse: [Int]
    private var shiftUse: [Int]
    /// Visits by shift and area.
    private var teamVisits: [Int]

    /// Nobody goes anywhere.
    init(_ space: SearchSpace) {
        self.space = space
        counts = Array(repeating: 0, count: space.moves.count)
        doses = Array(repeating: 0, count: space.needs.cells.count)
        cellVisits = Array(repeating: 0, count: space.needs.cells.count)
        areaBlocks = Array(repeating: 0, count: space.needs.areas.count)
        blockUse = Array(repeating: 0, count: space.blocks.count)
        shiftUse = Array(repeating: 0, count: space.shifts.count)
        teamVisits = Array(repeating: 0, count: space.shifts.count * space.needs.areas.count)
    }

    /// Makes a move once more, or once less where `times` is −1.
    mutating func make(_ index: Int, times: Int = 1) {
        let move = space.moves[index]
        counts[index] += times
        doses[move.cell] += Double(move.visits * times) * move.fit
        cellVisits[move.cell] += move.visits * times
        areaBlocks[move.area] += times
        blockUse[move.block] += times
        shiftUse[move.shift] += times
        teamVisits[team(move)] += move.visits * times
    }

    /// Whether the move can be made once more.
    func allows(_ move: Move) -> Bool {
        !isSpent(move) && limit(on: move) == nil
    }

    /// Whether the shift has no block left for the move.
    func isSpent(_ move: Move) -> Bool {
        blockUse[move.block] >= space.blocks[move.block].count
    }

    /// The limit that the move would break, if any.
    func limit(on move: Move) -> Rule? {
        let settings = space.settings
        if cellVisits[move.cell] + move.visits > settings.visitsPerArea {
            return .visitsPerArea(settings.visitsPerArea)
        }
        if teamVisits[team(move)] + move.visits > settings.visitsPerTeam {
            return .visitsPerTeam(settings.visitsPerTeam)
        }
        if shiftUse[move.shift] >= settings.areasPerShift {
            return .areasPerShift(settings.areasPerShift)
        }
        return nil
    }

    /// Whether the shift goes anywhere.
    func isUsed(shift: Int) -> Bool {
        shiftUse[shift] > 0
    }

    /// Whether anybody comes to the cell.
    func isVisited(cell: Int) -> Bool {
        cellVisits[cell] > 0
    }

    /// Share of a cell's need that is answered for.
    func share(ofCell cell: Int) -> Double {
        space.saturation.share(doses[cell])
    }

    /// Share of its cell's need that a move would add, or `times` of it would.
    func addedShare(_ move: Move, times: Int = 1) -> Double {
        let dose = doses[move.cell]
        let after = dose + Double(move.visits * times) * move.fit
        return space.saturation.share(after) - space.saturation.share(dose)
    }

    /// What a move would add to the plan's worth.
    func gain(_ move: Move) -> Double {
        let reached = areaBlocks[move.area] == 0 && space.hasHistory[move.area]
        return space.needs.cells[move.cell].total * addedShare(move)
            + (reached ? space.settings.floorWorth : 0)
    }

    /// What the plan would lose if a move that is made were made once less.
    func loss(_ move: Move) -> Double {
        let leaves = areaBlocks[move.area] == 1 && space.hasHistory[move.area]
        return -space.needs.cells[move.cell].total * addedShare(move, times: -1)
            + (leaves ? space.settings.floorWorth : 0)
    }

    /// Worth of the plan, in weighted incidents answered for.
    var worth: Double {
        let answered = space.needs.cells.indices.reduce(0) {
            $0 + space.needs.cells[$1].total * share(ofCell: $1)
        }
        let reached = areaBlocks.indices.count { areaBlocks[$0] > 0 && space.hasHistory[$0] }
        return answered + Double(reached) * space.settings.floorWorth
    }

    /// Worth with what likeness to the plan before adds: what is maximised.
    var merit: Double {
        zip(counts, space.moves).reduce(worth) { $0 + Double($1.0) * $1.1.bonus }
    }

    /// Dose of visits in a cell, in visits that fit fully.
    func dose(inCell cell: Int) -> Double {
        doses[cell]
    }

    /// Whether anybody comes to the area.
    func isReached(area: Int) -> Bool {
        areaBlocks[area] > 0
    }

    private func team(_ move: Move) -> Int {
        move.shift * space.needs.areas.count + move.area
    }
}

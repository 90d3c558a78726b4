import Domain

/// An allocation of blocks to areas: how many times each move is made, within all rules.
struct Allocation {
    let space: SearchSpace
    /// Times that each move is made, by index of move.
    private(set) var counts: [Int]
    private var doses: [Double]
    private var cellVisits: [Int]
    private var areaBlocks: [Int]
    private var blockUse: [Int]
    private var shiftUse: [Int]
    /// Visits of those shifts to areas that have any.
    private var areaVisits: [ShiftArea: Int] = [:]

    /// Blocks that are held back for the random draw, by index of block and of shift.
    private var heldBlocks: [Int]
    private var heldPlaces: [Int]
    /// Cells where nobody more may come.
    private var closed: Set<Int> = []

    /// An empty allocation.
    init(_ space: SearchSpace) {
        self.space = space
        counts = Array(repeating: 0, count: space.moves.count)
        doses = Array(repeating: 0, count: space.needs.cells.count)
        cellVisits = Array(repeating: 0, count: space.needs.cells.count)
        areaBlocks = Array(repeating: 0, count: space.needs.areas.count)
        blockUse = Array(repeating: 0, count: space.blocks.count)
        shiftUse = Array(repeating: 0, count: space.shifts.count)
        heldBlocks = blockUse
        heldPlaces = shiftUse
    }

    /// The empty allocation with the same blocks held back.
    var cleared: Allocation {
        var cleared = Allocation(space)
        (cleared.heldBlocks, cleared.heldPlaces) = (heldBlocks, heldPlaces)
        return cleared
    }

    /// Holds a block back, with a place of its shift; releases it where `times` is −1.
    mutating func hold(block: Int, times: Int = 1) {
        heldBlocks[block] += times
        heldPlaces[space.blocks[block].shift] += times
    }

    /// Closes a cell to further visits.
    mutating func close(cell: Int) {
        closed.insert(cell)
    }

    /// Makes a move once more, or once less where `times` is −1.
    mutating func make(_ index: Int, times: Int = 1) {
        let move = space.moves[index]
        counts[index] += times
        doses[move.cell] += move.dose * Double(times)
        cellVisits[move.cell] += move.visits * times
        areaBlocks[move.area] += times
        blockUse[move.block] += times
        shiftUse[move.shift] += times
        areaVisits[ShiftArea(move), default: 0] += move.visits * times
    }

    /// Whether the move can be made once more.
    func allows(_ move: Move) -> Bool {
        !isSpent(move) && limit(on: move) == nil && !closed.contains(move.cell)
    }

    /// Whether all blocks of the move are used.
    func isSpent(_ move: Move) -> Bool {
        blockUse[move.block] >= room(ofBlock: move.block)
    }

    /// The limit that the move would break, if any.
    func limit(on move: Move) -> PlanningRule? {
        RuleDescriptor.limit(on: move, in: self)
    }

    /// Visits to a cell.
    func visits(inCell cell: Int) -> Int {
        cellVisits[cell]
    }

    /// Visits of a shift to an area.
    func visits(of shiftArea: ShiftArea) -> Int {
        areaVisits[shiftArea, default: 0]
    }

    /// Places that a shift is sent to.
    func places(ofShift shift: Int) -> Int {
        shiftUse[shift]
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
        space.visitGain.gain(ofDose: doses[cell])
    }

    /// Share of its cell's need that `times` of a move would add.
    func addedShare(_ move: Move, times: Int = 1) -> Double {
        let dose = doses[move.cell]
        let after = dose + move.dose * Double(times)
        return space.visitGain.gain(ofDose: after) - space.visitGain.gain(ofDose: dose)
    }

    /// Worth that a move would add.
    func gain(_ move: Move) -> Double {
        answered(move) + floorWorth(ofArea: move.area)
    }

    /// Weighted incidents that a move would answer for.
    func answered(_ move: Move) -> Double {
        space.needs.cells[move.cell].total * addedShare(move)
    }

    /// Floor of the first visit to an area with history; 0 where the area is visited already.
    func floorWorth(ofArea area: Int) -> Double {
        areaBlocks[area] == 0 && space.hasHistory[area] ? space.settings.floorWorth : 0
    }

    /// Worth that would be lost if a move were made once less.
    func loss(_ move: Move) -> Double {
        let leaves = areaBlocks[move.area] == 1 && space.hasHistory[move.area]
        return -space.needs.cells[move.cell].total * addedShare(move, times: -1)
            + (leaves ? space.settings.floorWorth : 0)
    }

    /// Worth of the plan, in weighted incidents answered for.
    var worth: Double {
        space.needs.answered(by: doses, space.visitGain)
            + Double(reachedAreas) * space.settings.floorWorth
    }

    /// Areas with history that anybody comes to.
    var reachedAreas: Int {
        areaBlocks.indices.count { areaBlocks[$0] > 0 && space.hasHistory[$0] }
    }

    /// Dose of visits in a cell, in visits of full fit.
    func dose(inCell cell: Int) -> Double {
        doses[cell]
    }

    /// Whether anybody comes to the area.
    func isReached(area: Int) -> Bool {
        areaBlocks[area] > 0
    }

    /// Blocks of a kind that may be used.
    func room(ofBlock block: Int) -> Int {
        space.blocks[block].count - heldBlocks[block]
    }

    /// Places that a shift may be sent to.
    func room(ofShift shift: Int) -> Int {
        space.settings.areasPerShift - heldPlaces[shift]
    }
}

import Domain

/// Maximum matching of areas with history to blocks of shifts, one visit to each.
///
/// Augmenting paths from areas through blocks to shifts (Ford and Fulkerson 1956); areas are added in order of need, so that
/// those without a visit are those with the least need.
struct FloorMatching {
    private let space: SearchSpace
    private let empty: Allocation
    /// The move that visits each area.
    private var chosen: [Int?]
    /// Areas that each block visits.
    private var areas: [[Int]]
    private var shiftUse: [Int]
    /// Ways to visit each area, the best first.
    private var ways: [[Int]]
    private var shiftBlocks: [[Int]]

    /// A matching that starts from the places of an allocation.
    init(_ start: Allocation) {
        space = start.space
        empty = start.cleared
        chosen = Array(repeating: nil, count: space.needs.areas.count)
        areas = Array(repeating: [], count: space.blocks.count)
        shiftUse = Array(repeating: 0, count: space.shifts.count)
        ways = Self.ways(in: start)
        shiftBlocks = Array(repeating: [], count: space.shifts.count)
        for block in space.blocks.indices { shiftBlocks[space.blocks[block].shift].append(block) }
        keep(start)
        for area in order where chosen[area] == nil && space.hasHistory[area] {
            var seen = Seen(blocks: areas.count, shifts: shiftUse.count)
            _ = visit(area, &seen)
        }
    }

    /// The floor's visits alone.
    var allocation: Allocation {
        var allocation = empty
        for case let move? in chosen { allocation.make(move) }
        return allocation
    }

    private struct Seen {
        var blocks: [Bool]
        var shifts: [Bool]

        init(blocks: Int, shifts: Int) {
            self.blocks = Array(repeating: false, count: blocks)
            self.shifts = Array(repeating: false, count: shifts)
        }
    }

    /// Areas, those that need most first.
    private var order: [Int] {
        var needs = Array(repeating: 0.0, count: chosen.count)
        for cell in space.needs.cells { needs[cell.area] += cell.total }
        return needs.indices.sorted { (needs[$1], $0) < (needs[$0], $1) }
    }

    private static func ways(in start: Allocation) -> [[Int]] {
        let space = start.space
        let empty = start.cleared
        let gains = space.moves.map(empty.gain)
        var ways: [[Int]] = Array(repeating: [], count: space.needs.areas.count)
        for (index, move) in space.moves.enumerated() where empty.allows(move) {
            ways[move.area].append(index)
        }
        return ways.map { $0.sorted { (gains[$1], $0) < (gains[$0], $1) } }
    }

    private mutating func keep(_ start: Allocation) {
        for area in ways.indices {
            guard space.hasHistory[area],
                let move = ways[area].first(where: { start.counts[$0] > 0 })
            else { continue }
            assign(area, to: move)
            shiftUse[space.moves[move].shift] += 1
        }
    }

    private mutating func assign(_ area: Int, to move: Int) {
        chosen[area] = move
        areas[space.moves[move].block].append(area)
    }

    /// Finds an augmenting path from an area, moving others if needed.
    private mutating func visit(_ area: Int, _ seen: inout Seen) -> Bool {
        for move in ways[area] where makeRoom(inBlock: space.moves[move].block, &seen) {
            assign(area, to: move)
            return true
        }
        return false
    }

    private mutating func makeRoom(inBlock block: Int, _ seen: inout Seen) -> Bool {
        guard !seen.blocks[block] else { return false }
        seen.blocks[block] = true
        let room = areas[block].count < empty.room(ofBlock: block)
        if room, makeRoom(inShift: space.blocks[block].shift, &seen) { return true }
        return moveAway(from: block, &seen)
    }

    private mutating func makeRoom(inShift shift: Int, _ seen: inout Seen) -> Bool {
        guard !seen.shifts[shift] else { return false }
        seen.shifts[shift] = true
        if shiftUse[shift] < empty.room(ofShift: shift) {
            shiftUse[shift] += 1
            return true
        }
        for block in shiftBlocks[shift] where !seen.blocks[block] {
            seen.blocks[block] = true
            if moveAway(from: block, &seen) { return true }
        }
        return false
    }

    /// Finds another visit for one of the areas of a block.
    private mutating func moveAway(from block: Int, _ seen: inout Seen) -> Bool {
        for (position, area) in areas[block].enumerated() where visit(area, &seen) {
            areas[block].remove(at: position)
            return true
        }
        return false
    }
}

import Domain

/// Deals the blocks of an allocation out in time.
enum Timetable {
    /// The visits of every stretch, one after the other in order of need, then of area.
    static func visits(of allocation: Allocation) -> [Visit] {
        let space = allocation.space
        let made = space.moves.indices.flatMap {
            Array(repeating: $0, count: allocation.counts[$0])
        }
        let stretches = Dictionary(grouping: made) { index in
            let block = space.blocks[space.moves[index].block]
            return StretchKey(shift: block.shift, start: block.stretch.start)
        }
        return stretches.sorted { $0.key < $1.key }.flatMap { key, moves in
            deal(moves, from: key.start, in: space)
        }
    }

    private static func deal(_ moves: [Int], from start: LocalTime, in space: SearchSpace)
        -> [Visit]
    {
        let rounds = Dictionary(grouping: moves) { space.moves[$0].area }
            .sorted { left, right in
                let needs = [left, right].map { need(of: $0.value, in: space) }
                return needs[0] > needs[1] || (needs[0] == needs[1] && left.key < right.key)
            }
        var clock = start
        return rounds.map { area, moves in
            let first = space.moves[moves[0]]
            let visits = moves.reduce(0) { $0 + space.moves[$1].visits }
            let end = clock.adding(minutes: visits * space.shifts[first.shift].visitLength)
            defer { clock = end }
            return Visit(
                shift: first.shift,
                area: area,
                cell: first.cell,
                time: TimeSpan(start: clock, end: end, precision: .minute),
                visits: visits,
                moves: moves
            )
        }
    }

    private static func need(of moves: [Int], in space: SearchSpace) -> Double {
        space.needs.cells[space.moves[moves[0]].cell].total
    }
}

/// A stretch among all stretches.
private struct StretchKey: Hashable, Comparable {
    let shift: Int
    let start: LocalTime

    static func < (left: StretchKey, right: StretchKey) -> Bool {
        (left.shift, left.start) < (right.shift, right.start)
    }
}

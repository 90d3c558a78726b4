import Domain
import Toolkit

/// Deals the blocks of an allocation out in time.
///
/// Presence that comes by the clock can be avoided: the order within a segment, and the quarters of an hour that are
/// left over, are drawn from the period, the team and the segment (decision 0035).
enum Timetable {
    /// The visits of every segment, one after the other.
    static func visits(of allocation: Allocation) -> [Visit] {
        let space = allocation.space
        let made = space.moves.indices.flatMap {
            Array(repeating: $0, count: allocation.counts[$0])
        }
        let segments = Dictionary(grouping: made) { index in
            let block = space.blocks[space.moves[index].block]
            return StretchKey(shift: block.shift, start: block.segment.start)
        }
        return segments.sorted { $0.key < $1.key }.flatMap { key, moves in
            deal(moves, of: space.shifts[key.shift], in: space)
        }
    }

    private static func deal(_ moves: [Int], of shift: Shift, in space: SearchSpace) -> [Visit] {
        let segment = space.blocks[space.moves[moves[0]].block].segment
        var generator = SplitMix64(seed: seed(of: shift, segment, in: space))
        var rounds = Dictionary(grouping: moves) { space.moves[$0].area }
            .sorted { $0.key < $1.key }.map(\.value)
        rounds = rounds.indices.map { _ in rounds.remove(at: generator.below(rounds.count)) }
        let visits = rounds.map { $0.reduce(0) { $0 + space.moves[$1].visits } }
        let spare =
            segment.end.minutes - segment.start.minutes
            - visits.reduce(0, +) * shift.visitLength
        var clock = segment.start
        return zip(pauses(rounds.count, in: spare, from: segment.start, &generator), rounds.indices)
            .map { pause, index in
                let first = space.moves[rounds[index][0]]
                let start = clock.adding(minutes: pause)
                clock = start.adding(minutes: visits[index] * shift.visitLength)
                return Visit(
                    shift: first.shift,
                    area: first.area,
                    cell: first.cell,
                    time: TimeSpan(start: start, end: clock, precision: .minute),
                    visits: visits[index],
                    moves: rounds[index]
                )
            }
    }

    /// Minutes before each round, so that all begin on the quarter; none where there is no time for that.
    private static func pauses(
        _ rounds: Int,
        in spare: Int,
        from start: LocalTime,
        _ generator: inout SplitMix64
    ) -> [Int] {
        let wait = (quarter - start.minuteOfDay % quarter) % quarter
        guard spare >= wait else { return Array(repeating: 0, count: rounds) }
        let starts = (0..<rounds).map { _ in generator.below((spare - wait) / quarter + 1) }
            .sorted()
        return zip(starts, [0] + starts).enumerated().map { index, pair in
            (pair.0 - pair.1) * quarter + (index == 0 ? wait : 0)
        }
    }

    private static let quarter = 15

    /// The same while period, team and segment stay, whatever others do (FNV-1a).
    private static func seed(of shift: Shift, _ segment: ShiftSegment, in space: SearchSpace)
        -> UInt64
    {
        FNV1a.hash("\(space.seed) \(shift.resource.id) \(shift.entry.team) \(segment.start)".utf8)
    }
}

/// A segment among all segments.
private struct StretchKey: Hashable, Comparable {
    let shift: Int
    let start: LocalTime

    static func < (left: StretchKey, right: StretchKey) -> Bool {
        (left.shift, left.start) < (right.shift, right.start)
    }
}

/// One team's visits to one area in one segment, with its time.
struct Visit {
    /// Index of the shift.
    let shift: Int
    let area: Int
    let cell: Int
    let time: TimeSpan
    let visits: Int
    /// The moves it consists of, each as many times as it is made.
    let moves: [Int]
}

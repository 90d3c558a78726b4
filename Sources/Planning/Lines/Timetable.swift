import Domain
import Toolkit

/// Times of an allocation's visits, in random order within each segment.
///
/// Predictable presence can be avoided, so the order within a segment and the spare quarters of an hour are drawn at random, from
/// a seed of the period, the team and the segment (decision 0035).
enum Timetable {
    /// Visits of every segment, one after the other.
    static func visits(of allocation: Allocation) -> [Visit] {
        let space = allocation.space
        let made = space.moves.indices.flatMap {
            Array(repeating: $0, count: allocation.counts[$0])
        }
        let segments = Dictionary(grouping: made) { index in
            let block = space.blocks[space.moves[index].block]
            return SegmentKey(shift: block.shift, start: block.segment.start)
        }
        return segments.sorted { ($0.key.shift, $0.key.start) < ($1.key.shift, $1.key.start) }
            .flatMap { key, moves in
                schedule(moves, of: space.shifts[key.shift], in: space)
            }
    }

    private static func schedule(_ moves: [Int], of shift: Shift, in space: SearchSpace) -> [Visit]
    {
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

    /// Pauses before the rounds, in minutes, so that all begin on the quarter; 0 where there is no time for that.
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

    /// Seed of a segment by FNV-1a, independent of other teams.
    private static func seed(of shift: Shift, _ segment: ShiftSegment, in space: SearchSpace)
        -> UInt64
    {
        FNV1a.hash("\(space.seed) \(shift.resource.id) \(shift.entry.team) \(segment.start)".utf8)
    }
}

private struct SegmentKey: Hashable {
    let shift: Int
    let start: LocalTime
}

/// One team's visits to one area in one segment, with their time.
struct Visit {
    /// Index of the shift.
    let shift: Int
    let area: Int
    let cell: Int
    let time: TimeSpan
    let visits: Int
    /// Its moves, each as many times as it is made.
    let moves: [Int]
}

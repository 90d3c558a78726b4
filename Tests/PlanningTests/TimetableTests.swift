import Domain
import Testing

@testable import Planning

/// Presence that comes by the clock can be avoided.
struct TimetableTests {
    /// The lines of one team that is out for five hours on the first night of a period.
    private func lines(weeks: Int, in areas: [Area] = Example.areas) throws -> [PlanLine] {
        let shift = Example.shift(Example.walkers, day: 7 * weeks, from: 21, to: 26)
        var problem = Example.problem(
            [Example.walkers],
            roster: [shift],
            forecast: areas.map {
                Example.expect(1, "brak", in: $0.id, weekday: 1, .night)
            }
        )
        problem.period = Period(first: Example.monday.adding(7 * weeks), length: 7)
        return try Planner().plan(problem).lines.sorted { $0.time.start < $1.time.start }
    }

    @Test func `nobody is sent anywhere in the hour that the clock skips`() throws {
        let saturday = try #require(Day(iso: "2026-03-28"))
        let first = LocalTime(saturday, hour: 23)
        let night = TimeSpan(start: first, end: first.adding(minutes: 330), precision: .minute)
        let segments = ShiftSegment.cut(night, permits: [])
        #expect(segments.map(\.start.clock) == ["23.00", "03.00"])
        #expect(segments.map(\.end.clock) == ["02.00", "04.30"])
        let later = TimeSpan(
            start: first.adding(minutes: 1440),
            end: first.adding(minutes: 1440 + 330),
            precision: .minute
        )
        #expect(ShiftSegment.cut(later, permits: []).count == 1)
    }

    @Test
    func `order spreads over fifty periods, within the shift and on the quarter`()
        throws
    {
        let periods = try (0..<50).map { try lines(weeks: $0) }
        for (weeks, lines) in periods.enumerated() {
            let shift = LocalTime(Example.monday.adding(7 * weeks), hour: 21)
            #expect(lines.allSatisfy { $0.time.start >= shift })
            #expect(lines.allSatisfy { $0.time.end <= shift.adding(minutes: 300) })
            #expect(lines.allSatisfy { $0.time.start.minutes % 15 == 0 })
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.time.end <= $1.time.start })
        }
        let firsts = Dictionary(grouping: periods.compactMap { $0.first?.area }) { $0 }
        #expect(firsts.count == 3)
        #expect(firsts.values.allSatisfy { $0.count < 30 })
    }

    @Test func `a team with time to spare begins at another time each period`() throws {
        let harbour = [Example.areas[0]]
        let clocks = try (0..<50).compactMap {
            try lines(weeks: $0, in: harbour).first?.time.start.clock
        }
        let times = Dictionary(grouping: clocks) { $0 }
        #expect(times.count >= 8)
        #expect(times.values.allSatisfy { $0.count < 15 })
    }

    @Test func `the same problem gives the same times`() throws {
        #expect(try lines(weeks: 3) == lines(weeks: 3))
    }

    @Test func `a shift that begins off the quarter still has room for its visits`() throws {
        let start = LocalTime(Example.monday, hour: 17).adding(minutes: 10)
        let entry = RosterEntry(
            resource: Example.walkers.id,
            team: "A",
            time: TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute),
            people: 3,
            kind: .schedule
        )
        let problem = Example.problem(
            [Example.walkers],
            roster: [entry],
            forecast: Example.areas.map {
                Example.expect(9, "brak", in: $0.id, weekday: 1, .evening)
            }
        )
        let lines = try Planner().plan(problem).lines
        #expect(lines.reduce(0) { $0 + $1.time.length } == 60)
        #expect(lines.allSatisfy { entry.time.overlap($0.time) == $0.time.length })
    }
}

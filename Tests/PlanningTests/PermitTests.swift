import Domain
import Planning
import Testing

/// Ordningsvakter work only inside a valid permit's areas, days and minutes.
struct PermitTests {
    private func times(_ permit: Permit, day: Int, from: Int, to: Int) throws -> [String] {
        let guards = Example.guards([permit])
        let problem = Example.problem(
            [guards],
            roster: [Example.shift(guards, day: day, from: from, to: to)],
            forecast: (1...7).flatMap { weekday in
                PartOfDay.allCases.map {
                    Example.expect(9, "brak", in: "hamnen", weekday: weekday, $0)
                }
            }
        )
        return try Planner().plan(problem).lines.sorted { $0.time.start < $1.time.start }
            .map { "\($0.time.start)–\($0.time.end.clock)" }
    }

    /// Fridays and Saturdays 20.30 to 02.00, until Saturday 24 October.
    private var permit: Permit {
        Permit(
            areas: ["hamnen"],
            first: Example.monday,
            last: Example.monday.adding(5),
            minutes: 1230..<1560,
            weekdays: [5, 6]
        )
    }

    @Test func `the hours after midnight belong to the day before`() throws {
        let lines = try times(permit, day: 4, from: 24, to: 28)
        #expect(lines == ["2026-10-24 00.00–02.00"])
    }

    @Test func `a shift that is longer than the permit is cut to it`() throws {
        let lines = try times(permit, day: 4, from: 18, to: 22)
        #expect(lines == ["2026-10-23 20.30–21.00", "2026-10-23 21.00–22.00"])
    }

    @Test func `the last day's permission lasts until its night ends`() throws {
        #expect(try times(permit, day: 5, from: 24, to: 28) == ["2026-10-25 00.00–02.00"])
        #expect(try times(permit, day: 11, from: 21, to: 25) == [])
    }

    @Test func `another weekday is not permitted`() throws {
        #expect(try times(permit, day: 3, from: 21, to: 25) == [])
        #expect(try times(permit, day: 3, from: 24, to: 26) == [])
    }

    @Test func `another area is not permitted`() throws {
        let elsewhere = Permit(
            areas: ["parken"],
            first: permit.first,
            last: permit.last,
            minutes: permit.minutes,
            weekdays: permit.weekdays
        )
        let problem = try times(elsewhere, day: 4, from: 21, to: 25)
        #expect(problem == [])
    }
}

import Domain
import Planning
import Testing

/// The police are never scheduled: what is serious and unanswered is asked for.
struct RequestTests {
    private func requests(
        _ forecast: [ForecastCell],
        roster: [RosterEntry] = [],
        police: ResourceKind = Example.police
    ) throws -> [PlanLine] {
        let problem = Example.problem(
            [police, Example.walkers],
            roster: roster,
            forecast: forecast
        )
        return try Planner().plan(problem).lines.filter { $0.roster == nil }
    }

    @Test func `a shift of a function that is only asked for is left alone`() throws {
        let shift = Example.shift(Example.police, day: 0, from: 17, to: 21)
        #expect(try requests([], roster: [shift]) == [])
    }

    @Test func `what is not serious makes no request`() throws {
        #expect(try requests([Example.expect(50, "brak", in: "hamnen", weekday: 1, .night)]) == [])
    }

    @Test func `what hardly ever happens makes no request`() throws {
        let rare = Example.expect(0.06, "vald", in: "hamnen", weekday: 1, .night)
        #expect(try requests([rare]) == [])
    }

    @Test func `the worst are asked for first, five at most`() throws {
        let forecast = (1...7).map {
            Example.expect(Double($0), "vald", in: "hamnen", weekday: $0, .night)
        }
        let lines = try requests(forecast)
        #expect(lines.count == 5)
        #expect(lines.map(\.need) == [10.5, 10.5, 9, 9, 7.5])
        #expect(lines.map(\.category) == Array(repeating: "vald", count: 5))
        #expect(lines[0].time.start.day.weekday == 7)
    }

    @Test func `a function is asked only to the places it may work in`() throws {
        let bound = ResourceKind(
            id: "polis",
            name: "polis",
            responsible: "",
            measure: "",
            requestOnly: true,
            allowedAreas: ["parken"]
        )
        let lines = try requests(
            Example.areas.map { Example.expect(2, "vald", in: $0.id, weekday: 6, .evening) },
            police: bound
        )
        #expect(lines.map(\.area) == ["parken", "parken"])
    }
}

import Domain
import Planning
import Testing

struct EvidenceTests {
    private func line(_ incidents: [Incident]) throws -> PlanLine {
        var problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 19, boundTo: ["hamnen"])],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        problem.incidents = incidents
        return try #require(try Planner().plan(problem).lines.first)
    }

    @Test func `nothing seen leaves the evidence empty`() throws {
        let line = try line([Example.incident("x", in: "parken", "brak", day: 1, hour: 19)])
        #expect(line.evidence == [])
        #expect(line.place == nil)
    }

    @Test func `evidence comes newest first`() throws {
        let line = try line([
            Example.incident("old", in: "hamnen", "brak", day: 1, hour: 19),
            Example.incident("new", in: "hamnen", "vald", day: 3, hour: 18),
        ])
        #expect(line.evidence == ["new", "old"])
    }

    @Test func `what is neither of the category nor of the part of day is no evidence`() throws {
        let line = try line([
            Example.incident("category", in: "hamnen", "brak", day: 1, hour: 9),
            Example.incident("part", in: "hamnen", "vald", day: 2, hour: 20),
            Example.incident("neither", in: "hamnen", "vald", day: 3, hour: 9),
        ])
        #expect(line.evidence == ["part", "category"])
    }

    @Test func `an incident of another category counts only where its hours are known`() throws {
        let vague = Incident(
            id: "vague",
            members: [],
            time: TimeSpan(day: Example.monday.adding(-3)),
            placement: Placement(
                areas: [AreaShare(area: "hamnen", probability: 1)],
                method: .name
            ),
            category: "vald"
        )
        #expect(try line([vague]).evidence == [])
    }

    @Test func `of many incidents those of the category are chosen first, then the part of day`()
        throws
    {
        let parts = (0..<12).map {
            Example.incident("p\($0)", in: "hamnen", "vald", day: 10, hour: 17 + $0 % 3)
        }
        let line = try line(
            parts + [
                Example.incident("both", in: "hamnen", "brak", day: 1, hour: 19),
                Example.incident("category", in: "hamnen", "brak", day: 2, hour: 9),
            ]
        )
        #expect(line.evidence.count == PlanLine.mostEvidence)
        #expect(line.evidence.suffix(2) == ["category", "both"])
    }

    @Test func `the place is where most of the category was seen`() throws {
        let line = try line([
            Example.incident("1", in: "hamnen", "brak", day: 1, hour: 1, place: "kajen"),
            Example.incident("2", in: "hamnen", "brak", day: 2, hour: 1, place: "kajen"),
            Example.incident("3", in: "hamnen", "brak", day: 3, hour: 1, place: "bryggan"),
            Example.incident("4", in: "hamnen", "vald", day: 4, hour: 1, place: "krogen"),
            Example.incident("5", in: "hamnen", "vald", day: 5, hour: 1, place: "krogen"),
            Example.incident("6", in: "hamnen", "vald", day: 6, hour: 1, place: "krogen"),
        ])
        #expect(line.place == "kajen")
    }

    @Test func `a team that belongs somewhere is sent to no other place in its area`() throws {
        var leaders = Example.walkers
        leaders.tiedTo = ["Kajutan": "hamnen"]
        var problem = Example.problem(
            [leaders],
            roster: ["Kajutan", "Bryggan"].map {
                Example.shift(leaders, day: 0, from: 17, to: 19, team: $0, boundTo: ["hamnen"])
            },
            forecast: [Example.expect(8, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        problem.incidents = [
            Example.incident("1", in: "hamnen", "brak", day: 1, hour: 18, place: "kajen")
        ]
        let lines = try Planner().plan(problem).lines
        #expect(lines.first { $0.team == "Kajutan" }?.place == nil)
        #expect(lines.first { $0.team == "Bryggan" }?.place == "kajen")
        #expect(Set(lines.map(\.team)) == ["Kajutan", "Bryggan"])
    }
}

import Domain
import Planning
import Testing

struct LimitTests {
    @Test func `an area gets no more visits in a part of day than it can use`() throws {
        var settings = PlanSettings()
        settings.gains = Array(repeating: 1, count: 12)
        let roster = (0..<3).map {
            Example.shift(
                Example.walkers,
                day: 0,
                from: 17,
                to: 19,
                team: "lag \($0)",
                boundTo: ["hamnen"]
            )
        }
        let problem = Example.problem(
            [Example.walkers],
            roster: roster,
            forecast: [Example.expect(90, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let plan = try Planner(settings).plan(problem)
        #expect(plan.lines.reduce(0) { $0 + $1.visits } == 8)
        #expect(plan.quality.binding == [.visitsPerArea(8)])
    }

    /// One team out between two hours, where six areas need it all day long.
    private func plan(from: Int, to: Int, boundTo: [String] = []) throws -> DeploymentPlan {
        let areas = (1...6).map { Area(id: "a\($0)", name: "A\($0)", outline: []) }
        let forecast = areas.flatMap { area in
            PartOfDay.allCases.map { Example.expect(90, "brak", in: area.id, weekday: 1, $0) }
        }
        let shift = Example.shift(Example.walkers, day: 0, from: from, to: to, boundTo: boundTo)
        var problem = Example.problem([Example.walkers], roster: [shift], forecast: forecast)
        problem.areas = areas
        return try Planner().plan(problem)
    }

    @Test func `a team stays no longer in an area than the settings let`() throws {
        let plan = try plan(from: 17, to: 24, boundTo: ["a1"])
        #expect(plan.lines.reduce(0) { $0 + $1.visits } == 4)
        #expect(plan.quality.binding.contains(.visitsPerTeam(4)))
    }

    @Test func `a long shift is sent to four places at most`() throws {
        let plan = try plan(from: 7, to: 19)
        #expect(plan.lines.count == 4)
        #expect(plan.quality.binding.contains(.areasPerShift(4)))
    }

    @Test func `a shift that ends after the last day is used until its night ends`() throws {
        let roster = [Example.shift(Example.walkers, day: 13, from: 28, to: 32)]
        let forecast = [
            Example.expect(9, "brak", in: "hamnen", weekday: 7, .night),
            Example.expect(9, "brak", in: "hamnen", weekday: 1, .morning),
        ]
        let plan = try Planner().plan(
            Example.problem([Example.walkers], roster: roster, forecast: forecast)
        )
        #expect(plan.lines.map(\.time.start.description) == ["2026-11-02 04.00"])
        #expect(plan.lines.map(\.time.end.clock) == ["06.00"])
    }
}

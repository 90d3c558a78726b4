import Domain
import Planning
import Testing

struct PlanningErrorTests {
    private let valid = Example.problem(
        [Example.walkers],
        roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 18)],
        forecast: [Example.expect(1, "brak", in: "hamnen", weekday: 1, .evening)]
    )

    private func error(_ problem: PlanProblem) -> PlanningError? {
        do {
            _ = try Planner().plan(problem)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an unknown function is named with the nearest one`() {
        var problem = valid
        let misspelt = ResourceKind(id: "vandrrare", name: "", responsible: "", measure: "")
        problem.roster.append(Example.shift(misspelt, day: 0, from: 17, to: 18))
        #expect(
            error(problem) == .unknownResource("vandrrare", nearest: "vandrare")
        )
    }

    @Test func `an unknown area is named with where it stands`() {
        var problem = valid
        problem.roster.append(
            Example.shift(Example.walkers, day: 0, from: 17, to: 18, boundTo: ["hamn"])
        )
        #expect(
            error(problem) == .unknownArea("hamn", source: .roster, nearest: "hamnen")
        )
        problem = valid
        problem.resources.append(
            Example.guards([
                Permit(
                    areas: ["torget"],
                    first: Example.monday,
                    last: Example.monday,
                    minutes: 0..<60,
                    weekdays: [1]
                )
            ])
        )
        #expect(
            error(problem)
                == .unknownArea("torget", source: .permit(of: "ordningsvakt"), nearest: nil)
        )
    }

    @Test func `an unknown category is named`() {
        var problem = valid
        problem.forecast.append(
            Example.expect(1, "xyz", in: "hamnen", weekday: 1, .evening)
        )
        #expect(
            error(problem) == .unknownCategory("xyz", nearest: nil)
        )
    }

    @Test(arguments: [-1, .nan, .infinity] as [Double])
    func `an expectation that is no count is refused`(incidents: Double) {
        var problem = valid
        problem.forecast.append(
            Example.expect(incidents, "brak", in: "hamnen", weekday: 1, .evening)
        )
        #expect(
            error(problem) == .invalidForecast(area: "hamnen", category: "brak")
        )
    }

    @Test func `a repeated id is refused`() {
        var problem = valid
        problem.areas.append(Area(id: "parken", name: "Parken 2", outline: []))
        #expect(
            error(problem) == .repeatedName("parken", source: .areas)
        )
    }
}

import Domain
import Planning
import Testing

struct PlanningErrorTests {
    private let valid = Example.problem(
        [Example.walkers],
        roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 18)],
        forecast: [Example.expect(1, "brak", in: "hamnen", weekday: 1, .evening)]
    )

    private func message(_ problem: PlanProblem) -> String {
        do {
            _ = try Planner().plan(problem)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `an unknown function is named with the nearest one`() {
        var problem = valid
        let misspelt = ResourceKind(id: "vandrrare", name: "", responsible: "", measure: "")
        problem.roster.append(Example.shift(misspelt, day: 0, from: 17, to: 18))
        #expect(
            message(problem)
                == "Unknown function 'vandrrare' in the roster: expected a configured one. "
                + "Nearest: 'vandrare'."
        )
    }

    @Test func `an unknown area is named with where it stands`() {
        var problem = valid
        problem.roster.append(
            Example.shift(Example.walkers, day: 0, from: 17, to: 18, boundTo: ["hamn"])
        )
        #expect(
            message(problem)
                == "Unknown area 'hamn' in the roster: expected an area's id. Nearest: 'hamnen'."
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
            message(problem)
                == "Unknown area 'torget' in a permit of 'ordningsvakt': expected an area's id."
        )
    }

    @Test func `an unknown category is named`() {
        var problem = valid
        problem.forecast.append(
            Example.expect(1, "xyz", in: "hamnen", weekday: 1, .evening)
        )
        #expect(
            message(problem)
                == "Unknown category 'xyz' in the forecast: expected a configured one."
        )
    }

    @Test(arguments: [-1, .nan, .infinity] as [Double])
    func `an expectation that is no count is refused`(incidents: Double) {
        var problem = valid
        problem.forecast.append(
            Example.expect(incidents, "brak", in: "hamnen", weekday: 1, .evening)
        )
        #expect(
            message(problem)
                == "Invalid forecast of 'brak' in 'hamnen': expected a number from 0."
        )
    }

    @Test func `a repeated id is refused`() {
        var problem = valid
        problem.areas.append(Area(id: "parken", name: "Parken 2", outline: []))
        #expect(
            message(problem) == "Repeated 'parken' among the areas: expected each id once."
        )
    }
}

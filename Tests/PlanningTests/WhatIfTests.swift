import Domain
import PlanTools
import Planning
import Testing

struct WhatIfTests {
    /// One that may leave an area without a visit.
    private let planner: Planner = {
        var settings = PlanSettings()
        settings.keepsFloor = false
        return Planner(settings)
    }()

    /// A team that goes to the park, where it is needed most, and a harbour that nobody reaches.
    private func problem() -> PlanProblem {
        Example.problem(
            [Example.walkers, Example.outreach],
            roster: [
                Example.shift(Example.walkers, day: 4, from: 18, to: 20, boundTo: ["parken"])
            ],
            forecast: [
                Example.expect(4, "brak", in: "hamnen", weekday: 5, .evening),
                Example.expect(10, "brak", in: "parken", weekday: 5, .evening),
            ]
        )
    }

    private func compare(_ changes: PlanChange...) throws -> PlanComparison {
        try planner.compare(problem(), changing: changes)
    }

    @Test func `nothing otherwise is no difference`() throws {
        let same = try compare()
        #expect(same.gone == [] && same.come == [])
        #expect(same.worth.before == same.worth.after && !same.isTold)
        #expect(abs(same.worth.before - same.before.quality.value) < 1e-9)
    }

    @Test func `a weight that is so already moves no line`() throws {
        let problem = Fortnight.problem(areas: 8, shifts: 12, seed: 3)
        let category = try #require(problem.categories.first)
        let same = try Planner().compare(
            problem,
            changing: [.weight(category.id, category.weight)]
        )
        #expect(same.gone == [] && same.come == [])
    }

    @Test func `another team comes as lines of its own`() throws {
        let team = Example.shift(Example.outreach, day: 4, from: 18, to: 20, team: "nytt")
        let found = try compare(.added([team]))
        #expect(found.gone == [])
        #expect(Set(found.come.map(\.team)) == ["nytt"])
        #expect(found.isTold && found.worth.after > found.worth.before)
    }

    @Test func `a team that stays at home leaves its lines undone`() throws {
        let found = try compare(.withoutTeam("A", of: "vandrare"))
        #expect(found.after.lines == [] && found.come == [])
        #expect(found.gone == found.before.lines)
        #expect(found.worth.after == 0)
    }

    @Test func `a silent area's loss is measured by its forecast`()
        throws
    {
        let found = try compare(.silent("parken"), .without(try relaxation("platser:vandrare")))
        let silent = try #require(found.silent.first)
        #expect(silent.need == 10 && silent.after == 0)
        #expect(silent.before > 3)
        #expect(found.come.map(\.area) == ["hamnen"])
    }

    @Test func `both plans are valued by the changed weights`() throws {
        let found = try compare(.weight("brak", 2))
        #expect(abs(found.worth.before - found.worth.after) < 1e-9)
        #expect(found.worth.after > found.before.quality.value)
    }

    @Test func `a rule that is thought away lets the team go where it is needed more`() throws {
        var problem = problem()
        problem.roster[0].boundTo = ["hamnen"]
        let rule = try relaxation("platser:vandrare")
        let found = try planner.compare(problem, changing: [.without(rule)])
        #expect(found.gone.map(\.area) == ["hamnen"])
        #expect(found.come.map(\.area).contains("parken"))
    }

    @Test func `every rule that can be thought away has a name of its own`() throws {
        let names = RuleRelaxation.all(in: problem()).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("golv") && names.contains("tillstand:falt"))
    }

    private func relaxation(_ name: String) throws -> RuleRelaxation {
        try #require(RuleRelaxation.all(in: problem()).first { $0.name == name })
    }
}

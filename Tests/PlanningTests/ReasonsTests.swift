import Domain
import Testing

@testable import Planning

struct ReasonsTests {
    /// One that may leave an area without a visit.
    private let planner: Planner = {
        var settings = PlanSettings()
        settings.keepsFloor = false
        return Planner(settings)
    }()

    /// One team on a Friday evening, bound to the harbour, while the park needs it more.
    private func bound() -> PlanProblem {
        Example.problem(
            [Example.walkers],
            roster: [
                Example.shift(Example.walkers, day: 4, from: 18, to: 20, boundTo: ["hamnen"])
            ],
            forecast: [
                Example.expect(4, "brak", in: "hamnen", weekday: 5, .evening),
                Example.expect(10, "brak", in: "parken", weekday: 5, .evening),
            ]
        )
    }

    @Test func `a rule costs what the plan would gain without it, with the line that would come`()
        throws
    {
        let costs = try planner.plan(bound()).ruleCosts
        #expect(costs.first?.rule == .places("vandrare"))
        // The park needs 5 a Friday and the harbour 2; four visits of half fit answer for 16/21 of either.
        #expect(abs((costs.first?.gain ?? 0) - (5 - 2) * 16 / 21) < 1e-6)
        #expect(costs.first?.lines.map(\.area) == ["parken"])
    }

    @Test func `a rule that holds nothing back costs nothing`() throws {
        var problem = bound()
        problem.forecast = [Example.expect(4, "brak", in: "hamnen", weekday: 5, .evening)]
        #expect(try planner.plan(problem).ruleCosts == [])
    }

    @Test func `a crew that is too small costs what the shift would do`() throws {
        var problem = bound()
        problem.roster = [Example.shift(Example.walkers, day: 4, from: 18, to: 20, people: 2)]
        let plan = try planner.plan(problem)
        #expect(
            plan.quality.binding.first
                == .crew("vandrare", minimum: 3, shift: .init(problem.roster[0]))
        )
        #expect(plan.ruleCosts.map(\.rule) == plan.quality.binding)
        #expect(plan.ruleCosts.first?.lines.map(\.area) == ["parken"])
    }

    @Test func `a line names the rule that keeps it from a better place`() throws {
        let line = try #require(try planner.plan(bound()).lines.first)
        #expect(line.area == "hamnen")
        #expect(line.binding == [.places("vandrare")])
    }

    @Test func `a line names the rule that keeps a better suited function away`() throws {
        var problem = bound()
        problem.resources.append(Example.guards([]))
        problem.roster = [
            Example.shift(Example.walkers, day: 4, from: 18, to: 20),
            Example.shift(Example.guards([]), day: 4, from: 18, to: 20, team: "B"),
        ]
        problem.resources[1] = problem.resources[1].suited
        let line = try #require(try planner.plan(problem).lines.first)
        #expect(line.resource == "vandrare")
        #expect(line.binding.contains(.permit(Example.guards([]).id)))
    }

    @Test func `a line that nothing holds back names no rule`() throws {
        var problem = bound()
        problem.roster = [Example.shift(Example.walkers, day: 4, from: 18, to: 20)]
        let line = try #require(try planner.plan(problem).lines.first)
        #expect(line.area == "parken")
        #expect(line.binding == [])
    }

    @Test func `one more team goes where it gives most, at a time that its function works`() throws
    {
        var problem = bound()
        problem.roster.append(Example.shift(Example.walkers, day: 1, from: 18, to: 20, team: "B"))
        let gains = try planner.plan(problem).teamGains
        #expect(gains.map(\.resource) == ["vandrare"])
        #expect(gains.first?.time.start.day == Example.monday.adding(4))
        #expect(gains.first?.areas == ["parken"])
        #expect(abs((gains.first?.gain ?? 0) - 5.0 * 16 / 21) < 1e-6)
    }

    @Test func `a function without a roster has no time for one more team`() throws {
        var problem = bound()
        problem.roster = []
        #expect(try planner.plan(problem).teamGains == [])
    }

    @Test func `other weights tell which lines would go and come`() throws {
        var problem = bound()
        problem.roster = [Example.shift(Example.walkers, day: 4, from: 18, to: 20)]
        problem.forecast = [
            Example.expect(10, "brak", in: "parken", weekday: 5, .evening),
            Example.expect(3, "vald", in: "hamnen", weekday: 5, .evening),
        ]
        var settings = PlanSettings()
        settings.keepsFloor = false
        settings.areasPerShift = 1
        let plan = try Planner(settings).plan(problem)
        #expect(plan.lines.map(\.area) == ["parken"])
        let changes = plan.weightChanges
        #expect(changes.map(\.factor) == [0.75, 1.25, 0.75, 1.25])
        let heavier = try #require(changes.last)
        #expect(heavier.category == "vald")
        #expect(heavier.gone.map(\.area) == ["parken"])
        #expect(heavier.come.map(\.area) == ["hamnen"])
        #expect(changes[1].gone == [] && changes[1].come == [])
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `reasons are never within the gap, and do not depend on the order of input`(seed: UInt64)
        throws
    {
        var problem = Fortnight.problem(areas: 8, shifts: 14, seed: seed)
        let plan = try Planner().plan(problem)
        let lawful = problem.canonical.lawful.problem
        let search = VisitSearch(SearchSpace(lawful, settings: .standard))
        let bettered = BaselinePlan(lawful, .standard, search).base.worth
        let noise = plan.quality.bound - bettered
        #expect(plan.ruleCosts.allSatisfy { $0.gain > noise })
        #expect(plan.ruleCosts.allSatisfy { $0.lines.count <= RuleCost.mostLines })
        #expect(plan.teamGains.allSatisfy { $0.gain > noise })
        #expect(Set(plan.ruleCosts.map(\.rule)).count == plan.ruleCosts.count)
        for change in plan.weightChanges {
            #expect(Set(change.gone.map(\.id)).isSubset(of: plan.lines.map(\.id)))
        }
        problem.roster.reverse()
        problem.resources.reverse()
        problem.categories.reverse()
        #expect(try Planner().plan(problem) == plan)
    }

    @Test func `a plan may be made without its reasons`() throws {
        var settings = PlanSettings()
        settings.givesReasons = false
        let plan = try Planner(settings).plan(bound())
        #expect(plan.ruleCosts == [] && plan.teamGains == [] && plan.weightChanges == [])
    }
}

extension ResourceKind {
    /// The same function, that suits everything.
    fileprivate var suited: ResourceKind {
        ResourceKind(
            id: id,
            name: name,
            responsible: responsible,
            measure: measure,
            minimumCrew: minimumCrew,
            usualFit: 1,
            permits: permits,
            needsPermit: needsPermit
        )
    }
}

/// Costs of the floor and the law.
struct ReasonsOfLawTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `where nothing is changed, nothing differs`(seed: UInt64) throws {
        let problem = Fortnight.problem(areas: 12, shifts: 20, seed: seed).canonical.lawful.problem
        let search = VisitSearch(SearchSpace(problem, settings: .standard))
        let same = BaselinePlan(problem, .standard, search).other { _, _ in }
        #expect(same.gain == 0)
        #expect(same.gone == [] && same.come(EvidenceTable([])) == [])
    }

    @Test func `a line that only the floor has sent says so, and the floor has its cost`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 4, from: 18, to: 20)],
            forecast: [
                Example.expect(20, "brak", in: "parken", weekday: 5, .evening),
                Example.expect(0.2, "brak", in: "hamnen", weekday: 5, .evening),
            ]
        )
        let plan = try Planner().plan(problem)
        let line = try #require(plan.lines.first { $0.area == "hamnen" })
        #expect(line.binding == [.floor])
        #expect(plan.ruleCosts.map(\.rule) == [.floor])
    }

    @Test func `rest that takes a shift away costs what the shift would do`() throws {
        var outreach = Example.outreach
        outreach.rest = .law
        let problem = Example.problem(
            [outreach],
            roster: [
                Example.shift(outreach, day: 4, from: 18, to: 23),
                Example.shift(outreach, day: 5, from: 6, to: 9),
            ],
            forecast: [
                Example.expect(4, "brak", in: "hamnen", weekday: 5, .evening),
                Example.expect(6, "brak", in: "parken", weekday: 6, .morning),
            ]
        )
        let costs = try Planner().plan(problem).ruleCosts
        #expect(costs.contains { $0.rule == .dailyRest("falt", hours: 11) })
    }
}

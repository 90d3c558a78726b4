import Domain
import Testing

@testable import Planning

struct RuleDescriptorTests {
    @Test(arguments: PlanningRule.ID.allCases)
    func `every rule has one descriptor`(id: PlanningRule.ID) {
        #expect(RuleDescriptor.all.count { $0.id == id } == 1)
    }

    @Test(arguments: RuleDescriptor.all.map(\.id))
    func `a rule that a roster can break has a finding, and no other has`(id: PlanningRule.ID) {
        let rule = RuleDescriptor.table[id]
        let isOfRosters = rule?.forbids != nil || rule?.rosterFaults != nil
        #expect((rule?.finding != nil) == isOfRosters)
    }

    @Test func `rules that can be removed keep their names on the command line`() {
        let problem = Example.problem([Example.walkers, Example.police], roster: [], forecast: [])
        #expect(
            RuleRelaxation.all(in: problem).map(\.name) == [
                "aldrig:vandrare", "bemanning:vandrare", "besok-per-lag", "besok-per-omrade",
                "golv", "lovade-pass", "omraden-per-pass", "platser:vandrare",
                "tillstand:vandrare", "vald:vandrare", "vila:vandrare",
            ]
        )
    }

    @Test func `a crew is filled in the shift that is too small, or in all of the function's`() {
        let roster = ["A", "B"].map {
            Example.shift(Example.walkers, day: 0, from: 17, to: 18, team: $0, people: 1)
        }
        let problem = Example.problem([Example.walkers], roster: roster, forecast: [])
        func people(_ shift: PlanningRule.UndermannedShift?) -> [Int]? {
            var (changed, settings) = (problem, PlanSettings.standard)
            guard let relaxation = RuleRelaxation(.crew("vandrare", minimum: 3, shift: shift))
            else { return nil }
            relaxation.apply(to: &changed, &settings)
            return changed.roster.map(\.people)
        }
        #expect(people(.init(roster[1])) == [1, 3])
        #expect(people(nil) == [3, 3])
    }
}

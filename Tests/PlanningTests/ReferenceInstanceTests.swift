import Domain
import Foundation
import Planning
import ReferenceInstances
import TestTools
import Testing

struct ReferenceInstanceTests {
    private static let cases = SharedData.url("data/worked-examples/cases.json")

    @Test(.enabled(if: cases != nil), arguments: ReferenceInstance.Size.allCases)
    func `a reference instance is rebuilt as published`(size: ReferenceInstance.Size) throws {
        let cases = try #require(Self.cases)
        let published = try JSONDecoder().decode(Cases.self, from: Data(contentsOf: cases))
        let expected = try #require(
            published.cases.first { $0.id == "mip-instance-\(size.rawValue)" }
        )
        let instance = ReferenceInstance(size)
        #expect(size.areas == expected.expected["areas"])
        #expect(size.shifts == expected.expected["shifts"])
        #expect(instance.weights.joined().reduce(0, +) == expected.expected["sum_weights"])
        #expect(instance.travel.reduce(0, +) == expected.expected["sum_travel"])
        #expect(instance.allowed.joined().count { $0 } == expected.expected["permissions"])
    }

    @Test func `the tiny instance reaches the optimum that four solvers proved`() {
        let reference = ReferenceProblem(ReferenceInstance(.tiny))
        let plan = TeamPlanner().plan(reference.problem)
        #expect(plan.value == 3_307_140)
        #expect(abs(plan.bound - 3_307_140) < 1)
        #expect(plan.method == .solved)
        expectSound(plan, of: reference)
    }

    @Test func `the small instance is near the best possible and breaks no rule`() {
        let reference = ReferenceProblem(ReferenceInstance(.small))
        var planner = TeamPlanner()
        planner.relativeGap = 0.004
        let plan = planner.plan(reference.problem)
        #expect(plan.provenShare >= 0.995)
        #expect(plan.bound >= 93_717_000, "a plan of that worth is known")
        expectSound(plan, of: reference)
    }

    @Test(arguments: ReferenceInstance.Size.allCases)
    func `the greedy plan breaks no rule`(size: ReferenceInstance.Size) {
        let reference = ReferenceProblem(ReferenceInstance(size))
        let plan = TeamPlanner().greedyPlan(reference.problem)
        #expect(plan.method == .greedy)
        expectSound(plan, of: reference)
    }

    /// Every rule and the value, by a checker that knows no model.
    private func expectSound(_ plan: TeamPlan, of reference: ReferenceProblem) {
        let checker = DeploymentChecker(reference.instance)
        let deployment = reference.deployment(of: plan)
        #expect(checker.faults(in: deployment) == [])
        #expect(Double(checker.benefit(of: deployment)) == plan.value)
        #expect(plan.value <= plan.bound)
    }

    private struct Cases: Decodable {
        let cases: [Case]

        struct Case: Decodable {
            let id: String
            let expected: [String: Int]

            private enum Key: String, CodingKey { case id, expected }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: Key.self)
                id = try values.decode(String.self, forKey: .id)
                expected = (try? values.decode([String: Int].self, forKey: .expected)) ?? [:]
            }
        }
    }
}

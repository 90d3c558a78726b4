import Domain
import Planning
import ReferenceInstances
import Testing

struct ReferenceInstanceTests {
    /// Fingerprints that an implementation in Python gave of the same generator.
    @Test(arguments: [
        (ReferenceInstance.Size.tiny, [6, 6, 1356, 47, 30]), (.small, [20, 42, 64366, 162, 87]),
        (.medium, [60, 42, 169_316, 510, 264]), (.large, [200, 56, 736_248, 1686, 893]),
    ])
    func `a reference instance is rebuilt as published`(
        size: ReferenceInstance.Size,
        fingerprint: [Int]
    ) {
        let instance = ReferenceInstance(size)
        let rebuilt = [
            size.areas, size.shifts, instance.weights.joined().reduce(0, +),
            instance.travel.reduce(0, +), instance.allowed.joined().count { $0 },
        ]
        #expect(rebuilt == fingerprint)
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
}

import Foundation
import Planning
import ReferenceInstances

/// How near the best possible the reference instances are planned, and how fast.
enum InstanceBench {
    static func run(_ names: [String]) {
        let named = names.compactMap(ReferenceInstance.Size.init)
        print(
            "instance columns  to 1 %  seconds        bound        value    share  greedy: value    share  broken"
        )
        for size in named.isEmpty ? ReferenceInstance.Size.allCases : named {
            print(row(size))
        }
    }

    private static func row(_ size: ReferenceInstance.Size) -> String {
        let reference = ReferenceProblem(ReferenceInstance(size))
        let checker = DeploymentChecker(reference.instance)
        var rough = TeamPlanner()
        rough.relativeGap = 0.01
        let (toOne, _) = timed { rough.plan(reference.problem) }
        let (seconds, plan) = timed { TeamPlanner().plan(reference.problem) }
        let greedy = TeamPlanner().greedyPlan(reference.problem)
        let deployment = reference.deployment(of: plan)
        let value = checker.benefit(of: deployment)
        let greedyValue = checker.benefit(of: reference.deployment(of: greedy))
        let broken =
            checker.faults(in: deployment).count
            + checker.faults(in: reference.deployment(of: greedy)).count
        return size.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
            + String(format: "%8d%8.1f%9.1f", reference.problem.columns, toOne, seconds)
            + String(format: "%13.0f%13d", plan.bound, value)
            + String(format: "%9.5f%15d", Double(value) / plan.bound, greedyValue)
            + String(format: "%9.5f%8d", Double(greedyValue) / plan.bound, broken)
    }

    private static func timed<Value>(_ work: () -> Value) -> (seconds: Double, Value) {
        let start = ContinuousClock.now
        let value = work()
        let duration = ContinuousClock.now - start
        return (
            Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds),
            value
        )
    }
}

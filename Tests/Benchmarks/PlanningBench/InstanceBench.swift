import Foundation
import Planning
import ReferenceInstances

/// How near the best possible the reference instances are planned, and how fast.
enum InstanceBench {
    static func run(_ names: [String]) {
        let named = names.compactMap(ReferenceInstance.Size.init)
        tell(
            "instance columns  to 1 %  seconds        bound        value    share"
                + "  greedy: value    share  broken"
        )
        for size in named.isEmpty ? ReferenceInstance.Size.allCases : named { tell(row(size)) }
    }

    /// A line at once, also where the output is a file.
    private static func tell(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    private static func row(_ size: ReferenceInstance.Size) -> String {
        let reference = ReferenceProblem(ReferenceInstance(size))
        let checker = DeploymentChecker(reference.instance)
        var rough = TeamPlanner()
        rough.relativeGap = 0.005
        let (toOne, first) = timed { rough.plan(reference.problem) }
        let (seconds, plan) = timed { TeamPlanner().plan(reference.problem) }
        let reached = first.provenShare >= 0.99
        let greedy = TeamPlanner().greedyPlan(reference.problem)
        let deployment = reference.deployment(of: plan)
        let value = checker.benefit(of: deployment)
        let greedyValue = checker.benefit(of: reference.deployment(of: greedy))
        let broken =
            checker.faults(in: deployment).count
            + checker.faults(in: reference.deployment(of: greedy)).count
        return size.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
            + String(format: "%8d", reference.problem.columns)
            + (reached ? String(format: "%8.1f", toOne) : "       –")
            + String(format: "%9.1f", seconds)
            + String(format: "%13.0f%13d", plan.bound, value)
            + String(format: "%9.5f%15d", Double(value) / plan.bound, greedyValue)
            + String(format: "%9.5f%8d", Double(greedyValue) / plan.bound, broken)
    }

    /// Processor time of some work, which runs on one thread.
    private static func timed<Value>(_ work: () -> Value) -> (seconds: Double, Value) {
        let start = processorSeconds
        let value = work()
        return (processorSeconds - start, value)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

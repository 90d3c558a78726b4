import Foundation

/// Measures planning, for `scripts/bench planning`.
///
/// `PlanningBench instances [SIZE …]`: a table of the reference instances.
/// `PlanningBench random COUNT SEED`: random instances, every plan checked.
@main
struct PlanningBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "instances": InstanceBench.run(Array(arguments.dropFirst()))
        case "random": RandomInstances.run(Array(arguments.dropFirst()))
        default:
            let usage = "usage: PlanningBench instances [SIZE …] | random COUNT SEED\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
    }
}

import Foundation

/// Measures planning, for `scripts/bench planning`.
///
/// `PlanningBench instances [SIZE …]`: a table of the reference instances.
/// `PlanningBench fortnight`: a table of whole plans, from small to large.
/// `PlanningBench random COUNT SEED`: random instances, every plan checked.
@main
struct PlanningBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "instances": InstanceBench.run(Array(arguments.dropFirst()))
        case "fortnight": try FortnightBench.run()
        case "random": RandomInstances.run(Array(arguments.dropFirst()))
        default:
            let usage = "usage: PlanningBench instances [SIZE …] | fortnight | random COUNT SEED\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
    }
}

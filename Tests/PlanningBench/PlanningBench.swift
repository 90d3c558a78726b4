import Foundation

/// Measures planning, for `scripts/benchmarks/planning.py`.
///
/// `PlanningBench instances [SIZE …]`: a table of the reference instances.
@main
struct PlanningBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "instances": InstanceBench.run(Array(arguments.dropFirst()))
        default:
            FileHandle.standardError.write(Data("usage: PlanningBench instances [SIZE …]\n".utf8))
            exit(64)
        }
    }
}

import Foundation

/// Measures planning, for `scripts/bench planning`.
///
/// `PlanningBench random COUNT SEED`: random instances, every plan checked.
@main
struct PlanningBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "random": RandomInstances.run(Array(arguments.dropFirst()))
        default:
            FileHandle.standardError.write(Data("usage: PlanningBench random COUNT SEED\n".utf8))
            exit(64)
        }
    }
}

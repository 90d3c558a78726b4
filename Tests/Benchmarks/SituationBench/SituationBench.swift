import Foundation

/// Measures the situation model on simulated towns and real counts, for
/// `scripts/benchmarks/situation.py`.
///
/// Usage: `SituationBench MEASURE [SEEDS] [FOLDER]`, where each measure prints a table.
@main
struct SituationBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let seeds = arguments.dropFirst().first.flatMap(UInt64.init) ?? 4
        switch arguments.first {
        case "detection": DetectionBench.run(seeds: seeds)
        case "scan": ScanBench.run(seeds: seeds)
        case "speed": SpeedBench.run()
        case "forecast":
            let folder = URL(filePath: arguments.dropFirst(2).first ?? ".")
            try ForecastBench.run(folder: folder, seeds: seeds)
        default:
            let usage = "usage: SituationBench detection|scan|speed|forecast [SEEDS] [FOLDER]\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
    }

    /// Processor time of this process so far.
    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

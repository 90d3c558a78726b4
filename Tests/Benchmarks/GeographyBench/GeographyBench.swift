import Foundation

/// Measures placing, for the scripts in `scripts/benchmarks`.
///
/// `GeographyBench points AREAS POINTS ANSWERS` or `GeographyBench texts AREAS PLACES REPORTS`; the areas are
/// GeoJSON, the rest is told by `PointBench` and `TextBench`.
@main
struct GeographyBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let files = arguments.dropFirst().map { URL(filePath: $0) }
        switch (arguments.first, files.count) {
        case ("points", 3): try PointBench.run(areas: files[0], points: files[1], answers: files[2])
        case ("texts", 3): try TextBench.run(areas: files[0], places: files[1], reports: files[2])
        default:
            let usage = "usage: GeographyBench points|texts AREAS FILE FILE\n"
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

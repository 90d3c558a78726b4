import Domain
import Glibc

@testable import Intake

/// Reads a file as far as a stage says and prints rows, fields, bytes and seconds as JSON.
///
/// `intake-bench STAGE FILE [DELIMITER]`; the stages are those of `Stage`.
@main
struct IntakeBench {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let stage = Stage(rawValue: arguments[1]) else {
            let stages = Stage.allCases.map(\.rawValue).joined(separator: "|")
            return fail("usage: intake-bench \(stages) FILE [DELIMITER]", 64)
        }
        let file = open(arguments[2], O_RDONLY)
        guard file >= 0 else { return fail("no file can be opened at '\(arguments[2])'", 1) }
        let delimiter = arguments.count > 3 ? arguments[3].utf8.first : nil
        let clock = ContinuousClock()
        let (began, usedBefore) = (clock.now, processorSeconds())
        let total = stage.read(file, delimiter: delimiter ?? UInt8(ascii: ";"))
        let seconds = (clock.now - began) / .seconds(1)
        let used = processorSeconds() - usedBefore
        print(
            """
            {"rows": \(total.rows), "fields": \(total.fields), "bytes": \(total.bytes), \
            "seconds": \(seconds), "cpu": \(used)}
            """
        )
    }

    private static func fail(_ message: String, _ status: Int32) {
        let line = message + "\n"
        write(STDERR_FILENO, line, line.utf8.count)
        exit(status)
    }

    /// Processor time of this process so far, in its own code and in the kernel.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

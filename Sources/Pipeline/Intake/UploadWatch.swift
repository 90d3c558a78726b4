import Domain
import Foundation

/// Something that a reporter has sent, or is about to, and that a run left for the next one.
struct WaitingFile: Hashable {
    let reporter: ReporterID

    /// Its name in the reporter's folder; empty where it is the folder.
    let file: String

    let code: FindingCode

    /// The page that it would belong to, as far as can be told.
    let period: Period

    /// What is said of it to staff.
    var finding: Finding {
        guard !file.isEmpty else { return Finding(code, .error, file: "rapporter/\(reporter)") }
        return Finding(code, .warning, file: "\(reporter)/\(file)")
    }

    /// What is said of it to its reporter.
    var receiptFinding: Finding {
        file.isEmpty ? finding : Finding(code, .warning, file: file)
    }
}

/// Tells which files are still on their way, and remembers them.
final class UploadWatch {
    /// Files that wait for the next run, in the order they were found.
    private(set) var waiting: [WaitingFile] = []

    /// A file without an end that was written to less than this ago may be one that is still coming
    /// (decision 0020).
    private static let settled: TimeInterval = 60

    private var hasLookedAgain = false

    func add(_ file: WaitingFile) {
        waiting.append(file)
    }

    /// Whether a file that has not been read before is still being written.
    ///
    /// Where the kernel cannot tell, a young file whose last line has no end is looked at again after a second:
    /// once in a run, so that many of them cost no more than one.
    func isArriving(_ input: InputFile) -> Bool {
        if input.isOpenForWriting { return true }
        guard !hasLookedAgain, input.age < Self.settled, input.endsAbruptly else {
            return !input.isUnchanged
        }
        hasLookedAgain = true
        Thread.sleep(forTimeInterval: 1)
        return input.isOpenForWriting || !input.isUnchanged
    }
}

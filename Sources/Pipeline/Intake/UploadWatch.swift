import Domain
import Foundation

/// File or folder of a reporter that a run left for the next one.
struct WaitingFile: Hashable {
    let reporter: ReporterID

    /// Name in the reporter's folder; empty if it is the folder itself.
    let file: String

    let code: FindingCode

    /// Period of the page that it would belong to, as far as is known.
    let period: Period

    /// Finding for staff.
    var finding: Finding {
        guard !file.isEmpty else { return Finding(code, .error, file: "rapporter/\(reporter)") }
        return Finding(code, .warning, file: "\(reporter)/\(file)")
    }

    /// Finding for the reporter's receipt.
    var receiptFinding: Finding {
        file.isEmpty ? finding : Finding(code, .warning, file: file)
    }
}

/// Detection and list of files whose upload is not finished.
final class UploadWatch {
    /// Files that wait for the next run, in the order found.
    private(set) var waiting: [WaitingFile] = []

    /// Age in seconds below which a file whose last line has no end may still be arriving (decision 0020).
    private static let settled: TimeInterval = 60

    private var hasLookedAgain = false

    func add(_ file: WaitingFile) {
        waiting.append(file)
    }

    /// Whether a file that has not been read before is still being written.
    ///
    /// If the kernel cannot tell, a recent file whose last line has no end is checked again after one second.
    /// This is done once in a run, so that many such files cost no more than one.
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

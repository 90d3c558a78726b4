import Domain
import Intake

/// Answers of the coordinator that a later row says otherwise; the later one counts, and the earlier is told (decision 0046).
struct OverruledAnswers {
    /// Heading of the column in which the answer stands.
    let column: String

    /// Findings so far, in the order of the later answers.
    private(set) var findings: [Finding] = []

    private var last: [[String]: Answer] = [:]

    private struct Answer {
        let meaning: String
        let file: String
        let line: Int
    }

    /// No answers yet.
    init(column: String) {
        self.column = column
    }

    /// Adds an answer about the same words, report and reporter as others with an equal `subject`, in the order of files and
    /// lines.
    mutating func add(_ subject: [String], means meaning: String, file: String, line: Int) {
        let key = subject.map(\.folded)
        let answer = Answer(meaning: meaning, file: file, line: line)
        defer { last[key] = answer }
        guard let earlier = last[key], earlier.meaning.folded != meaning.folded else { return }
        let other = FindingHint.FileRow(file: file == earlier.file ? nil : file, line: line)
        findings.append(
            Finding(
                .overruledRow,
                file: earlier.file,
                line: earlier.line,
                column: column,
                hint: .rows([other])
            )
        )
    }
}

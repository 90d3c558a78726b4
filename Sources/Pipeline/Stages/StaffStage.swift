import Domain
import Foundation
import Intake
import Linkage
import Store

/// Reading of the group's decisions and the delivered measures: `inbox/beslut`, `inbox/insatser` → the database.
struct StaffStage {
    let workspace: Workspace
    let transaction: Transaction
    let masker: Masker

    /// Reads every file and returns the findings.
    func readFiles() throws -> [Finding] {
        try read(workspace.decisions, with: StaffFile.decisions) { file, hash, rows in
            try transaction.decisions.replace(file: file, hash: hash, with: rows)
        }
            + read(workspace.measures, with: StaffFile.delivered) { file, hash, rows in
                try transaction.decisions.replaceMeasures(file: file, hash: hash, with: rows)
            }
    }

    /// Reads the files of one folder in name order, and stores the rows of each.
    private func read<Row>(
        _ folder: URL,
        with parse: ([UInt8], String, Masker) -> StaffFile.Reading<Row>,
        keep: (_ file: String, _ hash: String, _ rows: [Row]) throws -> Void
    ) throws -> [Finding] {
        try Inbox(workspace: workspace).files(in: folder).flatMap { file in
            let bytes = try Settings.bytes(found: file)
            let parsed = parse(bytes, file.name, masker)
            try keep(file.name, Fingerprint.hash(bytes), parsed.rows)
            return parsed.findings
        }
    }
}

/// Reading of staff answers about pairs of reports: `inbox/kopplingar` → the database.
struct AnswerStage {
    let workspace: Workspace
    let transaction: Transaction
    let masker: Masker
    let run: Int64

    /// Outcome of reading the answers.
    struct Result {
        /// Answers given since the last run.
        var fresh: [LinkAnswer] = []

        /// All answers in the database.
        var answers = LinkAnswers()

        /// Findings: faults in the files, contradictory answers, and answers that wait for a report.
        var findings: [Finding] = []
    }

    /// Reads the files in name order; the last row is the newest.
    func readFiles() throws -> Result {
        var result = Result()
        for file in try Inbox(workspace: workspace).files(in: workspace.answers) {
            let bytes = try Settings.bytes(found: file)
            let read = StaffFile.answers(bytes, file: file.name, masker: masker)
            result.findings += read.findings
            let hash = Fingerprint.hash(bytes)
            result.fresh += try transaction.answers.add(read.rows, hash: hash, run: run)
        }
        result.answers = LinkAnswers(try transaction.answers.all())
        result.findings += try waiting(result.fresh)
        result.findings += Self.contradictions(in: result.answers)
        let folder = workspace.answers.lastPathComponent
        result.findings = result.findings.map { $0.within(folder) }
        return result
    }

    private func waiting(_ fresh: [LinkAnswer]) throws -> [Finding] {
        let missing = try transaction.reports.missing(
            among: fresh.flatMap { [$0.first, $0.second] }
        )
        return fresh.filter { missing.contains($0.first) || missing.contains($0.second) }.map {
            Finding(
                .waitingAnswer,
                file: $0.source.file,
                line: $0.source.line,
                column: "par"
            )
        }
    }

    /// Returns a finding for each answer that newer answers contradict.
    static func contradictions(in answers: LinkAnswers) -> [Finding] {
        answers.contradictions.map { found in
            let source = found.answer.source
            let against = found.against.map { other in
                let isOwn = other.source.file == source.file
                return FindingHint.FileRow(
                    file: isOwn ? nil : other.source.file,
                    line: other.source.line
                )
            }
            return Finding(
                .contradictoryAnswer,
                file: source.file,
                line: source.line,
                column: "svar",
                hint: .rows(against)
            )
        }
    }
}

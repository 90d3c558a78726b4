import Domain
import Foundation
import Intake
import Linkage
import Store

/// Reading of the group's decisions and the delivered measures: `inbox/beslut`, `inbox/insatser` → the database.
struct StaffStage {
    let workspace: Workspace
    let transaction: Transaction
    let settings: Settings

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
    private func read<Row: ProposalRow>(
        _ folder: URL,
        with parse: ([UInt8], String, Masker) -> StaffFile.Reading<Row>,
        keep: (_ file: String, _ hash: String, _ rows: [Row]) throws -> Void
    ) throws -> [Finding] {
        try Inbox(workspace: workspace).files(in: folder).flatMap { file in
            let bytes = try Settings.bytes(found: file)
            let parsed = parse(bytes, file.name, settings.masker)
            let pages = ProposalPages(parsed.rows, file: file.name, settings.configuration)
            try keep(file.name, Fingerprint.hash(bytes), pages.rows)
            return (parsed.findings + pages.findings).map { $0.within(folder.lastPathComponent) }
        }
    }
}

/// Rows of a file with the page of each number: that whose plan the row's day, else the file's ids, are of; else, for
/// decisions, the one that the file is named after (decision 0046).
private struct ProposalPages<Row: ProposalRow> {
    /// Rows whose page is known, or that name no number.
    private(set) var rows: [Row] = []

    /// Findings for the others.
    private(set) var findings: [Finding] = []

    init(_ rows: [Row], file: String, _ configuration: Configuration) {
        let days = rows.compactMap { $0.line.flatMap { Day(iso: $0.prefix(10)) } }
        let pages = Set(days.map(configuration.page(planning:)))
        let common = pages.isEmpty && Row.isOfFileName ? Self.page(in: file) : pages.first
        for row in rows {
            let proposal = row.line.flatMap(ProposalID.init).flatMap { $0.page.isEmpty ? $0 : nil }
            guard let proposal else {
                self.rows.append(row)
                continue
            }
            let own = row.writtenDay.map(configuration.page(planning:))
            if let page = own ?? (pages.count > 1 ? nil : common) {
                let id = ProposalID(page: page, number: proposal.number)
                self.rows.append(row.on("\(id)"))
            } else {
                findings.append(
                    Finding(.unknownProposal, file: file, line: row.source?.line, column: "rad")
                )
            }
        }
    }

    /// Id of the page that a file is named after, as in `beslut-2026-v43-44.csv`; nil for other names.
    private static func page(in file: String) -> String? {
        let ids =
            /[0-9]{4}-v[0-9]{2}(?:-[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{4}-[0-9]{2}-[0-9]{2}/
        return file.lowercased().firstMatch(of: ids).map { String($0.output) }
    }
}

/// Row of staff that may name a proposal by its number.
private protocol ProposalRow {
    /// The line, or the proposal.
    var line: PlanLineID? { get }

    /// Day that the row tells.
    var writtenDay: Day? { get }

    /// Place of the row in its file.
    var source: FindingHint.FileRow? { get }

    /// Whether its files are named after the page; files of delivered measures may be named after the days.
    static var isOfFileName: Bool { get }

    /// The same row about another line.
    func on(_ line: PlanLineID) -> Self
}

extension Decision: ProposalRow {
    fileprivate var writtenDay: Day? { time?.start.day }
    fileprivate static var isOfFileName: Bool { true }
}

extension WrittenMeasure: ProposalRow {
    fileprivate static var isOfFileName: Bool { false }

    fileprivate func on(_ line: PlanLineID) -> WrittenMeasure {
        var measure = self
        measure.line = line
        return measure
    }
}

extension Configuration {
    /// Id of the page whose plan covers a day.
    fileprivate func page(planning day: Day) -> String {
        calendar.period(-1, after: calendar.period(containing: day.adding(-planStarts))).id
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

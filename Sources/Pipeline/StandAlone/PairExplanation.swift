public import Domain
import Foundation
public import Linkage
import Publishing
import Store
import Toolkit

/// `est link --explain`: compares a pair of reports, with the incidents that they are in.
public struct PairExplanation {
    /// The comparison.
    public let found: LinkExplanation

    private let linker: Linker

    /// Time in minutes beyond which two reports are never compared.
    public var reach: Int { linker.reach }

    /// Mean probability between two groups of reports at or above which they are one incident.
    public var same: Double { linker.same }

    /// Explains a pair of a table, with the answers of the table's answer file.
    ///
    /// Throws the errors of `LinkTable.run`, and `TableError.unknownReport`.
    public init(_ one: ReportID, _ other: ReportID, in table: LinkTable) throws {
        let (_, _, reports) = try table.read()
        let answers = try table.standingAnswers()
        linker = try table.linker(for: reports, answers)
        guard let found = linker.explain(one, other, among: reports, answers: answers) else {
            throw Self.unknown([one, other], among: reports.map(\.report.id))
        }
        self.found = found
    }

    /// Explains a pair of a workspace in its state after the last run.
    ///
    /// Throws the errors of `EstRun.run`, `RunError.locked` while a run works, and `TableError.unknownReport`.
    public init(_ one: ReportID, _ other: ReportID, in workspace: Workspace) throws {
        let (reports, known, answers): ([PlacedReport], [ReportID: IncidentID], LinkAnswers)
        (linker, reports, known, answers) = try workspace.copiedStore().read { transaction in
            let linker = Linker(try WeightStage(transaction: transaction).known())
            let starts = try transaction.reports.startMinutes(of: [one, other]).sorted()
            var reports: [ReportID: PlacedReport] = [:]
            for start in starts {
                let events = try transaction.reports.events(
                    from: LocalTime(minutes: start - 4 * linker.reach),
                    until: LocalTime(minutes: start + 4 * linker.reach)
                )
                for event in events { reports[event.report.id] = event }
            }
            return (
                linker, Array(reports.values),
                try transaction.incidents.ids(of: reports.keys.sorted()),
                LinkAnswers(try transaction.answers.all())
            )
        }
        guard
            let found = linker.explain(one, other, among: reports, known: known, answers: answers)
        else { throw Self.unknown([one, other], among: reports.map(\.report.id)) }
        self.found = found
    }

    /// Returns the two reports of a pair in `kopplingar.csv`; nil where the text is not the id of a pair.
    public static func reports(ofPair pair: String) -> (ReportID, ReportID)? {
        LinkAnswer.reports(ofPair: pair)
    }

    private static func unknown(_ ids: [ReportID], among known: [ReportID]) -> TableError {
        let present = Set(known)
        let id = ids.first { !present.contains($0) } ?? ids[0]
        return .unknownReport(id, nearest: Spelling.nearest(to: id, among: known))
    }
}

/// File of the pairs behind a linking: `first;second;probability;judgement;why;answer`.
///
/// `answer` is empty for a person to fill in; `LinkTable` reads the file back.
enum PairFile {
    private static let headings = ["first", "second", "probability", "judgement", "why", "answer"]
    private static let buffer = 1 << 16

    /// Writes a line for each pair, by the ids of its reports.
    static func write(_ links: [Link], to url: URL) throws {
        let file = try NewFile(url)
        let writer = CSVWriter.machine
        var text = writer.line(headings)
        func flush() throws {
            var bytes = text
            try bytes.withUTF8 { try file.write(UnsafeRawBufferPointer($0)) }
            text = ""
        }
        for link in links {
            text += writer.line([
                link.first, link.second, rounded(link.probability), link.judgement.rawValue,
                LinkWords.why(link), "",
            ])
            if text.utf8.count >= buffer { try flush() }
        }
        try flush()
    }

    private static func rounded(_ probability: Double) -> String {
        "\((probability * 1000).rounded() / 1000)"
    }
}

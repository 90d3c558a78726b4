public import Domain
import Linkage
import Publishing
import Store
import Toolkit

/// `est link --explain`: what was found of a pair, as a small table for the terminal.
public struct PairExplanation {
    private let found: LinkExplanation
    private let linker: Linker

    /// The pair of a table; answers come from a file that was filled in.
    ///
    /// Throws what `LinkTable.run` throws, and `TableError.unknownReport`.
    public init(_ one: ReportID, _ other: ReportID, in table: LinkTable) throws {
        let (_, _, reports) = try table.read()
        let answers = try table.standingAnswers()
        linker = try table.linker(for: reports, answers)
        guard let found = linker.explain(one, other, among: reports, answers: answers) else {
            throw Self.unknown([one, other], among: reports.map(\.report.id))
        }
        self.found = found
    }

    /// The pair of a workspace, as the last run left it.
    ///
    /// Throws what `EstRun.run` throws, `RunError.locked` while a run works, and
    /// `TableError.unknownReport`.
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

    /// The two reports that a pair in `kopplingar.csv` is about; nil where it is not called so.
    public static func reports(ofPair pair: String) -> (ReportID, ReportID)? {
        LinkAnswer.reports(ofPair: pair)
    }

    private static func unknown(_ ids: [ReportID], among known: [ReportID]) -> TableError {
        let present = Set(known)
        let id = ids.first { !present.contains($0) } ?? ids[0]
        return .unknownReport(id, nearest: Spelling.nearest(to: id, among: known))
    }

    /// The table and what follows from it.
    public var text: String {
        let rows =
            found.link.evidence.map { ("\($0.field)", LinkWords.words($0.finding), $0.weight) }
            + [("before", "nothing compared yet", found.prior)]
        let width = rows.map(\.1.count).max() ?? 0
        var lines = ["\(found.link.first) and \(found.link.second)"]
        if found.sum.isFinite {
            lines += rows.map { name, finding, weight in
                Self.padded(name, 10) + Self.padded(finding, width + 2) + Self.bits(weight)
            }
            lines.append(
                Self.padded("sum", 10) + Self.padded("", width + 2) + Self.bits(found.sum)
                    + " bits: probability \(Self.decimal(found.link.probability, 3))"
            )
        }
        return (lines + [obstacle, answer].compactMap(\.self) + [conclusion])
            .joined(separator: "\n")
    }

    private var obstacle: String? {
        switch found.obstacle {
        case nil: nil
        case .tooLate(let minutes):
            "Never compared: \(Self.span(minutes)) apart, more than \(Self.span(linker.reach))."
        case .otherMunicipality: "Never compared: of two municipalities."
        case .elsewhere: "Never compared: no area in common and no point near by."
        }
    }

    private var answer: String? {
        found.answer.map {
            "Answered \($0.verdict == .same ? "same" : "different")"
                + " in \($0.source.file), line \($0.source.line): that binds."
        }
    }

    private var conclusion: String {
        let judgement = "Judged \(found.link.judgement): "
        guard let mean = found.mean else {
            let third = found.between.map { "; \($0) is most like both" } ?? ""
            return judgement + "in one incident, \(found.incidents.first ?? "")\(third)."
        }
        let apart = judgement + "in two incidents, \(found.incidents.joined(separator: " and "))"
        guard found.obstacle == nil else { return apart + "." }
        return apart + "; the pairs between them have \(Self.decimal(mean, 3)) on average"
            + (found.unscored > 0
                ? ", where \(found.unscored) too unlike to be scored speak against" : "")
            + ", and one incident takes \(Self.decimal(linker.same, 3))."
    }

    /// "35 hours", "267 days".
    private static func span(_ minutes: Int) -> String {
        let hours = minutes / 60
        return hours < 72 ? "\(hours) hours" : "\(hours / 24) days"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func bits(_ weight: Double) -> String {
        let text = (weight < 0 ? "-" : "+") + decimal(abs(weight), 1)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    private static func decimal(_ number: Double, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        return "\((number * scale).rounded() / scale)"
    }
}

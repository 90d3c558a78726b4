import Domain
import FollowUp
import Store
import Toolkit

/// Decisions and delivered measures that count: numbers of proposals as their lines, what is left out as the lines say,
/// contradictions settled (decision 0046).
struct StaffAnswers {
    /// Decisions that count, by file and row.
    let decisions: [Decision]

    /// Delivered measures that count, by file and row, with their functions by id.
    let delivered: [DeliveredMeasure]

    private let findings: [Finding]

    private let unknown: [(page: String, finding: Finding)]

    /// Findings for rows that do not count, without those about pages that are still to be made.
    func findings(coming: [Period]) -> [Finding] {
        let coming = Set(coming.map(\.id))
        return findings + unknown.filter { !coming.contains($0.page) }.map(\.finding)
    }

    /// Reads the answers from the database, with the plans that are published.
    init(_ transaction: Transaction, _ configuration: Configuration) throws {
        let pages = try transaction.plans.proposals()
        let numbers = ProposalLines(
            lines: Dictionary(pages.map { ($0.key.id, $0.value) }) { first, _ in first }
        )
        let lines = try transaction.plans.newestLines()
        let decided = try transaction.decisions.all().map { ($0, numbers.lines(of: $0)) }
        let written = try transaction.decisions.measures().map(configuration.withResourceID)
            .map { ($0, numbers.lines(of: $0, among: lines)) }
        let settled = Settlement(decided.flatMap { $0.1 ?? [] })
        let measures = Settlement(
            written.flatMap { row, names in
                (names ?? []).compactMap { row.completed(by: $0.flatMap { lines[$0] }) }
            }
        )
        (decisions, delivered) = (settled.rows, measures.rows)
        unknown =
            decided.filter { $0.1 == nil }.map { Self.unknown($0.0.line, $0.0.source, "beslut") }
            + written.filter { $0.1 == nil }.map {
                Self.unknown($0.0.line, $0.0.source, "insatser")
            }
        findings =
            Self.findings(settled.disputes, column: "beslut", folder: "beslut")
            + Self.findings(measures.disputes, column: "utfört", folder: "insatser")
    }

    private static func unknown(
        _ line: PlanLineID?,
        _ row: FindingHint.FileRow?,
        _ folder: String
    ) -> (page: String, finding: Finding) {
        let finding = Finding(
            .unknownProposal,
            file: "\(folder)/\(row?.file ?? "")",
            line: row?.line,
            column: "rad",
            hint: line.map(FindingHint.text)
        )
        return (line.flatMap(ProposalID.init)?.page ?? "", finding)
    }

    private static func findings<Row>(
        _ disputes: [Settlement<Row>.Dispute],
        column: String,
        folder: String
    ) -> [Finding] {
        disputes.compactMap { dispute in
            guard let source = dispute.row.source, let file = source.file else { return nil }
            let against = dispute.against.compactMap(\.source).map {
                FindingHint.FileRow(file: $0.file == file ? nil : $0.file, line: $0.line)
            }
            return Finding(
                dispute.isOverruled ? .overruledRow : .contradictoryRow,
                file: "\(folder)/\(file)",
                line: source.line,
                column: column,
                hint: .rows(against)
            )
            .concerning(dispute.row.line.flatMap { Day(iso: $0.prefix(10)) })
        }
    }
}

/// Lines of the proposals of published pages, by page and number.
private struct ProposalLines {
    let lines: [String: [Int: [PlanLineID]]]

    /// A decision on each line that it is about; nil where its number is none of its page's, or the page is to come.
    func lines(of decision: Decision) -> [Decision]? {
        guard let id = decision.line, let proposal = ProposalID(id) else { return [decision] }
        return lines[proposal.page]?[proposal.number]?.map(decision.on)
    }

    /// Lines that a measure is about, nil for none: those of its proposal on its day, or the only one.
    func lines(of measure: WrittenMeasure, among known: [PlanLineID: PlanLine]) -> [PlanLineID?]? {
        guard let id = measure.line, let proposal = ProposalID(id) else { return [measure.line] }
        guard let all = lines[proposal.page]?[proposal.number] else { return nil }
        guard let day = measure.writtenDay else { return all.count == 1 ? all : nil }
        let sameDay = all.filter { known[$0].map { $0.time.start.slot == day } ?? false }
        return sameDay.isEmpty ? (all.count == 1 ? all : nil) : sameDay
    }
}

extension LocalTime {
    /// Day of its night: the hours before 06 belong to the day before.
    fileprivate var slot: Day {
        adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }
}

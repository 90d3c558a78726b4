import Domain
import Foundation
import Intake
import Publishing
import Store
import TestSupport
import TestTools
import Testing

@testable import Pipeline

/// What rows of decisions and delivered measures mean, as everybody reads them, or told (decision 0046).
struct StaffFileTruthTests {
    /// A file, with what counts of it and what is told.
    struct File: Decodable, Sendable, CustomTestStringConvertible {
        let id, folder, file: String
        let rows: [String]
        var more: [String: [String]]?
        let expected, told: [String]
        var testDescription: String { id }
    }

    /// Lines of the plan by the names that the table has for them.
    private static let lines: [(name: String, line: PlanLine, number: Int)] = [
        ("A", line("2026-11-06-vandrare-torget", "vandrare", "Torget", 6, 20, 22), 1),
        ("B1", line("2026-11-07-vaktare-hamnen", "vaktare", "Hamnen", 7, 22, 26), 2),
        ("B2", line("2026-11-08-vaktare-hamnen", "vaktare", "Hamnen", 8, 22, 26), 2),
    ]

    private static func line(
        _ id: PlanLineID,
        _ resource: ResourceID,
        _ place: String,
        _ day: Int,
        _ from: Int,
        _ to: Int
    ) -> PlanLine {
        let first = Day(number: 20_758).adding(day - 1)
        return PlanLine(
            id: id,
            area: "vaster",
            place: place,
            time: TimeSpan(
                start: LocalTime(first, hour: from),
                end: LocalTime(first, hour: to),
                precision: .minute
            ),
            resource: resource,
            team: "1",
            roster: .schedule,
            visits: 1,
            category: nil,
            need: 1,
            benefit: 1,
            evidence: [],
            alternative: nil,
            followUp: first.adding(20)
        )
    }

    /// A row of the table with the id of its line.
    private static func written(_ row: String) -> String {
        let cells = row.components(separatedBy: ";")
        let id = lines.first { $0.name == cells[0] }?.line.id
        return ([id ?? cells[0]] + cells.dropFirst()).joined(separator: ";")
    }

    /// What counts, with the table's names of lines.
    private static func named(_ text: String) -> String {
        lines.reduce(text) { $0.replacing($1.line.id, with: $1.name) }
    }

    @Test(arguments: ReadingTruth.more("staff-files", as: File.self))
    func `rows of staff count as they are meant, or are told`(file: File) throws {
        var files = SmallTown.files
        for (name, rows) in [file.file: file.rows].merging(
            file.more ?? [:],
            uniquingKeysWith: { $1 }
        ) {
            let text = rows.map { Self.written($0) + "\r\n" }.joined()
            files["inbox/\(file.folder)/\(name)"] = text
        }
        let town = try TemporaryWorkspace(files)
        let settings = try Settings(town.workspace)
        try Store().write { transaction in
            let period = Period(first: Day(number: 20_745), length: 14)
            let run = try transaction.runs.begin(asOf: period.last.adding(1))
            let page = PublishedPicture(period: period, version: 1, run: run, manifest: "m")
            try transaction.pictures.add(page)
            try transaction.plans.add(
                Self.lines.map(\.line),
                numbers: Dictionary(
                    uniqueKeysWithValues: Self.lines.map { ($0.line.id, $0.number) }
                ),
                of: page
            )
            let read = try StaffStage(
                workspace: town.workspace,
                transaction: transaction,
                settings: settings
            )
            .readFiles()
            let answers = try StaffAnswers(transaction, settings.configuration)
            let unknown = try UnknownLines(transaction: transaction, known: KnownPlans(transaction))
                .findings()
            let findings = read + answers.findings(coming: []) + unknown
            #expect(counted(answers) == file.expected)
            #expect(findings.isEmpty == file.told.isEmpty, "\(findings)")
            for line in file.told.compactMap(Int.init)
            where file.file == "\(file.folder.prefix(1)).csv" {
                #expect(findings.contains { $0.line == line })
            }
        }
    }

    /// Decisions and measures that count, as the table writes them.
    private func counted(_ answers: StaffAnswers) -> [String] {
        let decided = answers.decisions.map { decision in
            let time =
                decision.verdict == .changed ? decision.time.map { " \($0.start)-\($0.end)" } : nil
            return "\(decision.line ?? "-") \(decision.verdict.word)\(time ?? "")"
        }
        let done = answers.delivered.map {
            "\($0.line ?? "-") \($0.done.word) \($0.time.start)-\($0.time.end) \($0.resource) \($0.place)"
        }
        return (decided + done).map { Self.named($0) }.sorted()
    }
}

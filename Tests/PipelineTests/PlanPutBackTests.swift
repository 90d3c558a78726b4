import Domain
import Foundation
import Intake
import Store
import TestSupport
import Testing

@testable import Pipeline

/// The published plan and the table of its measures, put back as they are and filled in.
struct PlanPutBackTests {
    private let town: TemporaryWorkspace
    private static let period = "2026-v43-44"

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace, options: RunOptions()).run()
    }

    private func published(_ name: String) throws -> Data {
        try Data(contentsOf: town.workspace.reports.appending(path: "\(Self.period)/\(name)"))
    }

    private func run() throws -> RunSummary {
        try EstRun(town.workspace, options: RunOptions()).run()
    }

    private func decisions() throws -> [Decision] {
        try town.workspace.copiedStore().read { try $0.decisions.all() }
    }

    @Test(arguments: ["xlsx", "csv"])
    func `a plan put back without decisions is no fault`(ending: String) throws {
        try town.write(try published("plan.\(ending)"), to: "inbox/beslut/plan.\(ending)")
        let name = "insatser-\(Self.period).\(ending)"
        try town.write(try published(name), to: "inbox/insatser/\(name)")
        let summary = try run()
        #expect(
            summary.findings.filter { $0.severity != .note && $0.file.contains("/plan") }.isEmpty
        )
        #expect(summary.findings.filter { $0.file.hasPrefix("insatser/") }.isEmpty)
        #expect(try decisions().isEmpty)
    }

    private func records(_ bytes: [UInt8]) -> [[String]] {
        let reader = RecordReader()
        var rows: [[String]] = []
        bytes.withUnsafeBytes { reader.feed($0) { rows.append(Array($0.cells)) } }
        _ = reader.finish { rows.append(Array($0.cells)) }
        return rows
    }

    @Test func `decisions and measures that are filled in count, with the line's own time`() throws
    {
        var rows = records(Array(try published("plan.csv")))
        let column = try #require(rows[0].firstIndex(of: "beslut"))
        let cells = rows[1]
        rows[1][column] = "antagen"
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        }
        try town.write(text.joined(separator: "\r\n"), to: "inbox/beslut/plan.csv")
        try town.write("rad;utfört;orsak\n\(cells[0]);nej;regn\n", to: "inbox/insatser/i.csv")
        let summary = try run()
        #expect(summary.findings.filter { $0.file.hasPrefix("beslut/") }.isEmpty)
        #expect(try decisions().map(\.verdict) == [.accepted])
        let configuration = try Settings(town.workspace).configuration
        let answers = try town.workspace.copiedStore().read { try StaffAnswers($0, configuration) }
        #expect(answers.delivered.map(\.line) == [cells[0]])
        #expect(answers.delivered.map(\.reason) == ["regn"])
    }

    @Test func `a number of the page counts for each of its lines`() throws {
        try town.write("förslag;beslut\n1;avslagen\n", to: "inbox/beslut/beslut-\(Self.period).csv")
        #expect(try run().findings.filter { $0.file.hasPrefix("beslut/") }.isEmpty)
        let configuration = try Settings(town.workspace).configuration
        let (answers, pages) = try town.workspace.copiedStore().read {
            (try StaffAnswers($0, configuration), try $0.plans.proposals())
        }
        let lines = try #require(pages.first?.value[1])
        #expect(!lines.isEmpty && answers.decisions.map(\.line) == lines)
    }

    @Test func `a fault in a roster is on the page of its days, and on no later one`() throws {
        let heading = "funktion;lag;datum;från;till;antal;art\n"
        try town.write(
            heading + "polis;1;2026-05-02;sent;23:00;2;schema\n",
            to: "inbox/bemanning/varen.csv"
        )
        let summary = try run()
        let fault = try #require(summary.findings.first { $0.file == "varen.csv" })
        #expect(fault.lastDay == Day(iso: "2026-05-02"))
        let october = Period(first: Day(number: 20_745), length: 14)
        #expect(!summary.faults(of: october).contains(fault))
        let may = Period(first: Day(number: 20_563), length: 14)
        #expect(summary.faults(of: may).contains(fault))
    }
}

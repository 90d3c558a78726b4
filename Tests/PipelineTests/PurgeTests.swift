import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// What a gallringsbeslut lets go of is gone to the last byte, and what is left is as if nothing had happened.
struct PurgeTests {
    private static let canary = "Kanariefågel"

    /// A town with five years of fortnights of its own length, each with reports that follow from their number.
    private func town(_ retention: String, archive: String = "off") throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + "archive: \(archive)\n" + retention
        files["inbox/rapporter/skolan/historia.csv"] = Self.history(from: "2024-01-01", days: 1020)
        return try TemporaryWorkspace(files)
    }

    private static func history(from first: String, days: Int) -> String {
        let first = Day(iso: first)?.number ?? 0
        let rows = (0..<days).map { number in
            "\(Day(number: first + number));2\(number % 3):15;Storskolan;Skadegörelse;\(canary) \(number)"
        }
        return "Datum;Tid;Plats;Kategori;Beskrivning\n" + rows.joined(separator: "\n") + "\n"
    }

    private let retention = """
        retention: {decision: "KS 2026/123", decided: 2026-05-04, reports: 380, delivered_files: 0}

        """

    private func bytes(of town: TemporaryWorkspace, below folder: String) throws -> [(String, Data)]
    {
        let root = town.workspace.root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).compactMap { path in
            (try? Data(contentsOf: root.appending(path: path))).map { (path, $0) }
        }
    }

    private func run(_ town: TemporaryWorkspace, _ day: String) throws -> RunSummary {
        try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
    }

    @Test func `nothing of what was purged is left, to the last byte`() throws {
        let town = try town(
            """
            retention:
              {decision: "KS 2026/123", decided: 2026-05-04, reports: 380, delivered_files: 1,
               receipts: 1, pages: 1, quarantine: 1}

            """,
            archive: "copy"
        )
        _ = try run(town, "2026-11-03")
        let old = Data("\(Self.canary) 3".utf8)
        let before = try bytes(of: town, below: ".est") + bytes(of: town, below: "inbox/rapporter")
        #expect(before.contains { $0.1.range(of: old) != nil })

        _ = try run(town, "2028-11-03")
        let entries = try PurgeStage(town.workspace, asOf: Day(iso: "2028-11-03")).run()
        let kinds: [DocumentKind] = [.deliveredFiles, .quarantine, .receipts, .reports, .pages]
        #expect(entries.map(\.documents) == kinds)
        let canary = Data(Self.canary.utf8)
        for folder in [".est", "reports", "inbox/rapporter"] {
            for (path, content) in try bytes(of: town, below: folder) {
                #expect(content.range(of: canary) == nil, "\(folder)/\(path)")
            }
        }
        #expect(try Verification(town.workspace).faults() == [])
    }

    @Test func `the next lägesbild is the same, byte for byte, with and without a purge before it`()
        throws
    {
        let whole = try town("")
        let purged = try town(
            #"retention: {decision: "KS 2026/123", decided: 2026-05-04, reports: 364}"# + "\n"
        )
        for town in [whole, purged] { _ = try run(town, "2026-11-03") }
        let entries = try PurgeStage(purged.workspace, asOf: Day(iso: "2026-11-03")).run()
        #expect(entries.map(\.documents) == [.reports])
        #expect((entries.first?.number ?? 0) > 600)
        for town in [whole, purged] {
            try town.write(
                "Datum;Tid;Plats;Kategori;Beskrivning\n2026-11-05;21:30;Storskolan;Skadegörelse;Ruta\n",
                to: "inbox/rapporter/skolan/2026-v45-46.csv"
            )
            #expect(try run(town, "2026-11-17").made.map(\.period.id) == ["2026-v45-46"])
        }
        #expect(try purged.hashes(below: "reports") == whole.hashes(below: "reports"))
    }

    @Test func `a purged period is never made again, nor are those that rest on it`() throws {
        let town = try town(retention.replacing(", delivered_files: 0", with: ", pages: 1"))
        _ = try run(town, "2026-11-03")
        _ = try run(town, "2026-12-20")
        #expect(try PurgeStage(town.workspace, asOf: Day(iso: "2026-12-20")).run().count == 2)
        #expect(!(try town.hashes(below: "reports")).keys.contains("2026-v43-44/lagesbild.html"))
        #expect(try run(town, "2026-12-20").made.isEmpty)
        #expect(try WorkspaceState(town.workspace, asOf: Day(iso: "2026-12-20")).due.isEmpty)
        let remake = RunOptions(asOf: Day(iso: "2026-12-20"), remake: "2026-v43-44")
        #expect(throws: RunError.purged("2026-v43-44")) {
            try EstRun(town.workspace, options: remake).run()
        }
    }

    @Test func `rows of a purged period are not taken in again, and are accounted for`() throws {
        let town = try town(retention.replacing(", delivered_files: 0", with: ""))
        _ = try run(town, "2026-11-03")
        _ = try PurgeStage(town.workspace, asOf: Day(iso: "2026-11-03")).run()
        #expect(try run(town, "2026-11-03").account.received == 0)
        try town.write(
            Self.history(from: "2024-01-01", days: 1021),
            to: "inbox/rapporter/skolan/historia.csv"
        )
        let again = try run(town, "2026-11-03")
        #expect(again.account == RowAccount(accepted: 1, duplicates: 1020, quarantined: 0))
        #expect(try PurgeStage(town.workspace, asOf: Day(iso: "2026-11-03")).run().isEmpty)
    }

    @Test func `a dry run tells what would go and deletes nothing`() throws {
        let town = try town(retention.replacing("delivered_files: 0", with: "delivered_files: 1"))
        _ = try run(town, "2026-11-03")
        let before = try town.hashes(below: ".")
        let day = Day(iso: "2026-11-03")
        let told = try PurgeStage(town.workspace, asOf: day).run(isDryRun: true)
        #expect(told.map(\.documents) == [.reports])
        #expect(try town.hashes(below: ".") == before)
        #expect(try PurgeStage(town.workspace, asOf: day).run() == told)
    }

    @Test func `the log names what, how many, when and by which decision, and only grows`() throws {
        let town = try town(
            #"retention: {decision: "KS ""; 1", decided: 2026-05-04, receipts: 1, pages: 300}"#
                .replacing(#""KS ""; 1""#, with: #"'KS "; 1'"#) + "\n"
        )
        _ = try run(town, "2026-11-03")
        _ = try PurgeStage(town.workspace, asOf: Day(iso: "2026-11-03")).run()
        let first = try town.text(of: ".est/gallring.csv")
        #expect(
            first == """
                dag;handlingstyp;till och med;antal;gallringsbeslut;beslutat
                2026-11-03;receipts;2026-11-01;7;"KS ""; 1";2026-05-04

                """
        )
        #expect(try Verification(town.workspace).faults() == [])
        _ = try run(town, "2027-12-01")
        _ = try PurgeStage(town.workspace, asOf: Day(iso: "2027-12-01")).run()
        let second = try town.text(of: ".est/gallring.csv")
        #expect(second.hasPrefix(first) && second.count > first.count)
    }

    @Test func `without a decision, or while a lägesbild is due, nothing is purged`() throws {
        let none = try town("")
        #expect(throws: ConfigurationError.noRetention) { try PurgeStage(none.workspace).run() }
        let due = try town(retention.replacing(", delivered_files: 0", with: ""))
        #expect(throws: RunError.dueFirst(["2026-v43-44"])) { try PurgeStage(due.workspace).run() }
    }

    @Test(arguments: [
        "retention: {reports: 400}",
        "retention: {decision: KS 1, reports: 400}",
        "retention: {decision: KS 1, decided: 2026-05-04, reports: 363}",
        "retention: {decision: KS 1, decided: 2026-05-04, delivered_files: 0}",
        "retention: {decision: KS 1, decided: 2026-05-04, report: 400}",
        "archive: sometimes",
    ])
    func `a retention that names no decision, or keeps too little, is refused`(setting: String)
        throws
    {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + setting + "\n"
        let town = try TemporaryWorkspace(files)
        #expect(throws: ConfigurationError.self) { try EstRun(town.workspace).run() }
    }

    @Test func `decisions and measures go with their files when all in them is old`() throws {
        let town = try town(
            #"retention: {decision: "KS 1", decided: 2026-05-04, decisions: 42}"# + "\n"
        )
        let heading = "rad;beslut;ansvarig;dag;från;till;plats;motivering\n"
        try town.write(
            heading + ";egen;Samordnare;2026-09-01;20:00;22:00;Storskolan;gammalt\n",
            to: "inbox/beslut/gammal.csv"
        )
        try town.write(
            heading + ";egen;Samordnare;2026-09-01;20:00;22:00;Storskolan;gammalt\n"
                + ";egen;Samordnare;2026-11-01;20:00;22:00;Storskolan;nytt\n",
            to: "inbox/beslut/ny.csv"
        )
        _ = try run(town, "2026-11-03")
        let entries = try PurgeStage(town.workspace, asOf: Day(iso: "2026-11-03")).run()
        #expect(entries.map(\.documents) == [.decisions])
        let left = try FileManager.default.contentsOfDirectory(
            atPath: town.workspace.root.path + "/inbox/beslut"
        )
        #expect(left == ["ny.csv"])
    }
}

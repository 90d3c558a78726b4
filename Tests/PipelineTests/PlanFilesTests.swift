import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// What a published plan leaves in people's hands, over versions.
struct PlanFilesTests {
    private static let folder = "reports/2026-v43-44"

    @Test func `the workbook, calendars and slips are published and sealed with the rest`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let manifest = try town.text(of: "\(PlanFilesTests.folder)/manifest.json")
        for name in [
            "plan.xlsx", "pass-faltsekreterare.ics", "pass-faltsekreterare.html",
            "pass-trygghetsvandrare.ics",
        ] {
            #expect(manifest.contains("\"\(name)\""), "\(name)")
        }
        #expect(!manifest.contains("pass-polis"))
        let workbook = try Data(contentsOf: url("plan.xlsx", in: town))
        #expect(Array(workbook.prefix(2)) == Array("PK".utf8))
    }

    @Test func `a shift that a later version withdraws is cancelled in its calendar`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let first = try calendar(in: town)
        #expect(first.contains("STATUS:TENTATIVE") && !first.contains("CANCELLED"))
        #expect(first.contains("SEQUENCE:0"))

        try withdraw(in: town)
        let second = try calendar(in: town)
        #expect(uids(second) == uids(first))
        #expect(second.contains("STATUS:CANCELLED") && !second.contains("TENTATIVE"))
        #expect(!second.contains("SEQUENCE:0"))
        #expect(try calendar(in: town, "v1/") == first)
    }

    @Test func `a version whose folder is gone is published again with the same calendars`() throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try withdraw(in: town)
        let second = try calendar(in: town)
        try FileManager.default.removeItem(at: url("", in: town))
        let again = try EstRun(town.workspace).run()
        #expect(again.made.map(\.version) == [2])
        #expect(try calendar(in: town) == second)
    }

    /// Takes the only shift of the fältsekreterare away and makes the page anew.
    private func withdraw(in town: TemporaryWorkspace) throws {
        let roster = "inbox/bemanning/hosten.csv"
        let rows = try town.text(of: roster).split(separator: "\n").filter {
            !$0.hasPrefix("fältsekreterare")
        }
        try town.write(rows.joined(separator: "\n") + "\n", to: roster)
        let remade = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(remade.made.map(\.version) == [2])
    }

    private func calendar(
        in town: TemporaryWorkspace,
        _ version: String = ""
    ) throws -> String {
        try town.text(of: "\(PlanFilesTests.folder)/\(version)pass-faltsekreterare.ics")
    }

    private func uids(_ calendar: String) -> [Substring] {
        calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }

    private func url(_ name: String, in town: TemporaryWorkspace) -> URL {
        town.workspace.root.appending(path: "\(PlanFilesTests.folder)/\(name)")
    }
}

import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// What stands under `reports/` when it, or the database, is not as the latest run left it.
struct PublishedStateTests {
    private let period = "2026-v43-44"
    private let folder = "reports/2026-v43-44"

    @Test(arguments: ["reports", "reports/2026-v43-44", "reports/2026-v43-44/manifest.json"])
    func `what is removed is published again, as the version it was where the bytes are the same`(
        removed: String
    ) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let before = try town.hashes(below: "reports")
        try town.remove(removed)
        #expect(try WorkspaceState(town.workspace).due.map(\.id) == [period])
        let again = try EstRun(town.workspace).run()
        #expect(again.made.map(\.version) == [1])
        #expect(try town.hashes(below: "reports") == before)
        #expect(try EstRun(town.workspace).run().made.isEmpty)
    }

    @Test func `what is removed is published as a new version where it has changed since`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try town.remove("reports")
        let nextDay = RunOptions(asOf: Day(iso: "2026-11-04"))
        #expect(try EstRun(town.workspace, options: nextDay).run().made.map(\.version) == [2])
    }

    @Test func `a lägesbild whose folder is gone can be made anew`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try town.remove("reports")
        #expect(try remade(town).made.map(\.version) == [2])
        #expect(try town.picture(of: period)["version"] as? Int == 2)
    }

    @Test func `a database that is lost takes no published version with it`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        _ = try remade(town)
        let before = try town.hashes(below: "reports")
        try town.remove(".est")
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [2])
        #expect(try town.hashes(below: "reports") == before)

        try town.remove(".est")
        let nextDay = RunOptions(asOf: Day(iso: "2026-11-04"))
        #expect(try EstRun(town.workspace, options: nextDay).run().made.map(\.version) == [3])
        let after = try town.hashes(below: folder)
        #expect(after["v1/lagesbild.json"] == before["\(period)/v1/lagesbild.json"])
        #expect(after["v2/lagesbild.json"] == before["\(period)/lagesbild.json"])
    }

    @Test(arguments: ["\n", "x"])
    func `files that were changed by hand are kept as the version that they are`(
        change: String
    ) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let changed = try town.text(of: "\(folder)/manifest.json") + change
        try town.write(changed, to: "\(folder)/manifest.json")
        #expect(try remade(town).made.map(\.version) == [2])
        #expect(try town.text(of: "\(folder)/v1/manifest.json") == changed)
        #expect(try town.hashes(below: folder)["v1/lagesbild.html"] != nil)
    }

    @Test func `files whose version cannot be told are kept as unknown, and stay there`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("min fil", to: "\(folder)/anteckning.txt")
        try town.write("{\"version\": 9223372036854775807}", to: "\(folder)/lagesbild.json")
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [1])
        #expect(try town.text(of: "\(folder)/okand-1/anteckning.txt") == "min fil")

        try town.write("ny", to: "\(folder)/anteckning.txt")
        try town.remove("\(folder)/manifest.json")
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [1])
        #expect(try town.text(of: "\(folder)/okand-1/anteckning.txt") == "min fil")
        #expect(try town.text(of: "\(folder)/okand-2/anteckning.txt") == "ny")
    }

    private func remade(_ town: TemporaryWorkspace) throws -> RunSummary {
        try EstRun(town.workspace, options: RunOptions(remake: period)).run()
    }
}

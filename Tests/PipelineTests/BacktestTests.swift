import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Whether earlier lägesbilder are made again as they were known then.
struct BacktestTests {
    /// A town whose school sent reports of eight earlier periods at once, and whose pages begin with the ninth.
    private func town() throws -> TemporaryWorkspace {
        var files = SmallTown.files
        let days = (0..<112).map { Day(iso: "2026-06-29")?.adding($0).description ?? "" }
        let rows = days.enumerated().filter { $0.offset % 3 == 0 }.map {
            "\($0.element);21:30;Storskolan;Skadegörelse;Bänk \($0.offset)\n"
        }
        files["inbox/rapporter/skolan/historik.csv"] =
            "Datum;Tid;Plats;Kategori;Beskrivning\n" + rows.joined()
        return try TemporaryWorkspace(files)
    }

    private func run(_ town: TemporaryWorkspace, _ day: String) throws {
        _ = try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
    }

    private func edition(_ town: TemporaryWorkspace, _ day: String) throws -> BacktestEdition {
        try BacktestStage(town.workspace, asOf: Day(iso: day)).edition()
    }

    @Test func `a period with a page of its time is made from what was known then`() throws {
        let town = try town()
        try run(town, "2026-11-03")
        let first = try edition(town, "2026-11-03").result
        #expect(first.periods.map(\.basis) == Array(repeating: .afterwards, count: 8) + [.then])
        try town.write(
            """
            Datum;Tid;Plats;Kategori;Beskrivning
            2026-10-21;09:00;ICA Torget;Skadegörelse;Sen rapport om en skylt
            2026-10-23;09:00;ICA Torget;Skadegörelse;Sen rapport om ett räcke
            2026-11-05;09:00;ICA Torget;Skadegörelse;Krossad ruta

            """,
            to: "inbox/rapporter/skolan/2026-v45-46.csv"
        )
        try run(town, "2026-11-17")
        let second = try edition(town, "2026-11-17").result
        #expect(second.periods.last?.basis == .then)
        #expect(Array(second.periods.dropLast()) == first.periods)
        #expect(second.periods.last?.incidents == 1)
        #expect(second.periods[8].incidents == 7)
    }

    @Test func `a page that was made long afterwards is no page of its time`() throws {
        let town = try town()
        try run(town, "2026-12-20")
        let bases = try edition(town, "2026-12-20").result.periods.map(\.basis)
        #expect(bases.count == 12)
        #expect(bases.dropLast(2).allSatisfy { $0 == .afterwards })
    }

    @Test func `nothing in the workspace is written`() throws {
        let town = try town()
        try run(town, "2026-11-03")
        let before = try town.hashes(below: ".")
        _ = try edition(town, "2026-11-03")
        #expect(try town.hashes(below: ".") == before)
    }

    @Test func `the same history gives the same bytes, and days cut it`() throws {
        let town = try town()
        try run(town, "2026-11-03")
        let stage = BacktestStage(town.workspace)
        let texts = try (0..<2).map { _ in BacktestStage.json(of: try stage.edition()) }
        #expect(texts[0] == texts[1])
        let part = try stage.edition(from: Day(iso: "2026-08-10"), through: Day(iso: "2026-09-10"))
        #expect(
            part.result.periods.map(\.period.id) == ["2026-v33-34", "2026-v35-36", "2026-v37-38"]
        )
        #expect(part.result.periods.first?.historyLength == 3)
    }

    @Test func `without two periods there is nothing to hold against each other`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        #expect(throws: RunError.noHistory) { try BacktestStage(town.workspace).edition() }
        try run(town, "2026-11-03")
        #expect(throws: RunError.noHistory) { try BacktestStage(town.workspace).edition() }
    }

    @Test func `a file that is there is not replaced unasked`() throws {
        let town = try town()
        try run(town, "2026-11-03")
        let edition = try edition(town, "2026-11-03")
        let file = town.workspace.root.appending(path: "prov.html")
        try BacktestStage.write(edition, to: file, replacing: false)
        #expect(try town.text(of: "prov.html").hasPrefix("<!DOCTYPE html>"))
        #expect(throws: RunError.exists(file.path)) {
            try BacktestStage.write(edition, to: file, replacing: false)
        }
        try BacktestStage.write(edition, to: file, replacing: true)
    }
}

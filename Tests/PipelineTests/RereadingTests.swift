import Domain
import Foundation
import Store
import TestSupport
import TestTools
import Testing
import Toolkit

@testable import Pipeline

/// Files read again after the settings of their reporter changed (decision 0042).
struct RereadingTests {
    /// A small town with one reporter whose columns and words are set anew between runs.
    private struct Town {
        let town: TemporaryWorkspace

        init() throws {
            town = try TemporaryWorkspace(
                SmallTown.files.filter { !$0.key.hasPrefix("inbox/rapporter") }
            )
        }

        /// Writes the settings of "tyst".
        func set(_ reporter: String) throws {
            try town.write(
                SmallTown.configuration.replacing(
                    "- {id: tyst, name: Tysta bolaget, type: bostadsbolag}",
                    with: "- {id: tyst, name: Tysta bolaget, type: bostadsbolag, \(reporter)}"
                ),
                to: "inbox/kommun.yml"
            )
        }

        func write(_ rows: [String], to name: String) throws {
            try town.write(rows.joined(separator: "\n") + "\n", to: "inbox/rapporter/tyst/\(name)")
        }

        @discardableResult
        func run(asOf day: String = "2026-11-01") throws -> RunSummary {
            try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
        }

        func reports() throws -> [Report] {
            try town.workspace.copiedStore().read { try $0.reports.page(after: "", limit: 5000) }
                .map(\.report)
        }

        /// What is known, whatever its ids are.
        func content() throws -> [String] {
            try reports().map { report in
                "\(report.line) \(report.part ?? 0) \(report.kind) \(report.category ?? "–")"
                    + " \(report.time) \(report.place.text) \(report.text)"
            }
            .sorted()
        }

        func account() throws -> RowAccount {
            try WorkspaceState(town.workspace, asOf: Day(iso: "2026-11-03")).accounts.last?.account
                ?? RowAccount()
        }
    }

    private static let rows = [
        "Nr;Datum;Sort;Ställe;Vad;Mer", "1;2026-10-20;Klotter;Storskolan;Aaaa;a",
        "2;2026-10-21;Glas;ICA Torget;Bbbb;b", "3;2026-10-22;Bråk;Storskolan;Cccc; c",
        "3;2026-10-22;Bråk;Storskolan;Cccc; c", "4;2027-05-01;Bråk;ICA Torget;Sen;d",
    ]

    @Test func `a changed map reaches what was taken in, under the same ids, and the run says so`()
        throws
    {
        let town = try Town()
        try town.set("columns: {text: [Vad]}")
        try town.write(Self.rows, to: "v43.csv")
        try town.run()
        let before = try town.reports()
        #expect(before.allSatisfy { $0.category == nil })

        try town.set(
            "columns: {text: [Vad], category: [Sort], place: [Ställe]}, categories: {Glas: skadegorelse}"
        )
        let summary = try town.run()
        let after = try town.reports()
        #expect(after.map(\.id) == before.map(\.id))
        #expect(Set(after.compactMap(\.category)) == ["skadegorelse", "vald"])
        #expect(summary.rereadings.map(\.files) == [1])
        #expect(summary.rereadings.map(\.changes) == [3])
        #expect(try town.run().rereadings.isEmpty)
        #expect(try town.account() == RowAccount(accepted: 3, duplicates: 1, quarantined: 1))
    }

    @Test func `a published picture would be another after it, and is told of`() throws {
        let town = try Town()
        try town.set("columns: {text: [Vad]}")
        try town.write(Self.rows, to: "v43.csv")
        #expect(try town.run(asOf: "2026-11-03").made.count == 1)
        #expect(try town.run(asOf: "2026-11-03").late.isEmpty)
        try town.set("columns: {text: [Vad], category: [Sort], place: [Ställe]}")
        #expect(try town.run(asOf: "2026-11-03").late.map(\.period.id) == ["2026-v43-44"])
    }

    @Test func `the same rows in another file are still known`() throws {
        let town = try Town()
        try town.set("columns: {text: [Vad]}")
        try town.write(Self.rows, to: "v43.csv")
        try town.run()
        try town.set("columns: {text: [Vad], category: [Sort]}")
        try town.run()
        try town.write(Self.rows + ["5;2026-10-23;Klotter;Storskolan;Ny;e"], to: "allt.csv")
        let account = try town.run().account
        #expect(account == RowAccount(accepted: 1, duplicates: 5, quarantined: 0))
        #expect(try town.reports().count == 4)
    }

    @Test func `rows that were alike become two, and rows that become alike one`() throws {
        let town = try Town()
        let rows = [
            "Datum;Vad;Mer", "2026-10-20;Klotter;på muren", "2026-10-20;Klotter;i tunneln",
        ]
        try town.set("columns: {text: [Vad]}")
        try town.write(rows, to: "v43.csv")
        try town.run()
        #expect(try town.reports().count == 1)
        try town.set("columns: {text: [Vad, Mer]}")
        try town.run()
        #expect(try town.reports().count == 2)
        try town.set("columns: {text: [Vad]}")
        try town.run()
        #expect(try town.reports().count == 1)
        #expect(try town.account() == RowAccount(accepted: 1, duplicates: 1, quarantined: 0))
    }

    @Test func `a file that is gone counts as before and is told once, one in the archive is read`()
        throws
    {
        let town = try Town()
        try town.set("columns: {text: [Vad]}")
        try town.write(Self.rows, to: "v43.csv")
        try town.run()
        let before = try town.content()
        try town.town.remove("inbox/rapporter/tyst/v43.csv")
        try town.set("columns: {text: [Vad], category: [Sort]}")
        #expect(try town.run().rereadings.map(\.missing) == [1])
        #expect(try town.run().rereadings.isEmpty)
        #expect(try town.content() == before)
    }

    @Test func `settings by which nothing can be read change nothing, and are told in every run`()
        throws
    {
        let town = try Town()
        let rows = ["Fritt;Löst", "2026-10-20;Klotter", "2026-10-21;Bråk"]
        try town.set("columns: {date: [Fritt], text: [Löst]}")
        try town.write(rows, to: "v43.csv")
        try town.run()
        let before = try town.content()
        #expect(before.count == 2)
        try town.set("columns: {date: [Dag], text: [Text]}")
        for _ in 0..<2 { #expect(try town.run().rereadings.map(\.refused) == [["v43.csv"]]) }
        #expect(try town.content() == before)
        try town.set("columns: {date: [Fritt], text: [Löst]}")
        #expect(try town.run().rereadings.isEmpty)
    }

    @Test func `a file that could not be read at all is read once its columns are named`() throws {
        let town = try Town()
        try town.set("empty_means_calm: false")
        try town.write(["Fritt;Löst", "2026-10-20;Klotter"], to: "v43.csv")
        try town.run()
        #expect(try town.reports().isEmpty)
        try town.set("columns: {date: [Fritt], text: [Löst]}")
        try town.run()
        #expect(try town.reports().count == 1)
        #expect(try town.account() == RowAccount(accepted: 1, duplicates: 0, quarantined: 0))
    }

    @Test(arguments: [1, 34, 43, 2_026, 77_031])
    func `after any change of settings all is as if it had been read by them at first`(seed: UInt64)
        throws
    {
        var random = SplitMix64(seed: seed)
        let maps = [
            "columns: {text: [Vad]}", "columns: {text: [Vad, Mer], category: [Sort]}",
            "columns: {case_number: [Nr], text: [Vad], category: [Sort], place: [Ställe]}",
            "columns: {text: [Mer], place: [Ställe]}, category: vald",
            "columns: {text: [Vad]}, split: {column: Vad, by: \",\"}",
        ]
        let files = (0..<3).map { file in
            (0..<(2 + random.below(8))).map { row in
                let day = 19 + random.below(12)
                let sort = ["Klotter", "Bråk", "Glas", ""][random.below(4)]
                return
                    "\(file)\(row);2026-10-\(day);\(sort);\(["Storskolan", "ICA Torget"][random.below(2)]);"
                    + "\(["Skrik", "Rött, gult", "En ruta"][random.below(3)]);\(["a", "b"][random.below(2)])"
            }
        }
        let used = try Town()
        for (index, rows) in files.enumerated() {
            try used.set(maps[random.below(maps.count)])
            try used.write([Self.rows[0]] + rows, to: "f\(index).csv")
            try used.run()
        }
        for _ in 0..<3 {
            let map = maps[random.below(maps.count)]
            try used.set(map)
            try used.run()
            let fresh = try Town()
            try fresh.set(map)
            for (index, rows) in files.enumerated() {
                try fresh.write([Self.rows[0]] + rows, to: "f\(index).csv")
            }
            try fresh.run()
            let (known, wanted) = (try used.content(), try fresh.content())
            #expect(known == wanted)
            #expect(try used.account() == fresh.account())
        }
    }
}

import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Roll-ups of stored periods, from a town with two years of reports.
struct RollupTests {
    /// One incident every other day from the school, every fourth from the guards, but for days in `silent`.
    private func town(
        _ more: String = "",
        silent: ClosedRange<Int> = -2 ... -1
    ) throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + more
        let first = Day(iso: "2024-10-07")?.number ?? 0
        let days = (0..<742).filter { !silent.contains($0) }
        let school = days.filter { $0.isMultiple(of: 2) }.map {
            "\(Day(number: first + $0));20:15;Storskolan;Skadegörelse;Ruta \($0)"
        }
        let guards = days.filter { $0.isMultiple(of: 4) }.map {
            "G-\($0),\(Day(number: first + $0)),23:00,ICA Torget,Ungdomssamling,Samling \($0)"
        }
        files["inbox/rapporter/skolan/historia.csv"] =
            "Datum;Tid;Plats;Kategori;Beskrivning\n" + school.joined(separator: "\n") + "\n"
        files["inbox/rapporter/vakt/historia.csv"] =
            "ärende,datum,tid,plats,händelse,anteckning\n" + guards.joined(separator: "\n") + "\n"
        let town = try TemporaryWorkspace(files)
        _ = try EstRun(town.workspace).run()
        return town
    }

    private func rollup(_ town: TemporaryWorkspace, _ from: String, _ to: String) throws -> Rollup {
        let span = try #require(
            RollupSpan(from: Day(iso: from) ?? Day(number: 0), to: Day(iso: to) ?? Day(number: 0))
        )
        return try RollupStage(town.workspace).rollup(.span(span))
    }

    private func incidents(_ rollup: Rollup, _ category: CategoryID) -> Int? {
        rollup.totals.first { $0.category == category }?.incidents
    }

    @Test func `a tertial counts its periods once and stands beside the year before`() throws {
        let town = try town()
        let span = try #require(RollupSpan(tertial: "2026-T2"))
        let rollup = try RollupStage(town.workspace).rollup(.span(span))
        #expect(rollup.window.periods.count == 9)
        #expect("\(rollup.window.first) \(rollup.window.last)" == "2026-05-04 2026-09-06")
        #expect(rollup.window.missingDays.map { "\($0)" } == ["2026-05-01...2026-05-03"])
        #expect(rollup.window.extraDays.map { "\($0)" } == ["2026-09-01...2026-09-06"])
        #expect(incidents(rollup, "skadegorelse") == 63)
        let total = try #require(rollup.totals.first { $0.category == "skadegorelse" })
        #expect(total.yearBefore == .change(Change(now: 63, before: 63)))
        #expect(total.previous == .refused([.otherSeason]))
        let school = try #require(rollup.standings.first { $0.reporter.id == "skolan" })
        #expect(school.reported == 9 && school.silent == 0)
        #expect(rollup.standings.first { $0.reporter.id == "tyst" }?.silent == 9)
        let guards = rollup.reporterTypes.filter { $0.type == "väktare" }
        #expect(guards.map(\.reports) == [rollup.totals[1].incidents])
    }

    @Test func `four weeks are the latest that have closed, beside those before`() throws {
        let town = try town()
        let rollup = try RollupStage(town.workspace).rollup(.weeks(4))
        #expect("\(rollup.window.first) \(rollup.window.last)" == "2026-10-05 2026-11-01")
        #expect(rollup.totals.first?.previous.change != nil)
        #expect(rollup.lists.map(\.kind) == [.unsafePlace])
    }

    @Test func `a hole is told and nothing is compared across it`() throws {
        let town = try town(silent: 560...600)
        let rollup = try rollup(town, "2026-04-01", "2026-06-30")
        #expect(!rollup.window.silentPeriods.isEmpty)
        #expect(rollup.totals.allSatisfy { $0.yearBefore.reasons == [.partlyCovered] })
        let page = try #require(
            try text(RollupStage(town.workspace).publish(rollup), "sammanstallning.html")
        )
        #expect(page.contains("Ingen hördes av under"))
        #expect(page.contains("Jämförs inte med samma tid förra året"))
    }

    @Test func `purged periods keep their counts and are compared with nothing`() throws {
        let town = try town(
            "retention: {decision: \"KS 1\", decided: 2026-05-04, reports: 380}\n"
        )
        let before = try rollup(town, "2025-05-01", "2025-08-31")
        _ = try PurgeStage(town.workspace).run()
        let after = try rollup(town, "2025-05-01", "2025-08-31")
        #expect(after.window.purged == after.window.periods)
        #expect(after.cells == before.cells)
        #expect(after.totals.map(\.incidents) == before.totals.map(\.incidents))
        let later = try rollup(town, "2026-05-01", "2026-08-31")
        #expect(later.totals.allSatisfy { $0.yearBefore.reasons == [.purged] })
    }

    @Test func `the first year has no year before, and days before it no roll-up`() throws {
        let town = try town()
        let first = try rollup(town, "2024-10-07", "2024-12-31")
        #expect(first.totals.allSatisfy { $0.yearBefore.reasons == [.noEarlierPeriod] })
        #expect(
            throws: RunError.nothingToRollUp(days: "2020-01-01–2020-12-31", nearest: "2024-v41-42")
        ) {
            try rollup(town, "2020-01-01", "2020-12-31")
        }
    }

    @Test func `the same roll-up is the same bytes and replaces only its own`() throws {
        let town = try town()
        let stage = RollupStage(town.workspace)
        let wish = try rollup(town, "2026-01-01", "2026-04-30")
        let folder = try stage.publish(wish)
        let before = try town.hashes(below: "reports")
        #expect(try stage.publish(wish) == folder)
        #expect(try town.hashes(below: "reports") == before)
        #expect(try Verification(town.workspace).faults().isEmpty)
        try town.write("mitt", to: "reports/\(folder.lastPathComponent)/mitt.txt")
        #expect(throws: RunError.notOwn(folder.path)) { try stage.publish(wish) }
        #expect(throws: RunError.self) { try stage.publish(wish, in: town.workspace.root) }
        #expect(try town.text(of: "reports/\(folder.lastPathComponent)/mitt.txt") == "mitt")
    }

    private func text(_ folder: URL, _ name: String) throws -> String? {
        String(data: try Data(contentsOf: folder.appending(path: name)), encoding: .utf8)
    }
}

import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What later deliveries change in figures that are published already.
struct FigureRevisionTests {
    private func run(_ town: TemporaryWorkspace, as day: String) throws {
        _ = try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
    }

    private func late(_ town: TemporaryWorkspace, _ period: String) throws -> [[String: Any]] {
        try #require(try town.picture(of: period)["late_changes"] as? [[String: Any]])
    }

    private func add(_ row: String, to town: TemporaryWorkspace) throws {
        let text = "Datum;Tid;Plats;Kategori;Beskrivning\n\(row)\n"
        try town.write(text, to: "inbox/rapporter/tyst/sent.csv")
    }

    @Test
    func
        `the next page says which printed figures a late row changes, until the page is made anew`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try run(town, as: "2026-11-03")
        #expect(try late(town, "2026-v43-44").isEmpty)

        try add("2026-10-21;09:00;ICA Torget;Skadegörelse;Trasig bänk", to: town)
        try run(town, as: "2026-11-17")
        let change = try #require(try late(town, "2026-v45-46").first)
        #expect(change["version"] as? Int == 1)
        #expect(change["causes"] as? [String: Int] == ["late": 1])
        let figures = try #require(change["figures"] as? [[String: Any]])
        #expect(figures.count == 1)
        #expect(figures[0]["area"] as? String == "Öster")
        #expect((figures[0]["now"] as? Int ?? 0) - (figures[0]["published"] as? Int ?? 0) == 1)
        let page = try town.text(of: "reports/2026-v45-46/lagesbild.html")
        #expect(page.contains("Äldre lägesbilder skulle se annorlunda ut nu."))
        #expect(page.contains("1 siffra genom 1 sen rapport"))

        let remake = RunOptions(asOf: Day(iso: "2026-11-18"), remake: "2026-v43-44")
        _ = try EstRun(town.workspace, options: remake).run()
        try run(town, as: "2026-12-01")
        #expect(try late(town, "2026-v47-48").isEmpty)
    }

    @Test func `a row that is corrected is told as such`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try run(town, as: "2026-11-03")
        let corrected = SmallTown.guards.replacing("Bråk", with: "Skadegörelse")
        try town.write(corrected, to: "inbox/rapporter/vakt/2026-v43-44.csv")
        try run(town, as: "2026-11-17")
        let change = try #require(try late(town, "2026-v45-46").first)
        #expect(change["causes"] as? [String: Int] == ["corrected": 1])
        #expect((change["figures"] as? [Any])?.count == 2)
    }

    @Test func `rows of no incident change no figure`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try run(town, as: "2026-11-03")
        try add("2026-10-21;09:00;ICA Torget;Otrygg plats;Mörkt", to: town)
        try run(town, as: "2026-11-17")
        #expect(try late(town, "2026-v45-46").isEmpty)
    }
}

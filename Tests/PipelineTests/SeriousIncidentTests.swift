import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Serious incidents from the file to the page and its figures.
struct SeriousIncidentTests {
    private let town: TemporaryWorkspace

    private static let period = "2026-v43-44"
    private static let file = "inbox/rapporter/tyst/\(period).csv"
    private static let rows = """
        Datum;Tid;Plats;Kategori;Beskrivning
        2026-10-20;21:35;Storskolan;Skadegörelse;Krossad fönsterruta efter en explosion på skolgården
        2026-10-22;03:10;bakom Glömskan;;En explosion hördes
        2026-10-24;23:00;ICA Torget;Våld;En kvinna slagen
        2026-10-25;;;lugnt;Ingen explosion i dag

        """

    init() throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacing(
            "violence: true}",
            with: "violence: true, serious: true}"
        )
        files[Self.file] = Self.rows
        town = try TemporaryWorkspace(files)
    }

    private func serious() throws -> [[String: Any]] {
        try #require(
            try town.picture(of: Self.period)["serious_incidents"] as? [[String: Any]]
        )
    }

    @Test
    func
        `words and categories both make an incident serious: merged, without a place, and few as they are`()
        throws
    {
        _ = try EstRun(town.workspace).run()
        let serious = try serious()
        #expect(serious.map { $0["area"] as? String } == ["vaster", nil, "oster"])
        #expect(serious.map { $0["place"] as? String } == ["Storskolan", nil, "ICA Torget"])
        #expect(
            serious.map { $0["categories"] as? [String] }
                == [["skadegorelse"], serious[1]["categories"] as? [String], ["vald"]]
        )
        // The first is one incident of three reports, of which one is serious.
        #expect(
            serious[0]["reporter_types"] as? [String] == ["bostadsbolag", "skola", "väktare"]
        )
        #expect((serious[0]["reports"] as? [String])?.count == 3)
        let page = try town.text(of: "reports/\(Self.period)/lagesbild.html")
        let list = try #require(page.range(of: "id=\"allvarliga\""))
        let flags = try #require(page.range(of: "id=\"karta\""))
        #expect(list.lowerBound < flags.lowerBound)
        #expect(page.contains("platsen är okänd"))
    }

    @Test
    func `what is withdrawn is gone, and what remains of a merged incident is an ordinary one`()
        throws
    {
        _ = try EstRun(town.workspace).run()
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n2026-10-26;12:00;Storskolan;Ungdomssamling;Många\n",
            to: Self.file
        )
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        #expect(try serious().map { $0["categories"] as? [String] } == [["vald"]])
    }

    @Test func `a roll-up has the list of its periods, also without the period's own page`() throws
    {
        _ = try EstRun(town.workspace, options: RunOptions()).run()
        let stage = RollupStage(town.workspace)
        let rollup = try stage.rollup(.weeks(2))
        #expect(rollup.serious.count == 3)
        let folder = try stage.publish(rollup)
        let page = try String(
            contentsOf: folder.appending(path: "sammanstallning.html"),
            encoding: .utf8
        )
        #expect(page.contains("id=\"allvarliga\""))
    }
}

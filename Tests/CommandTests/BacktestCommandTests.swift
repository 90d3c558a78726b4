import Foundation
import Pipeline
import TestSupport
import Testing

struct BacktestCommandTests {
    @Test func `without history one sentence says so, and the code is that of usage`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let result = try est("backtest", "--workspace", town.workspace.root.path)
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("est: Det finns färre än två avslutade perioder"))
    }

    @Test func `days that are turned about are refused`() throws {
        let result = try est("backtest", "--from", "2026-10-01", "--to", "2026-09-01")
        #expect(result.code == 64)
        #expect(result.errors.contains("”--from” 2026-10-01 kommer efter ”--to” 2026-09-01."))
    }

    @Test func `tables go to the terminal and a page to the file named`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n2026-09-30;21:30;Storskolan;Klotter;Vägg\n"
                + "2026-10-10;21:30;Storskolan;Klotter;Dörr\n",
            to: "inbox/rapporter/skolan/historik.csv"
        )
        _ = try est("run", "--workspace", town.workspace.root.path)
        let file = town.workspace.root.appending(path: "prov.html").path
        let arguments = ["backtest", "--workspace", town.workspace.root.path, "--out", file]
        let result = try est(arguments)
        #expect(result.code == 0)
        #expect(
            result.output.hasPrefix("3 perioder gjordes om: 1 efter det som var känt då")
        )
        #expect(try town.text(of: "prov.html").contains("Håller lägesbilden vad den lovar?"))
        let again = try est(arguments)
        #expect(again.code == 64 && again.errors.contains("--force"))
        #expect(try est(arguments + ["--force", "--json"]).output.hasPrefix("{"))
    }
}

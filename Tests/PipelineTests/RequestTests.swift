import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// What the coordinator asks for in `begaran.csv`, and `reports/index.html`, which answers (decision 0047).
struct RequestTests {
    private static let period = "2026-v43-44"

    private func ask(_ rows: [String], of town: TemporaryWorkspace) throws {
        let text = (["begäran;period;skäl"] + rows).joined(separator: "\r\n")
        try town.write("\u{FEFF}" + text + "\r\n", to: "inbox/begaran.csv")
    }

    private func index(_ town: TemporaryWorkspace) throws -> String {
        try town.text(of: "reports/index.html")
    }

    @Test func `every run writes a page of what is made, who is silent and what waits`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let page = try index(town)
        #expect(page.contains("<a href=\"2026-v43-44/lagesbild.html\">"))
        #expect(page.contains("Påminn Tysta bolaget."))
        #expect(page.contains("1 rad väntar på rättning."))
        #expect(page.contains("<a href=\"mallar/rapportmall-skolan.xlsx\">"))
        let template = try town.text(of: "reports/mallar/rapportmall-skolan.csv")
        #expect(template.contains("Datum"))
        let waiting = try town.text(of: "reports/karantan/karantan-skolan.csv")
        #expect(waiting.contains("2027-05-01"))
        let before = try town.hashes(below: "reports")
        _ = try EstRun(town.workspace).run()
        #expect(try town.hashes(below: "reports") == before)
    }

    @Test
    func `the index page names the sheets that ask something until they are put in the inbox`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n2026-10-25;21:00;Kråkan;Skadegörelse;Klotter\n",
            to: "inbox/rapporter/tyst/fler.csv"
        )
        _ = try EstRun(town.workspace).run()
        let link = "<a href=\"\(Self.period)/oplacerade.csv\">"
        #expect(try index(town).contains(link))
        try town.write("skrivet;är\nKråkan;Storskolan\n", to: "inbox/alias/oplacerade.csv")
        _ = try EstRun(town.workspace).run()
        #expect(try !index(town).contains(link))
    }

    @Test
    func `a lägesbild is made again once for each row that asks for it, and the page answers`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n2026-10-25;21:00;Storskolan;Skadegörelse;Sen\n",
            to: "inbox/rapporter/skolan/sen.csv"
        )
        #expect(try EstRun(town.workspace).run().late.count == 1)
        #expect(try index(town).contains("1 sen rapport"))
        try ask(
            ["gör om;\(Self.period);sen rapport från skolan", "gör om;2026-v41-42;finns inte"],
            of: town
        )
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [2])
        let page = try index(town)
        #expect(page.contains("Klart: version 2."))
        #expect(page.contains("Gick inte: det finns ingen lägesbild för perioden."))
        #expect(try EstRun(town.workspace).run().made.isEmpty)
        try ask(
            [
                "gör om;\(Self.period);sen rapport från skolan",
                "gör om;\(Self.period);en gång till",
            ],
            of: town
        )
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [3])
    }

    @Test func `a lägesbild that is withdrawn becomes a notice, and is kept below it`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let first = try town.text(of: "reports/\(Self.period)/lagesbild.html")
        try ask(["dra tillbaka;\(Self.period);Fel karta, ring Anna Svensson"], of: town)
        #expect(try EstRun(town.workspace).run().made.isEmpty)
        let notice = try town.text(of: "reports/\(Self.period)/lagesbild.html")
        #expect(notice.contains("är tillbakadragen"))
        #expect(notice.contains("Fel karta") && !notice.contains("Svensson"))
        #expect(try town.text(of: "reports/\(Self.period)/v1/lagesbild.html") == first)
        #expect(try index(town).contains("tillbakadragen"))
        #expect(try EstRun(town.workspace).run().made.isEmpty)
        try ask(["gör om;\(Self.period);kartan är rättad"], of: town)
        #expect(try EstRun(town.workspace).run().made.map(\.version) == [3])
    }

    @Test func `faults in the requests are told with their line, and the others are answered`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try ask(["gör omm;\(Self.period);", "gör om;;", "gör om;\(Self.period);"], of: town)
        let summary = try EstRun(town.workspace).run()
        #expect(summary.findings.filter { $0.file == "begaran.csv" }.map(\.line) == [2, 3])
        #expect(summary.made.map(\.version) == [2])
        #expect(try index(town).contains("begaran.csv, rad 2"))
    }

    @Test func `a roster that is changed after its plan was made is told`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        #expect(try !WorkspaceState(town.workspace).pages.contains(where: \.wouldBeOther))
        let roster = try town.text(of: "inbox/bemanning/hosten.csv")
        try town.write(
            roster.replacing("20:00;23:00;4", with: "20:00;23:00;5"),
            to: "inbox/bemanning/hosten.csv"
        )
        let state = try WorkspaceState(town.workspace)
        #expect(state.pages.map(\.hasOtherRosters) == [true])
        _ = try EstRun(town.workspace).run()
        #expect(try index(town).contains("bemanningen är ändrad"))
    }
}

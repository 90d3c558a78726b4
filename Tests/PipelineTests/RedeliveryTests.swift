import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Files that come again, corrected, renamed or too early.
struct RedeliveryTests {
    private static let heading = "Datum;Tid;Plats;Kategori;Beskrivning\n"
    private static let silent = "inbox/rapporter/tyst/"

    private func row(_ day: String, _ text: String) -> String {
        "\(day);21:00;Storskolan;Skadegörelse;\(text)\n"
    }

    private func reports(_ town: TemporaryWorkspace) throws -> Int? {
        let counts = try town.picture(of: "2026-v43-44")["incidents"] as? [String: Int]
        return counts?["reports"]
    }

    /// Reports behind the small town's incidents before anything is added.
    private static let usual = 8

    @Test func `a bad row that came before its period closed is on that period's page`() throws {
        let others = SmallTown.files.filter { !$0.key.hasPrefix("inbox/rapporter") }
        let town = try TemporaryWorkspace(others)
        let text = Self.heading + row("2026-10-21", "Ruta") + "xx;21;Storskolan;Klotter;x\n"
        try town.write(text, to: Self.silent + "a.csv")
        try town.write(Data([0x50, 0x4B, 3, 4, 0, 0]), to: Self.silent + "b.csv")
        _ = try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: "2026-10-28"))).run()
        _ = try EstRun(town.workspace).run()
        let picture = try town.picture(of: "2026-v43-44")
        let account = picture["account"] as? [String: Int]
        #expect(account?["quarantined"] == 1)
        #expect((picture["unreadable"] as? [Any])?.count == 1)
    }

    @Test func `a mended file replaces what it mends, and its receipt asks for nothing more`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let name = Self.silent + "2026-v43-44.csv"
        try town.write(Self.heading + row("2026-10-99", "Trasig bänk"), to: name)
        _ = try EstRun(town.workspace).run()
        try town.write(Self.heading + row("2026-10-28", "Trasig bänk"), to: name)
        #expect(try EstRun(town.workspace).run().late.count == 1)
        _ = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(try reports(town) == Self.usual + 1)
        let receipt = try town.text(of: "reports/2026-v43-44/kvittens-tyst.html")
        #expect(!receipt.contains("<td>2026-v43-44.csv</td>"))
    }

    @Test(arguments: [
        Data([0x50, 0x4B, 3, 4, 0, 0]), Data([0xD0, 0xCF, 0x11, 0xE0]), Data("%PDF-1.7".utf8),
        Data([0x1F, 0x8B, 8]), Data("<html><table>".utf8), Data("[{\"a\": 1}]".utf8),
        Data("{\\rtf1".utf8), Data([0x89, 0x50, 0x4E, 0x47]), Data([0, 1, 2, 3]), Data(),
        Data("inga rubriker här\n1;2\n".utf8),
    ])
    func `a file that comes again and cannot be read leaves what it held standing`(content: Data)
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let name = Self.silent + "2026-v43-44.csv"
        try town.write(Self.heading + row("2026-10-21", "Ett"), to: name)
        _ = try EstRun(town.workspace).run()
        let remake = RunOptions(remake: "2026-v43-44")
        try town.write(content, to: name)
        _ = try EstRun(town.workspace, options: remake).run()
        #expect(try reports(town) == Self.usual + 1)
        try town.write(Self.heading + row("2026-10-22", "Två"), to: name)
        _ = try EstRun(town.workspace, options: remake).run()
        #expect(try reports(town) == Self.usual + 1)
        let unreadable = try town.picture(of: "2026-v43-44")["unreadable"] as? [Any]
        #expect(unreadable?.isEmpty == true)
    }

    @Test func `a correction that is taken back holds no more`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let both = Self.heading + row("2026-10-21", "Ett") + row("2026-10-22", "Två")
        let name = Self.silent + "hela.csv"
        for text in [both, Self.heading + row("2026-10-21", "Ett"), both] {
            try town.write(text, to: name)
            _ = try EstRun(town.workspace).run()
        }
        _ = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(try reports(town) == Self.usual + 2)
    }

    @Test func `a row that another file tells of too is not withdrawn with the first`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let told = Self.heading + row("2026-10-21", "Ett")
        try town.write(told + row("2026-10-22", "Två"), to: Self.silent + "a.csv")
        try town.write(told, to: Self.silent + "b.csv")
        _ = try EstRun(town.workspace).run()
        try town.write(Self.heading + row("2026-10-23", "Tre"), to: Self.silent + "a.csv")
        _ = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(try reports(town) == Self.usual + 2)
    }

    @Test func `a correction beside the file it corrects is read after it`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let heading = "ärendenr;datum;tid;plats;kategori;beskrivning\n"
        let (wrong, right) = ("Storskolan", "ICA Torget")
        for (name, place) in [("v44.csv", wrong), ("v44-rattad.csv", right)] {
            let text = heading + "A-1;2026-10-21;21:00;\(place);Skadegörelse;Ruta\n"
            try town.write(text, to: Self.silent + name)
        }
        _ = try EstRun(town.workspace).run()
        let areas = try town.picture(of: "2026-v43-44")["areas"] as? [[String: Any]] ?? []
        let east = areas.first { $0["id"] as? String == "oster" }
        let cells = east?["cells"] as? [[String: Any]] ?? []
        #expect(cells.contains { $0["category"] as? String == "skadegorelse" })
    }

    @Test
    func `a whole file withdraws what is missing, at its edges too, and that is told as late`()
        throws
    {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacingOccurrences(
            of: "{id: tyst,",
            with: "{id: tyst, deliveries: whole,"
        )
        let town = try TemporaryWorkspace(files)
        let days = ["2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23"]
        let rows = days.map { row($0, "Dag \($0)") }
        try town.write(Self.heading + rows.joined(), to: Self.silent + "hela-1.csv")
        _ = try EstRun(town.workspace).run()
        #expect(try reports(town) == Self.usual + 4)
        try town.write(Self.heading + rows[1] + rows[2], to: Self.silent + "hela-2.csv")
        #expect(try EstRun(town.workspace).run().late.map(\.rows) == [2])
        _ = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(try reports(town) == Self.usual + 2)
    }

    @Test func `one row with a wrong year is no history`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + row("2025-10-21", "Gammal"), to: Self.silent + "a.csv")
        _ = try EstRun(town.workspace).run()
        let picture = try town.picture(of: "2026-v43-44")
        #expect(picture["history_length"] as? Int == 0)
    }

    @Test func `late rows that come along with somebody's first delivery are no history`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let rows = row("2026-10-10", "Sen") + row("2026-10-21", "Ny")
        try town.write(Self.heading + rows, to: Self.silent + "a.csv")
        _ = try EstRun(town.workspace).run()
        let picture = try town.picture(of: "2026-v43-44")
        #expect(picture["history_length"] as? Int == 0)
    }

    @Test func `every file that may not be read is told of, and so is a folder`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("x", to: Self.silent + "djup/fil.csv")
        for name in ["a.csv", "b.csv", "c.csv"] {
            try FileManager.default.createSymbolicLink(
                at: town.workspace.root.appending(path: Self.silent + name),
                withDestinationURL: town.workspace.root.appending(path: "inbox/kommun.yml")
            )
        }
        _ = try EstRun(town.workspace).run()
        let unreadable = try town.picture(of: "2026-v43-44")["unreadable"] as? [[String: Any]]
        let files = (unreadable ?? []).compactMap { $0["file"] as? String }
        #expect(Set(files) == ["tyst/a.csv", "tyst/b.csv", "tyst/c.csv", "rapporter/tyst/djup/"])
    }

    @Test func `periods that are cut otherwise than before stop the run`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let other = SmallTown.configuration.replacingOccurrences(
            of: "length: 14",
            with: "length: 7"
        )
        try town.write(other, to: "inbox/kommun.yml")
        #expect(throws: ConfigurationError.changedCalendar) { try EstRun(town.workspace).run() }
        // Another anchor a whole period away cuts time just as before.
        let same = SmallTown.configuration.replacingOccurrences(
            of: "anchor: 2026-10-19",
            with: "anchor: 2026-11-02"
        )
        try town.write(same, to: "inbox/kommun.yml")
        #expect(try EstRun(town.workspace).run().made.isEmpty)
    }

    @Test
    func `a file of decisions under another name counts once, and an unknown line is told of`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let decisions = """
            rad;beslut;ansvarig;dag;från;till;plats;motivering
            2026-11-06-trygghetsvandrare-vester;antagen;Chef;;;;;
            ;egen;Chef;2026-11-07;20.00;21.00;Storskolan;Extra belysning

            """
        try town.write(decisions, to: "inbox/beslut/a.csv")
        let first = try EstRun(town.workspace).run().findings.filter { $0.code == .unknownLine }
        #expect(first.map(\.hint) == ["2026-11-06-trygghetsvandrare-vaster"])
        try FileManager.default.moveItem(
            at: town.workspace.root.appending(path: "inbox/beslut/a.csv"),
            to: town.workspace.root.appending(path: "inbox/beslut/b.csv")
        )
        let second = try EstRun(town.workspace).run().findings.filter { $0.code == .unknownLine }
        #expect(second.map(\.file) == ["beslut/b.csv"])
    }
}

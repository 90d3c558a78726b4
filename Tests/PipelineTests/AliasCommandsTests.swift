import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Words that nobody knows, from the list of doubt to the answer and the pages that it changes.
struct AliasCommandsTests {
    private let town: TemporaryWorkspace

    private static let period = "2026-v43-44"
    private static let silent = "inbox/rapporter/tyst/\(period).csv"
    private static let list = "reports/\(period)/oplacerade.csv"

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
        let rows = ["vid Kråkan", "vid Kråkan", "Kråkan, baksidan"].enumerated().map {
            "2026-10-2\($0.offset + 1);21:00;\($0.element);Skadegörelse;Klotter \($0.offset)\n"
        }
        try town.write("Datum;Tid;Plats;Kategori;Beskrivning\n" + rows.joined(), to: Self.silent)
        _ = try EstRun(town.workspace).run()
    }

    private func unplaced() throws -> Int? {
        (try town.picture(of: Self.period)["unplaced"] as? [Any])?.count
    }

    private func alias(_ written: String, _ meaning: String, reporter: String? = nil) -> PlaceAlias
    {
        PlaceAlias(written: written, meaning: meaning, reporter: reporter)
    }

    @Test func `words in doubt stand once for each reporter, with an empty column to fill in`()
        throws
    {
        #expect(try unplaced() == 3)
        let lines = try town.text(of: Self.list).split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "\u{FEFF}id;rapportör;dag;rad;antal;skrivet;text;förslag 1;förslag 2;förslag 3;är"
        )
        #expect(lines[1].contains(";tyst;2026-10-21;2;2;vid Kråkan;;"))
        #expect(lines[2].contains(";tyst;2026-10-23;4;1;Kråkan, baksidan;;"))
        #expect(!lines.joined().contains("Klotter"))
    }

    @Test func `the list that is filled in and put back places what it asks about`() throws {
        let filled = try town.text(of: Self.list).split(whereSeparator: \.isNewline).map { line in
            line.contains(";vid Kråkan;") ? line + "Storskolan\r\n" : line + "\r\n"
        }
        try town.write(filled.joined(), to: "inbox/alias/oplacerade.csv")
        let summary = try EstRun(town.workspace).run()
        #expect(summary.findings.isEmpty)
        #expect(summary.mapChanges.map(\.moved) == [2])
        #expect(try EstRun(town.workspace).run().mapChanges.isEmpty)
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        #expect(try unplaced() == 1)
        try town.remove("inbox/alias/oplacerade.csv")
        #expect(try EstRun(town.workspace).run().mapChanges.map(\.moved) == [2])
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        #expect(try unplaced() == 3)
    }

    @Test func `an answer about words reads them in a text too, but not where someone came from`()
        throws
    {
        let rows = [
            "2026-10-24;21:00;;Skadegörelse;Ruta krossad på kråkan",
            "2026-10-25;21:00;;Skadegörelse;Gänget kom från Kråkan",
        ]
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n\(rows.joined(separator: "\n"))\n",
            to: Self.silent
        )
        try town.write("skrivet;är\nKråkan;Storskolan\n", to: "inbox/alias/svar.csv")
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        let left = try town.text(of: Self.list)
        #expect(!left.contains(";2026-10-24;") && left.contains(";2026-10-25;"))
    }

    @Test func `of two answers about the same the later counts, and the earlier is told`() throws {
        try town.write(
            "skrivet;är\nKråkan;Storskolan\nkråkan;Öster\nLadan;Öster\nladan;öster\n",
            to: "inbox/alias/svar.csv"
        )
        try town.write(
            "skrivet;kategori\nKlotter 0;Skadegörelse\nKlotter 0;lugnt\n",
            to: "inbox/alias/texter.csv"
        )
        let findings = try EstRun(town.workspace).run().findings
        let told = findings.filter { $0.code == .overruledRow }
        #expect(told.map(\.line) == [2, 2])
        #expect(Set(told.map(\.file)) == ["alias/svar.csv", "alias/texter.csv"])
    }

    @Test func `an answer without words is about its report alone`() throws {
        let rows = (1...2).map { "2026-10-2\($0);21:00;;Skadegörelse;Samma rop ur mörkret\n" }
        try town.write("Datum;Tid;Plats;Kategori;Beskrivning\n" + rows.joined(), to: Self.silent)
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        let asked = try town.text(of: Self.list).split(whereSeparator: \.isNewline)
            .filter { $0.contains(";tyst;2026-10-2") && $0.contains(";1;;;") }
        #expect(asked.count == 2)
        try town.write(
            "id;skrivet;är\n\(asked[0].prefix { $0 != ";" });;Storskolan\n",
            to: "inbox/alias/svar.csv"
        )
        #expect(try EstRun(town.workspace).run().mapChanges.map(\.moved) == [1])
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        let left = try town.text(of: Self.list)
        #expect(!left.contains(asked[0].prefix { $0 != ";" }))
        #expect(left.contains(asked[1].prefix { $0 != ";" }))
    }

    @Test func `one by one they are added, listed and removed, and say what they touch`() throws {
        let touched = try AliasCommands(town.workspace).add(alias("kråkan", "Storskolan"))
        #expect(touched.map(\.period.id) == [Self.period])
        #expect(touched.map(\.reports) == [3])
        #expect(touched.map(\.isMade) == [true])
        _ = try AliasCommands(town.workspace).add(alias("ladan", "Öster", reporter: "vakt"))
        let commands = try AliasCommands(town.workspace)
        #expect(commands.aliases.map(\.written) == ["kråkan", "ladan"])
        #expect(commands.aliases.map(\.reporter) == [nil, "vakt"])
        #expect(
            try town.text(of: "inbox/alias/alias.csv")
                == "\u{FEFF}skrivet;är;rapportör;kommun\r\nkråkan;Storskolan;;\r\nladan;Öster;vakt;\r\n"
        )
        #expect(try EstRun(town.workspace).run().mapChanges.map(\.moved) == [3])
        #expect(try AliasCommands(town.workspace).remove(alias("KRÅKAN", "")).map(\.reports) == [3])
        #expect(try AliasCommands(town.workspace).aliases.map(\.written) == ["ladan"])
    }

    @Test func `what is removed is the row itself, also where staff have left lines empty`() throws
    {
        let file = "inbox/alias/alias.csv"
        let heading = "skrivet;är;rapportör;kommun\r\n"
        try town.write(heading + "\r\nkråkan;Öster;;\r\n\r\nladan;Öster;;\r\n", to: file)
        _ = try AliasCommands(town.workspace).remove(alias("kråkan", ""))
        #expect(try AliasCommands(town.workspace).aliases.map(\.written) == ["ladan"])
        let long = heading + "kråkan;\"Öster\r\n\";;\r\nladan;Öster;;\r\n"
        try town.write(long, to: file)
        #expect(throws: AliasError.elsewhere("kråkan", file: "alias.csv", line: 2)) {
            _ = try AliasCommands(town.workspace).remove(alias("kråkan", ""))
        }
        #expect(try town.text(of: file) == long)
    }

    @Test func `an alias of nothing, of an official name, or known already is refused`() throws {
        let commands = try AliasCommands(town.workspace)
        #expect(throws: AliasError.unknownMeaning("Storskulan", nearest: ["Storskolan"])) {
            _ = try commands.add(alias("kråkan", "Storskulan"))
        }
        #expect(throws: AliasError.officialName("Storskolan")) {
            _ = try commands.add(alias("storskolan", "Öster"))
        }
        #expect(throws: AliasError.noWords) { _ = try commands.add(alias("", "Öster")) }
        #expect(throws: RunError.unknownReporter("vaktt", nearest: "vakt")) {
            _ = try commands.add(alias("kråkan", "Öster", reporter: "vaktt"))
        }
        #expect(throws: AliasError.unknown("kråkn", nearest: nil)) {
            _ = try commands.remove(alias("kråkn", ""))
        }
        #expect(!FileManager.default.fileExists(atPath: town.workspace.root.path + "/inbox/alias"))
        _ = try commands.add(alias("kråkan", "Öster"))
        #expect(
            throws: AliasError.known("Kråkan", meaning: "Öster", file: "alias.csv", line: 2)
        ) { _ = try AliasCommands(town.workspace).add(alias("Kråkan", "Väster")) }
        #expect(throws: AliasError.unknown("kråkn", nearest: "kråkan")) {
            _ = try AliasCommands(town.workspace).remove(alias("kråkn", ""))
        }
    }

    @Test func `rows that cannot hold are told with file, line and what comes nearest`() throws {
        try town.write(
            """
            skrivet;är
            kråkan;Storskulan
            torskolan;
            ;Öster
            storskolan;Öster

            """,
            to: "inbox/alias/a.csv"
        )
        let findings = try EstRun(town.workspace).run().findings
        #expect(findings.map(\.code) == [.emptyReport, .unknownPlace, .officialName])
        #expect(findings.map(\.line) == [4, 2, 5])
        #expect(findings.map(\.hint) == [nil, "Storskolan", "Storskolan"])
        #expect(throws: AliasError.unknown("kråkan", nearest: nil)) {
            _ = try AliasCommands(town.workspace).remove(alias("kråkan", ""))
        }
    }

    @Test func `what people have filled in is taken away where it stands`() throws {
        try town.write("är;skrivet\nÖster;kråkan\n", to: "inbox/alias/v43.csv")
        #expect(throws: AliasError.elsewhere("kråkan", file: "v43.csv", line: 2)) {
            _ = try AliasCommands(town.workspace).remove(alias("kråkan", ""))
        }
        try town.write("är;skrivet\nÖster;ladan\n", to: "inbox/alias/alias.csv")
        #expect(throws: AliasError.otherHeadings) {
            _ = try AliasCommands(town.workspace).add(alias("lagården", "Öster"))
        }
    }
}

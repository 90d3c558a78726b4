import Foundation
import TestSupport
import Testing

/// `est read`, as people who wonder what became of a file use it.
struct ReadTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    private func shell(_ line: String) throws -> (code: Int32, output: String, errors: String) {
        try town.shell(line)
    }

    private func findings(_ text: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any])
    }

    @Test func `cells come after the line they begin on, with their spaces, from a file or a pipe`()
        throws
    {
        try town.write(
            "Datum,Plats,Text\r\n2026-10-19,Torget ,\"a;b\r\nc \"\"d\"\"\"\r\n\r\n2026-10-20,=1+1,Hot\r\n",
            to: "a.csv"
        )
        let read = try shell("$est read a.csv")
        #expect(read.code == 0)
        #expect(
            read.output == """
                line;Datum;Plats;Text
                2;2026-10-19;Torget ;"a;b\r
                c ""d""\"
                5;2026-10-20;=1+1;Hot

                """
        )
        let piped = try shell("cat a.csv | $est read /dev/stdin")
        #expect(piped.output == read.output)
        #expect(piped.errors.isEmpty)
    }

    @Test func `a table with unknown headings is printed line by line, and waits`() throws {
        try town.write("a,b\n1,\"p;q\"\n", to: "a.csv")
        let read = try shell("$est read a.csv")
        #expect(read.output == "1;a;b\n2;1;\"p;q\"\n")
        #expect(read.code == 3)
    }

    @Test func `findings tell how the file was read, what is wrong with it, and the sums`() throws {
        try town.write(
            Data("Export\nDatum;Plats;Text\n2026-10-19;Torget;Hot\n2026-10-99;".utf8)
                + Data([0xC5, 0x73]) + Data(";Brand\n".utf8),
            to: "a.csv"
        )
        let read = try shell("$est read --findings a.csv")
        #expect(read.code == 3)
        let account = try findings(read.output)
        #expect(account["file"] as? String == "a.csv")
        let codes = (account["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(codes?.contains("bad-time") == true)
        let how = account["read_as"] as? [String: Any]
        #expect(how?["encoding"] as? String == "Windows-1252")
        #expect(how?["delimiter"] as? String == ";")
        #expect(how?["heading"] as? [String] == ["Datum", "Plats", "Text"])
        let rows = account["rows"] as? [String: Any]
        #expect(rows?["read"] as? Int == 2)
        #expect(rows?["accepted"] as? Int == 1)
        #expect(rows?["quarantined"] as? Int == 1)
        #expect(rows?["left_out_lines"] as? [Int] == [1])
    }

    @Test
    func `five hundred faulty rows are few lines on the terminal, with the words of the page`()
        throws
    {
        let rows = (1...500).map { "2026-13-\($0);Torget;Hot\n" }.joined()
        let file = "Datum;Plats;Text\n\(rows)2026-10-20;Torget;Hot\n"
        try town.write(file, to: "a.csv")
        let read = try shell("$est read a.csv")
        #expect(read.code == 3)
        #expect(read.output.split(separator: "\n").count == 502)
        let lines = read.errors.split(separator: "\n")
        #expect((1...3).contains(lines.count), "\(read.errors)")
        let told = try #require(lines.first { $0.hasPrefix("fel: a.csv, rad 2: ") })
        #expect(told.hasSuffix(" Och 499 rader till: 3–501. [bad-time]"))

        try town.write(file, to: "inbox/rapporter/tyst/2026-v43-44.csv")
        let check = try shell("$est check --workspace .")
        let about = check.output.split(separator: "\n").filter { $0.contains("tyst/") }
        #expect((1...4).contains(about.count), "\(check.output)")
        #expect(about.contains { $0.contains(" Och 499 rader till: 3–501. [bad-time]") })
    }

    @Test func `person data is shown to its owner, and masked where that is asked for`() throws {
        try town.write("Datum;Text\n2026-10-19;ring 070-174 06 58\n", to: "a.csv")
        #expect(try shell("$est read a.csv").output.contains("070-174 06 58"))
        let masked = try shell("$est read --mask a.csv")
        #expect(masked.output == "line;Datum;Text\n2;2026-10-19;ring [telefon]\n")
        #expect(try !shell("$est read --findings a.csv").output.contains("070"))
    }

    @Test func `a reporter's own columns are known by its id, or by a map`() throws {
        try town.write("När hände det;Vad\n2026-10-19;Hot\n", to: "a.csv")
        try town.write("columns: {date: När hände det, text: Vad}\n", to: "map.yml")
        #expect(try shell("$est read --columns map.yml a.csv").code == 0)
        let known = try shell(
            "$est read --reporter skolan --workspace . inbox/rapporter/skolan/*.csv"
        )
        #expect(known.code == 0 || known.code == 3)
        let unknown = try shell("$est read --reporter skolna a.csv")
        #expect(unknown.code == 64)
        #expect(unknown.errors.contains("”skolan”"))
    }

    @Test(arguments: ["missing.csv", "inbox", "book.csv", "empty.csv"])
    func `what cannot be read leaves with 12 and a sentence`(name: String) throws {
        try town.write(Data([0x50, 0x4B, 3, 4]), to: "book.csv")
        try town.write("", to: "empty.csv")
        let read = try shell("$est read \(name)")
        #expect(read.code == 12)
        #expect(read.output.isEmpty)
        #expect(read.errors.hasPrefix("est: "))
    }

    @Test func `output that cannot be written leaves with 12, and a closed pipe quietly`() throws {
        let row = "2026-10-20;Storskolan\n"
        try town.write("Datum;Plats\n" + String(repeating: row, count: 5_000), to: "a.csv")
        #expect(try shell("$est read a.csv >/dev/full").code == 12)
        let cut = try shell("trap '' PIPE; $est read a.csv | head -n 1")
        #expect(cut.output == "line;Datum;Plats\n")
        #expect(cut.errors.isEmpty)
    }
}

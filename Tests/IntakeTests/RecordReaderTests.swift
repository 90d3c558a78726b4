import Domain
import Intake
import Testing
import Toolkit

struct RecordReaderTests {
    @Test func `line numbers count the line breaks inside quotes and every kind of line end`() {
        let text = "a;b\n1;\"två\nrader\"\r\n\r\n2;x\r3;y"
        let found = records(Array(text.utf8))
        #expect(found.map(\.line) == [1, 2, 5, 6])
        #expect(
            found.map(\.cells) == [["a", "b"], ["1", "två\nrader"], ["2", "x"], ["3", "y"]]
        )
    }

    @Test(arguments: [";", ",", "\t", "|"])
    func `every delimiter is recognised`(delimiter: String) {
        let rows = [["Datum", "Plats"], ["2026-10-19", "Torget"], ["2026-10-20", "Parken"]]
        let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
        #expect(records(Array(text.utf8)).map { Array($0.cells) } == rows)
    }

    @Test func `a first line that names the delimiter is obeyed and is no record`() {
        let found = records(Array("sep=|\na;x|b;y\n".utf8))
        #expect(found.map(\.cells) == [["a;x", "b;y"]])
        #expect(found.first?.line == 2)
    }

    @Test func `doubled quotes and delimiters in quotes are text`() {
        let found = records(Array("\"a \"\"b\"\"\";\"c;d\"\n".utf8))
        #expect(found.map(\.cells) == [["a \"b\"", "c;d"]])
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `the size of the pieces never changes what is read`(chunk: Int) {
        let text = "Datum;Text\r\n2026-10-19;\"Skrik\r\noch gap\"\r\n\r\n2026-10-20;Å ä ö\r\n"
        #expect(records(Array(text.utf8), chunk: chunk) == records(Array(text.utf8)))
    }

    @Test func `a stray quote costs only its own row`() {
        let text = "Datum;Plats;Text\n1;a;\"stick\n2;b;skrik\n3;c;\"sade \"\"hej\"\"\"\n4;d;tyst\n"
        let found = records(Array(text.utf8), width: 3)
        #expect(found.map(\.line) == [1, 2, 3, 4, 5])
        #expect(found[1].flaws == [.unclosedQuote])
        #expect(found[1].cells == ["1", "a", "\"stick"])
        #expect(found[3].cells == ["3", "c", "sade \"hej\""])
    }

    @Test func `a quote that is never closed ends at its line`() {
        let found = records(Array("a;b\n1;\"x\n2;y".utf8))
        #expect(found.map(\.cells) == [["a", "b"], ["1", "\"x"], ["2", "y"]])
    }

    @Test func `commas of prose on a new line in quotes are not taken for a row`() {
        let text = "Datum,Plats,Text\n1,a,\"Bråk,\nskrik, gap, glas, sten\"\n2,b,tyst\n"
        let found = records(Array(text.utf8), width: 3)
        #expect(found.map(\.cells.count) == [3, 3, 3])
        #expect(found[1].cells[2] == "Bråk,\nskrik, gap, glas, sten")
    }

    @Test func `a line that is too long is skipped, and the next one is read`() {
        let long = String(repeating: "x", count: 200_000)
        for chunk in [1000, 70_000, Int.max] {
            let found = records(Array("a;b\n\(long)\n1;2\n".utf8), chunk: chunk)
            #expect(found.map(\.flaws) == [[], [.fieldTooLong], []])
            #expect(found.map(\.line) == [1, 2, 3])
        }
    }

    @Test func `memory holds one record, however many quotes are unclosed`() {
        let line = "1;2;\"" + String(repeating: "y", count: 50) + "\n"
        let found = records(Array((0..<3000).map { _ in line }.joined().utf8), chunk: 4096)
        #expect(found.count == 3000)
    }

    @Test func `any bytes are read to their end`() {
        var generator = SplitMix64(seed: 2026)
        for _ in 0..<300 {
            let alphabet: [UInt8] = Array("a1;,\"\n\r\t å=".utf8) + [0xE5, 0xFF, 0xC3]
            let length = Int.random(in: 0..<200, using: &generator)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let whole = records(bytes, width: 3)
            #expect(records(bytes, chunk: 5, width: 3) == whole)
            #expect(whole.map(\.line) == whole.map(\.line).sorted())
        }
    }
}

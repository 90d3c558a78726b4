import Domain
import Testing
import Toolkit

@testable import Intake

struct CellsTests {
    @Test func `cells are texts in order, and equal by content`() {
        let cells: Cells = ["a", "", "två"]
        #expect(Array(cells) == ["a", "", "två"])
        #expect(cells == Cells(["a", "", "två"]))
        #expect(cells != ["a", "två", ""])
        #expect(cells.hashValue == Cells(["a", "", "två"]).hashValue)
    }

    @Test func `a record that is kept does not change while others are read`() {
        let found = records(Array("första;1\nb;22\nå;333\n".utf8))
        #expect(found.map(\.cells) == [["första", "1"], ["b", "22"], ["å", "333"]])
    }

    @Test func `cells beyond the limit are dropped, and the record has a flaw`() {
        let reader = RecordReader(limits: ReadingLimits(cells: 3))
        var found: [Record] = []
        Array("1;2;3;4;5\na;b\n".utf8).withUnsafeBytes { reader.feed($0) { found.append($0) } }
        _ = reader.finish { found.append($0) }
        #expect(found.map(\.cells) == [["1", "2", "3"], ["a", "b"]])
        #expect(found.map(\.flaws) == [[.longRow], []])
    }

    @Test func `a line whose quote ends only when read with quotes leaves no cell open`() {
        let text = "a;b;c\n1;\"x\" ;y;z\n2;u;v\n"
        #expect(records(Array(text.utf8), width: 3).last?.cells == ["2", "u", "v"])
    }
}

struct TextContentTests {
    @Test(arguments: [0, 1, 2, 7, 8, 9, 40])
    func `the fast scan agrees with the slow one, wherever a byte is`(before: Int) {
        let endings: [([UInt8], TextContent)] = [
            ([0x61], .ascii), ([0xC3, 0xA5], .utf8), ([0xE2, 0x80, 0x93], .utf8),
            ([0x61, 0xCC, 0x8A], .markedUTF8), ([0xE5], .singleByte), ([0xC3], .singleByte),
            ([0xA5], .singleByte), ([0xC0, 0x80], .singleByte), ([0xC1, 0xBF], .singleByte),
            ([0xC3, 0xC3, 0xA5], .singleByte), ([0xED, 0xA0, 0x80], .singleByte),
            ([0xF0, 0x9F, 0x98, 0x80], .utf8), ([0xFF], .singleByte),
        ]
        for (ending, expected) in endings {
            for after in [0, 1, 8, 17] {
                let bytes =
                    [UInt8](repeating: 0x78, count: before) + ending
                    + [UInt8](repeating: 0x79, count: after)
                #expect(bytes.withUnsafeBytes(TextContent.init) == expected, "\(bytes)")
            }
        }
    }
}

struct HiddenInScanTests {
    @Test func `the first scan misses no hidden character, wherever it is`() {
        for value in UInt32(0)..<0x2100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isHidden = TextCleaning.changed(String(scalar)) != nil
            for before in [0, 1, 8, 12] where isHidden {
                let text = String(repeating: "x", count: before) + String(scalar) + "yyyyyyyyyyy"
                #expect(Array(text.utf8).withUnsafeBytes { TextScan($0).mayHide }, "\(value)")
            }
        }
        let plain = Array("En älg på torget; åter hos Örjan,\r\nsade någon\n".utf8)
        #expect(plain.withUnsafeBytes { !TextScan($0).mayHide })
    }
}

struct PlainNumberTests {
    @Test(arguments: ["58.27412", "0.1", "11.435610", "123456789.123456", "59.3293235"])
    func `a plain decimal is the nearest floating-point number`(text: String) {
        var text = text
        let read = text.withUTF8 { WrittenNumber.plainDecimal($0) }
        #expect(read == Double(text))
    }

    @Test(arguments: [
        "", ".", "5.", ".5", "58", "5,8", "-5.8", "1.2.3", "1e5", "12345678901234567.1",
    ])
    func `any other form is left to the general parser`(text: String) {
        var text = text
        #expect(text.withUTF8 { WrittenNumber.plainDecimal($0) } == nil)
    }

    @Test func `hashes tell bytes apart, and a table keeps no more than its limit`() {
        var table = BoundedHashTable(limit: 100)
        for number in 0..<200 {
            var hash = FoldedMultiplyHash()
            hash.combine("ärende \(number)")
            #expect(table[hash.value] == nil)
            #expect(table.insert(UInt64(number), for: hash.value) == (number < 100))
        }
        var first = FoldedMultiplyHash()
        first.combine("ärende 7")
        #expect(table[first.value] == 7)
    }
}

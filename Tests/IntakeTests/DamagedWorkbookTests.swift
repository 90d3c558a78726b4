import Domain
import Foundation
import Intake
import TestTools
import Testing
import Toolkit

/// Workbooks that are cut, changed or made to harm: each ends as a finding, or is read as the whole one.
struct DamagedWorkbookTests {
    /// What must become of a file.
    private enum Outcome {
        /// It is told.
        case told
        /// It is told, or what was changed says nothing about the table.
        case toldOrWhole
        /// It is told as this.
        case code(FindingCode)
    }

    private typealias Case = (name: String, bytes: [UInt8], outcome: Outcome)

    @Test(.timeLimit(.minutes(2)))
    func `two hundred damaged files are told, or read as the whole one`() throws {
        let whole = Reading(WorkbookInvariant.base.bytes)
        let containers = try Self.containers()
        for (name, bytes) in containers {
            #expect(Reading(bytes).records == whole.records, "\(name)")
        }
        let cases =
            Self.cut(containers) + Self.flipped(containers) + Self.wrongHeads + Self.wrongParts
            + Self.wrongXML
        #expect(cases.count >= 200)
        for (name, bytes, outcome) in cases {
            let reading = Reading(bytes)
            let isWhole = reading.records == whole.records
            let isRight =
                switch outcome {
                case .told: !reading.told.isEmpty
                case .toldOrWhole: !reading.told.isEmpty || isWhole
                case .code(let code): reading.told.contains(code)
                }
            #expect(isRight, "\(name): \(reading.told), \(reading.records.count) records")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["spaces", "rows", "texts", "styles", "relations", "repeated", "tag", "merged"]
    )
    func `what expands without end is told, in little memory`(kind: String) {
        let limits = ReadingLimits(expandedBytes: 1 << 22)
        let reading = Reading(Self.bomb(kind), limits)
        #expect(
            reading.told.contains(.fileTooLarge) || reading.told.contains(.cutWorkbook)
                || reading.told.contains(.damagedWorkbook)
        )
    }

    @Test func `a row that shares one long text in many cells is one that is too long`() {
        let cells = String(repeating: "<c t=\"s\"><v>4</v></c>", count: 16_384)
        let text = String(repeating: "x", count: 130_000)
        let reading = Reading(
            Self.base([
                ("xl/sharedStrings.xml", Self.strings(5) + "<si><t>\(text)</t></si></sst>"),
                ("xl/worksheets/sheet0.xml", Self.sheet("<row r=\"9\">\(cells)</row>")),
            ])
        )
        #expect(Set(reading.told) == [.fieldTooLong])
    }

    /// What was read of a file, and what was told.
    private struct Reading {
        let records: [Record]
        let told: [FindingCode]

        init(_ bytes: [UInt8], _ limits: ReadingLimits = .default) {
            let reader = RecordReader(limits: limits) { ["Datum", "Tid", "Text"].contains($0) }
            var records: [Record] = []
            bytes.withUnsafeBytes { reader.feed($0) { records.append($0) } }
            let summary = reader.finish { records.append($0) }
            self.records = records
            // A file without rows, merged cells and hidden rows are no damage.
            let obstacle = summary.obstacle.map { [$0] } ?? []
            told =
                (obstacle + summary.doubts + records.flatMap(\.flaws))
                .filter { ![.emptyFile, .mergedCells, .hiddenRows].contains($0) }
        }
    }
}

// Damage to the archive.
extension DamagedWorkbookTests {
    /// The base as several programs would pack it, where `scripts/fuzz` begins.
    private static func containers() throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fuzzing/Seeds/workbook")
        let seeds = try ["stored", "deflated", "streamed", "zip64"].map { name in
            (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
        return seeds + [("blocks", WorkbookInvariant.base.bytes { $0.deflate() })]
    }

    private static func cut(_ files: [(name: String, bytes: [UInt8])]) -> [Case] {
        files.flatMap { name, bytes in
            (1...8).map { part in
                let count = max(60, bytes.count * part / 9)
                return ("\(name) cut at \(count)", Array(bytes.prefix(count)), .told)
            }
        }
    }

    /// Files with a flipped bit, drawn from a seed.
    private static func flipped(_ files: [(name: String, bytes: [UInt8])]) -> [Case] {
        var draw = SplitMix64(seed: 15)
        return files.flatMap { name, bytes in
            (0..<12).map { _ in
                var changed = bytes
                let (index, bit) = (4 + draw.below(bytes.count - 4), draw.below(8))
                changed[index] ^= 1 << UInt8(bit)
                return ("\(name), bit \(bit) of byte \(index)", changed, .toldOrWhole)
            }
        }
    }

    /// Files in which the head of one part is wrong.
    private static var wrongHeads: [Case] {
        let changes: [(String, Outcome?, (inout WorkbookFile.Entry) -> Void)] = [
            ("checksum", nil, { $0.checksum ^= 1 }),
            ("size", nil, { $0.size += 7 }),
            ("packed size", nil, { $0.packedSize -= 7 }),
            ("huge size", nil, { $0.size = 0xFFFF_FFF0 }),
            ("method", nil, { $0.method = 8 }),
            ("encryption", .code(.protectedFile), { $0.flags |= 1 }),
        ]
        return WorkbookInvariant.base.parts.map(\.path).flatMap { path in
            changes.map { name, outcome, change in
                let bytes = WorkbookInvariant.base.bytes {
                    if $0.name == Array(path.utf8) { change(&$0) }
                }
                let isRead = path != "[Content_Types].xml"
                return ("\(name) of \(path)", bytes, isRead ? outcome ?? .told : .toldOrWhole)
            }
        }
    }

    /// Files in which parts are missing, doubled or named otherwise.
    private static var wrongParts: [Case] {
        var cases: [Case] = []
        for (index, part) in WorkbookInvariant.base.parts.enumerated() {
            let isRead = part.path != "[Content_Types].xml"
            var (missing, doubled, renamed) = (
                WorkbookInvariant.base, WorkbookInvariant.base, WorkbookInvariant.base
            )
            missing.parts.remove(at: index)
            doubled.parts.append((part.path.uppercased(), "<a/>"))
            renamed.parts[index].path = "../\(part.path)"
            for (name, book) in [("no", missing), ("two", doubled), ("another name of", renamed)] {
                cases.append(("\(name) \(part.path)", book.bytes, isRead ? .told : .toldOrWhole))
            }
            let bytes = WorkbookInvariant.base.bytes {
                if $0.name == Array(part.path.utf8) { $0.name = [0x78, 0xE5, 0xFF, 0x2E] }
            }
            cases.append(("no UTF-8 for \(part.path)", bytes, isRead ? .told : .toldOrWhole))
        }
        var nested = WorkbookInvariant.base
        nested.parts = [("bok.xlsx", String(decoding: nested.bytes, as: UTF8.self))]
        cases.append(("an archive in an archive", nested.bytes, .code(.notText)))
        var extra = WorkbookInvariant.base
        extra.parts += [("/etc/passwd", "x"), ("../../x", "x"), ("C:\\x", "x")]
        cases.append(("names that lead out", extra.bytes, .toldOrWhole))
        return cases
    }
}

// Damage to the XML.
extension DamagedWorkbookTests {
    private static func base(_ parts: [(path: String, text: String)]) -> [UInt8] {
        var book = WorkbookInvariant.base
        for part in parts {
            guard let index = book.parts.firstIndex(where: { $0.path == part.path }) else {
                preconditionFailure("no such part: \(part.path)")
            }
            book.parts[index].text = part.text
        }
        return book.bytes { $0.deflate() }
    }

    /// The first texts of the list, without its end.
    private static func strings(_ count: Int) -> String {
        let texts = ["Datum", "Tid", "Text", "Klotter", "Hot"].prefix(count - 1)
        return "<sst>" + texts.map { "<si><t>\($0)</t></si>" }.joined()
    }

    /// A sheet with the headings and these rows.
    private static func sheet(_ rows: String) -> String {
        let heading = WorkbookFile.rows([["Datum", "Tid", "Text"]])
        return "<worksheet><sheetData>\(heading)\(rows)</sheetData></worksheet>"
    }

    private static var wrongXML: [Case] {
        sheets.map { name, rows, outcome in
            let text = rows.hasPrefix("<?") || rows.hasPrefix("<!") ? rows : sheet(rows)
            return (name, base([("xl/worksheets/sheet0.xml", text)]), outcome)
        }
            + books.map { name, path, text, outcome in (name, base([(path, text)]), outcome) }
    }

    private static let sheets: [(name: String, rows: String, outcome: Outcome)] = [
        (
            "entities that double",
            "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]><worksheet><sheetData/></worksheet>",
            .code(.damagedWorkbook)
        ),
        (
            "an entity of a file",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet>&b;</worksheet>",
            .code(.damagedWorkbook)
        ),
        (
            "a document type of the network", "<!DOCTYPE a SYSTEM \"http://exempel.se/a\"><a/>",
            .told
        ),
        ("an unknown entity", "<row><c t=\"str\"><v>&ouml;</v></c></row>", .told),
        ("deep elements", String(repeating: "<a>", count: 100_000), .told),
        ("no end", "<row r=\"2\"><c><v>1</v></c>", .told),
        ("a tag that is not closed", "<row r=\"2\"><c <v>1</v></c></row>", .told),
        ("twice an attribute", "<row r=\"2\" r=\"3\"/>", .told),
        ("an unknown encoding", "<?xml version=\"1.0\" encoding=\"x\"?><worksheet/>", .told),
        ("UTF-16 that is none", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>", .told),
        ("a control character", "<row><c t=\"str\"><v>\u{1}</v></c></row>", .told),
        ("no document", "<?xml version=\"1.0\"?>", .told),
        ("two documents", "<!-- --><worksheet/><worksheet/>", .told),
        ("rows backwards", "<row r=\"9\">\(cell)</row><row r=\"8\">\(cell)</row>", .told),
        ("a row twice", "<row r=\"9\">\(cell)</row><row r=\"9\">\(cell)</row>", .told),
        ("row 0", "<row r=\"0\">\(cell)</row>", .told),
        ("a row of words", "<row r=\"tio\">\(cell)</row>", .told),
        ("a negative row", "<row r=\"-3\">\(cell)</row>", .told),
        ("row 1048577", "<row r=\"1048577\">\(cell)</row>", .told),
        ("a huge row", "<row r=\"99999999999999999999999\">\(cell)</row>", .told),
        ("column XFD", "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", .code(.longRow)),
        ("column XFE", "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>", .code(.longRow)),
        (
            "a huge column", "<row r=\"2\"><c r=\"ZZZZZZZZZZZZ2\"><v>1</v></c></row>",
            .code(.longRow)
        ),
        (
            "16,384 columns",
            "<row r=\"2\">\(String(repeating: "<c><v>1</v></c>", count: 16_384))</row>",
            .code(.longRow)
        ),
        ("a column of digits", "<row r=\"2\"><c r=\"12\"><v>1</v></c></row>", .told),
        (
            "columns backwards",
            "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>", .told
        ),
        (
            "a column twice", "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>2</v></c></row>",
            .told
        ),
        ("a text beyond the list", "<row r=\"2\"><c t=\"s\"><v>99</v></c></row>", .told),
        ("a negative text", "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>", .told),
        ("a text by name", "<row r=\"2\"><c t=\"s\"><v>tre</v></c></row>", .told),
        ("a huge text", "<row r=\"2\"><c t=\"s\"><v>99999999999999999999</v></c></row>", .told),
        ("a formula without value", "<row r=\"2\"><c><f>1/0</f></c></row>", .code(.missingValue)),
    ]

    private static let cell = "<c t=\"inlineStr\"><is><t>2026-10-19</t></is></c>"

    private static let books: [(name: String, path: String, text: String, outcome: Outcome)] = [
        ("a book that is its own", "_rels/.rels", relation("officeDocument", "_rels/.rels"), .told),
        ("a book that is not there", "_rels/.rels", relation("officeDocument", "../../x"), .told),
        ("no book", "_rels/.rels", "<Relationships/>", .told),
        (
            "a sheet that is the book", "xl/_rels/workbook.xml.rels",
            relation("worksheet", "workbook.xml"), .told
        ),
        (
            "relations in a circle", "xl/_rels/workbook.xml.rels",
            relation("worksheet", "_rels/workbook.xml.rels"), .told
        ),
        (
            "a sheet of the network", "xl/_rels/workbook.xml.rels",
            relation("worksheet", "http://exempel.se/a", " TargetMode=\"External\""), .told
        ),
        (
            "a sheet outside", "xl/_rels/workbook.xml.rels",
            relation("worksheet", "../../../../etc/passwd"), .told
        ),
        ("a book without sheets", "xl/workbook.xml", "<workbook><sheets/></workbook>", .told),
        (
            "a sheet without relation", "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"a\" id=\"z\"/></sheets></workbook>", .told
        ),
        ("styles without end", "xl/styles.xml", "<styleSheet><cellXfs>", .told),
        ("texts without end", "xl/sharedStrings.xml", "<sst><si><t>Datum", .told),
        ("no texts", "xl/sharedStrings.xml", "<sst/>", .told),
    ]

    /// Relations of which each id has the same target.
    private static func relation(_ type: String, _ target: String, _ more: String = "") -> String {
        let all = ["r1", "s0", "s1", "s2"].map {
            "<Relationship Id=\"\($0)\" Type=\"x/\(type)\" Target=\"\(target)\"\(more)/>"
        }
        return "<Relationships>\(all.joined())</Relationships>"
    }

    /// A file that expands to much more than its limit of 4 MiB, or would in the whole.
    private static func bomb(_ kind: String) -> [UInt8] {
        let (sheet0, strings0) = ("xl/worksheets/sheet0.xml", "xl/sharedStrings.xml")
        func repeated(_ text: String, _ megabytes: Int = 6) -> String {
            String(repeating: text, count: (megabytes << 20) / text.utf8.count)
        }
        let long = String(repeating: "x", count: 30_000)
        let rows = (2...400).map { "<row r=\"\($0)\"><c t=\"s\"><v>4</v></c></row>" }.joined()
        switch kind {
        case "spaces": return base([(sheet0, sheet(repeated(" ")))])
        case "rows": return base([(sheet0, sheet(repeated("<row/>")))])
        case "texts": return base([(strings0, strings(5) + repeated("<si/>") + "</sst>")])
        case "styles":
            let text = "<styleSheet><cellXfs>\(repeated("<xf/>"))</cellXfs></styleSheet>"
            return base([("xl/styles.xml", text)])
        case "relations": return base([("_rels/.rels", "<a>\(repeated("<b/>"))</a>")])
        case "tag": return base([(sheet0, sheet("<row a=\"\(repeated("x", 2))\"/>"))])
        case "merged":
            let cells = (2...400).map {
                "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><v>\($0 == 2 ? long : "")</v></c>\(cell(in: $0))</row>"
            }
            let sheet = sheet(cells.joined()).replacing(
                "</worksheet>",
                with: "<mergeCells><mergeCell ref=\"A2:A400\"/></mergeCells></worksheet>"
            )
            return base([(sheet0, sheet)])
        default:
            let text = strings(5) + "<si><t>\(long)</t></si></sst>"
            return base([(strings0, text), (sheet0, sheet(rows))])
        }
    }

    private static func cell(in row: Int) -> String { "<c r=\"B\(row)\"><v>1</v></c>" }
}

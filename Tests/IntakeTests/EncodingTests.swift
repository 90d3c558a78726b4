import Domain
import Foundation
import Intake
import Testing

struct EncodingTests {
    private static let text = "Datum;Plats;Text\n2026-10-19;Åsgatan;Bråk på Ö-torget, älg\n"

    @Test(arguments: [
        (String.Encoding.utf8, [], TextEncoding.utf8),
        (.utf8, [0xEF, 0xBB, 0xBF], .utf8),
        (.windowsCP1252, [], .windows1252),
        (.isoLatin1, [], .windows1252),
        (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
        (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
        (.utf16LittleEndian, [], .utf16LittleEndian),
        (.utf16BigEndian, [], .utf16BigEndian),
    ])
    func `Swedish letters are read in every encoding that reporters use`(
        written: String.Encoding,
        mark: [UInt8],
        expected: TextEncoding
    ) throws {
        let data = try #require(Self.text.data(using: written))
        for chunk in [3, Int.max] {
            let delivered = Delivered(mark + Array(data), chunk: chunk)
            #expect(delivered.summary.encoding == expected)
            #expect(delivered.reports.map(\.text) == ["Bråk på Ö-torget, älg"])
            #expect(delivered.reports.map(\.place.text) == ["Åsgatan"])
        }
    }

    @Test func `Mac OS Roman is told apart from Windows-1252 by its Swedish letters`() {
        let letters: [Unicode.Scalar: UInt8] = [
            "å": 0x8C, "ä": 0x8A, "ö": 0x9A, "Å": 0x81, "Ä": 0x80, "Ö": 0x85,
        ]
        let bytes = Self.text.unicodeScalars.map { letters[$0] ?? UInt8($0.value) }
        let delivered = Delivered(bytes)
        #expect(delivered.summary.encoding == .macRoman)
        #expect(delivered.reports.map(\.text) == ["Bråk på Ö-torget, älg"])
    }

    @Test func `a row in another encoding than the rest is read, with a note`() throws {
        let rows = (1...6).map { "2026-10-2\($0);Ås;Bråk \($0)\n" }
        let head = Array("Datum;Plats;Text\n".utf8)
        var bytes = head
        for (index, row) in rows.enumerated() {
            let encoding = index == 4 ? String.Encoding.utf8 : .windowsCP1252
            bytes += Array(try #require(row.data(using: encoding)))
        }
        let delivered = Delivered(bytes)
        #expect(delivered.reports.map(\.text) == (1...6).map { "Bråk \($0)" })
        #expect(delivered.codes == [.mixedEncoding])
        #expect(delivered.rows[4].findings.first?.line == 6)
        #expect(delivered.summary.encoding == .windows1252)
    }

    @Test func `letters with combining marks become one character each`() {
        let delivered = Delivered("Datum;Text\n2026-10-19;Bra\u{30A}k pa\u{30A} O\u{308}n\n")
        #expect(
            delivered.reports.first?.text.unicodeScalars.count == "Bråk på Ön".unicodeScalars.count
        )
    }

    @Test func `an undefined byte is never silent`() {
        let bytes = Array("Datum;Text\n2026-10-19;a".utf8) + [0xE5, 0x81, 0x0A]
        #expect(Delivered(bytes).codes == [.badEncoding])
    }

    @Test func `a letter that was lost before the file was sent is never silent`() {
        #expect(Delivered("Datum;Text\n2026-10-19;Br\u{FFFD}k\n").codes == [.badEncoding])
        #expect(Delivered("Datum;Text\n2026-10-19;Bråk – €\n").codes.isEmpty)
    }

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)

    @Test(
        arguments: [
            (zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), "ODS"),
            (zip + Array("vecka43.csv".utf8), "ZIP"), ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "XLS"),
            (Array("%PDF-1.7 Datum;Text".utf8), "PDF"),
            ([0x1F, 0x8B, 0x08], "GZIP"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
            (Array("BZh91AY".utf8), "BZIP2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
            (Array("GIF89a".utf8), "GIF"), (Array("{\\rtf1\\ansi Datum;Text".utf8), "RTF"),
            (Array("SQLite format 3\u{0}".utf8), "SQLite"),
            (Array("\u{FEFF}\r\n<HTML><body><table><tr><td>Datum".utf8), "HTML"),
            (Array("<table><tr><td>Datum</td></tr>".utf8), "HTML"),
            (Array("<?xml version=\"1.0\"?><Workbook>".utf8), "XML"),
            (Array("{\n  \"Datum\": \"2026-10-19\"}".utf8), "JSON"),
            (Array("[{\"Datum\": \"2026-10-19\"}]".utf8), "JSON"),
            ([0x44, 0x00, 0x01, 0x02, 0x00, 0x03, 0x61, 0x62], nil),
        ] as [([UInt8], String?)]
    )
    func `a workbook, document or other file that is no text is recognised by its kind`(
        bytes: [UInt8],
        kind: String?
    ) {
        let delivered = Delivered(bytes)
        #expect(delivered.summary.isUnreadable)
        #expect(delivered.summary.findings.map(\.code) == [.notText])
        #expect(delivered.summary.findings.map(\.hint?.text) == [kind])
        #expect(delivered.rows.isEmpty)
    }

    @Test(arguments: ["[1];Datum;Text\n", "{a};Datum;Text\n", "<3;Datum;Text\n", "PK;Datum;Text\n"])
    func `headings that begin like another format are still headings`(heading: String) {
        #expect(Delivered(heading + "x;2026-10-19;Hot\n").reports.map(\.text) == ["Hot"])
    }
}

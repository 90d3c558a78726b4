/// Workbook of Office Open XML for tests, as the bytes of its file; parts can be put in as text, so also wrong ones.
public struct WorkbookFile {
    /// Text of each part by its path in the archive.
    public var parts: [(path: String, text: String)]

    /// A workbook of sheets, each of which is the XML of its rows or of all its elements.
    ///
    ///     WorkbookFile(["Blad1": "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Datum</t></is></c></row>"])
    public init(
        _ sheets: KeyValuePairs<String, String>,
        strings: [String] = [],
        formats: [String] = [],
        countsFrom1904: Bool = false,
        hidden: Set<String> = []
    ) {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        func relation(_ id: String, _ type: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(types)/\(type)\" Target=\"\(target)\"/>"
        }
        func relations(_ all: [String]) -> String {
            "\(head)<Relationships>\(all.joined())</Relationships>"
        }
        let tabs = sheets.enumerated().map { index, sheet in
            let state = hidden.contains(sheet.key) ? " state=\"hidden\"" : ""
            return
                "<sheet name=\"\(sheet.key)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
        }
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        parts = [
            ("[Content_Types].xml", "\(head)<Types/>"),
            ("_rels/.rels", relations([relation("r1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\">"
                    + "<workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>"
                    + "<sheets>\(tabs.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations(
                    sheets.indices.map {
                        relation("s\($0)", "worksheet", "worksheets/sheet\($0).xml")
                    }
                        + [
                            relation("t", "sharedStrings", "sharedStrings.xml"),
                            relation("f", "styles", "/xl/styles.xml"),
                        ]
                )
            ),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>"
                    + "\(styles.joined())</cellXfs></styleSheet>"
            ),
            ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            let rows =
                sheet.value.contains("<sheetData>")
                ? sheet.value : "<sheetData>\(sheet.value)</sheetData>"
            parts.append(
                (
                    "xl/worksheets/sheet\(index).xml",
                    "\(head)<worksheet xmlns=\"\(main)\">\(rows)</worksheet>"
                )
            )
        }
    }

    /// XML of rows of texts, the first of them row 1; an empty text is no cell.
    public static func rows(_ rows: [[String]], from first: Int = 1) -> String {
        rows.enumerated().map { offset, cells in
            let row = first + offset
            let xml = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let name = Character(UnicodeScalar(UInt8(0x41 + column)))
                let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
                    .joined(separator: "&amp;").split(
                        separator: "<",
                        omittingEmptySubsequences: false
                    )
                    .joined(separator: "&lt;")
                return "<c r=\"\(name)\(row)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
            }
            return "<row r=\"\(row)\">\(xml.joined())</row>"
        }
        .joined()
    }

    /// Bytes of the file, its parts stored as they are.
    public var bytes: [UInt8] { bytes { _ in } }

    /// Bytes of the file (APPNOTE 6.3.10), each of whose entries can be changed before it is written, so that it is wrong.
    public func bytes(changing change: (inout Entry) -> Void) -> [UInt8] {
        var (file, list): ([UInt8], [UInt8]) = ([], [])
        for part in parts {
            var entry = Entry(path: part.path, content: Array(part.text.utf8))
            change(&entry)
            let (offset, head) = (file.count, entry.head)
            file += [0x50, 0x4B, 3, 4] + head + entry.name + entry.content
            list += [0x50, 0x4B, 1, 2, 20, 0] + head + [UInt8](repeating: 0, count: 10)
            list += Self.number(offset, 4) + entry.name
        }
        let count = Self.number(parts.count, 2)
        return file + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
            + Self.number(list.count, 4) + Self.number(file.count, 4) + [0, 0]
    }

    /// Entry of the archive, as its heads describe it.
    public struct Entry {
        /// Name in the archive.
        public var name: [UInt8]
        /// Bytes of the part as they stand in the file.
        public var content: [UInt8]
        /// Bits that say how it is stored: 1 for encrypted, 0x800 for a name in UTF-8.
        public var flags = 0x800
        /// Method of compression; 0 for none, 8 for deflate.
        public var method = 0
        /// CRC-32 of the bytes, expanded.
        public var checksum: Int
        /// Number of bytes in the file.
        public var packedSize: Int
        /// Number of bytes, expanded.
        public var size: Int

        fileprivate init(path: String, content: [UInt8]) {
            (name, self.content) = (Array(path.utf8), content)
            (checksum, packedSize, size) = (
                WorkbookFile.checksum(content), content.count, content.count
            )
        }

        /// Stores the bytes as blocks of deflate that are not compressed (RFC 1951 §3.2.4).
        public mutating func deflate() {
            var packed: [UInt8] = []
            for start in stride(from: 0, to: content.count, by: 0xFFFF) {
                let block = content[start..<min(start + 0xFFFF, content.count)]
                let isLast: UInt8 = block.endIndex == content.count ? 1 : 0
                packed += [isLast] + WorkbookFile.number(block.count, 2)
                packed += WorkbookFile.number(~block.count, 2) + block
            }
            (content, packedSize, method) = (packed, packed.count, 8)
        }

        fileprivate var head: [UInt8] {
            [20, 0] + WorkbookFile.number(flags, 2) + WorkbookFile.number(method, 2)
                + [0, 0, 0x21, 0x5C] + WorkbookFile.number(checksum, 4)
                + WorkbookFile.number(packedSize, 4) + WorkbookFile.number(size, 4)
                + WorkbookFile.number(name.count, 2) + [0, 0]
        }
    }

    /// A number in little-endian bytes.
    fileprivate static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 of ZIP.
    fileprivate static func checksum(_ bytes: [UInt8]) -> Int {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
        }
        return Int(~value)
    }
}

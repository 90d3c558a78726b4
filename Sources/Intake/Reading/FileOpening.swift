/// Encoding and kind of a file, detected by its first bytes.
struct FileOpening {
    /// UTF-16 in one of its byte orders; nil for any other encoding.
    var utf16: TextEncoding?

    /// Length of the byte-order mark in bytes.
    var markLength = 0

    /// Whether the file is no text.
    var isBinary = false

    /// Kind of file; nil where it is unknown, or may be CSV.
    let kind: FileKind?

    /// Detects by the first bytes of a file.
    init(_ sample: some Collection<UInt8>) {
        let head = Array(sample.prefix(512))
        kind = FileKind(head)
        if kind != nil {
            isBinary = true
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            markLength = 3
        } else if head.starts(with: [0xFF, 0xFE]) {
            (utf16, markLength) = (.utf16LittleEndian, 2)
        } else if head.starts(with: [0xFE, 0xFF]) {
            (utf16, markLength) = (.utf16BigEndian, 2)
        } else if head.contains(0) {
            utf16 = Self.utf16Order(head)
            isBinary = utf16 == nil && Self.isFullOfControls(head)
        }
    }

    /// Whether more bytes are control characters than in a damaged text.
    private static func isFullOfControls(_ head: [UInt8]) -> Bool {
        head.count { $0 < 0x20 && !"\t\n\r".utf8.contains($0) } * 20 > head.count
    }

    /// Byte order by the zeros: Swedish text in UTF-16 has one in nearly every other byte, always on
    /// the same side.
    private static func utf16Order(_ head: [UInt8]) -> TextEncoding? {
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { !$0.isMultiple(of: 2) }
        guard zeros.count * 5 >= head.count * 2 else { return nil }
        if odd * 20 >= zeros.count * 19 { return .utf16LittleEndian }
        return odd * 20 <= zeros.count ? .utf16BigEndian : nil
    }
}

/// Description of its columns that SharePoint writes before the headings of an exported list: `ListSchema={…}`.
struct SharePointSchema {
    /// Length of the description in bytes, with its line end; 0 where the file has none.
    private(set) var length = 0

    /// Number of lines that it takes up by itself.
    private(set) var lines = 0

    /// Searches the first bytes of a file.
    init(_ bytes: UnsafeRawBufferPointer) {
        let mark = Array("ListSchema={".utf8)
        guard bytes.starts(with: mark), let end = Self.endOfObject(bytes, from: mark.count - 1)
        else { return }
        let breaks = bytes[end...].prefix(2).prefix { $0 == 0x0D || $0 == 0x0A }
        (length, lines) = (end + breaks.count, breaks.isEmpty ? 0 : 1)
    }

    /// Index after the JSON object that begins at an index; nil where it does not end.
    private static func endOfObject(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var (depth, isText, isEscaped) = (0, false, false)
        for index in start..<bytes.count {
            let byte = bytes[index]
            if isText {
                if !isEscaped, byte == UInt8(ascii: "\"") { isText = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: "\"") {
                isText = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
        }
        return nil
    }
}

/// Kind of a file that is no CSV, detected by its magic number.
///
/// Sources: the formats' own specifications, as collected in the database of the `file` program. The
/// raw values are the common names of the formats.
enum FileKind: String, CaseIterable {
    case xlsx = "XLSX"
    case xlsb = "XLSB"
    case docx = "DOCX"
    case pptx = "PPTX"
    case ods = "ODS"
    case zip = "ZIP"
    case xls = "XLS"
    case pdf = "PDF"
    case gzip = "GZIP"
    case sevenZip = "7z"
    case bzip2 = "BZIP2"
    case xz = "XZ"
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case rtf = "RTF"
    case sqlite = "SQLite"
    case html = "HTML"
    case xml = "XML"
    case json = "JSON"

    /// The kind of a file that begins with these bytes; nil where it may be CSV.
    init?(_ head: [UInt8]) {
        if let kind = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.kind {
            self = kind == .zip ? Self.workbook(head) ?? .zip : kind
        } else if let kind = Self.markup(head) {
            self = kind
        } else {
            return nil
        }
    }

    /// Whether a file of the kind may be a workbook that can be read; its parts tell.
    var mayBeWorkbook: Bool { self == .xlsx || self == .zip }

    /// Whether the first bytes of a compound file name a package that is locked by a password (MS-OFFCRYPTO §1.3.2).
    static func isEncryptedWorkbook(_ bytes: [UInt8]) -> Bool {
        let name = "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
        return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0], .xls), (Array("%PDF".utf8), .pdf), ([0x1F, 0x8B], .gzip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("BZh".utf8), .bzip2),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .xz), ([0x89, 0x50, 0x4E, 0x47], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif), (Array("{\\rtf".utf8), .rtf),
        (Array("SQLite format 3".utf8), .sqlite),
    ]

    /// Which workbook a ZIP is, by the name of its first file.
    private static func workbook(_ head: [UInt8]) -> FileKind? {
        let name = String(decoding: head.dropFirst(30).prefix(80), as: UTF8.self)
        if ["[Content_Types].xml", "xl/", "_rels/", "docProps/"].contains(where: name.hasPrefix) {
            return .xlsx
        }
        return name.hasPrefix("mimetypeapplication/vnd.oasis") ? .ods : nil
    }

    /// HTML that Excel opens as a workbook, XML, and JSON: text, but no table; nil for other text.
    private static func markup(_ head: [UInt8]) -> FileKind? {
        let marked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        let text = String(decoding: marked, as: UTF8.self).lowercased()
            .drop(while: \.isWhitespace)
        let html = ["<!doctype html", "<html", "<head", "<table", "<meta", "<style"]
        if html.contains(where: text.hasPrefix) { return .html }
        if text.hasPrefix("<?xml") {
            return text.contains("<html") ? .html : .xml
        }
        guard let first = text.first, first == "{" || first == "[" else { return nil }
        let second = text.dropFirst().first { !$0.isWhitespace }
        return second == "\"" || second == "{" || (first == "[" && second == "[") ? .json : nil
    }
}

/// A kind of file that is no CSV, told by how it begins.
///
/// Sources: the formats' own specifications, as gathered in the `file` program's magic numbers. The
/// raw values are the names by which people know the formats.
enum FileKind: String, CaseIterable {
    case xlsx = "XLSX"
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
        if name.hasPrefix("[Content_Types].xml") || name.hasPrefix("xl/") { return .xlsx }
        return name.hasPrefix("mimetypeapplication/vnd.oasis") ? .ods : nil
    }

    /// HTML that Excel opens as a workbook, XML, and JSON: text, but no table of lines.
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

/// How the text of a delivered file is written in bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// Nothing beyond ASCII was seen.
    case ascii = "ASCII"
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, of which ISO 8859-1 text is a part.
    case windows1252 = "Windows-1252"
    /// Mac OS Roman.
    case macRoman = "Mac OS Roman"
    /// UTF-16, low byte first.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first.
    case utf16BigEndian = "UTF-16BE"
}

/// What the first bytes of a file tell about it.
struct FileOpening {
    /// UTF-16 in one order of bytes; nil for anything made of single bytes.
    var utf16: TextEncoding?

    /// Length of the byte-order mark.
    var markLength = 0

    /// Whether the bytes are no text at all.
    var isBinary = false

    /// What else the file is; nil where that cannot be told, or it may be CSV.
    let kind: FileKind?

    /// Judges a file by its first bytes.
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

    /// Whether more bytes are controls than a damaged text would have.
    private static func isFullOfControls(_ head: [UInt8]) -> Bool {
        head.count { $0 < 0x20 && !"\t\n\r".utf8.contains($0) } * 20 > head.count
    }

    /// Swedish text in UTF-16 has a zero in nearly every other byte, always on the same side.
    private static func utf16Order(_ head: [UInt8]) -> TextEncoding? {
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { !$0.isMultiple(of: 2) }
        guard zeros.count * 5 >= head.count * 2 else { return nil }
        if odd * 20 >= zeros.count * 19 { return .utf16LittleEndian }
        return odd * 20 <= zeros.count ? .utf16BigEndian : nil
    }
}

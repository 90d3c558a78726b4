/// Text encoding of a delivered file.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// ASCII only, so far as was read.
    case ascii = "ASCII"
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, which includes the letters of ISO 8859-1.
    case windows1252 = "Windows-1252"
    /// Mac OS Roman.
    case macRoman = "Mac OS Roman"
    /// UTF-16, little-endian.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, big-endian.
    case utf16BigEndian = "UTF-16BE"
}

/// Characters of the bytes 0x80–0xFF in the single-byte encodings that reporters use.
///
/// Source: the mappings of the Unicode Consortium, `CP1252.TXT` and `ROMAN.TXT`; U+FFFD marks an
/// undefined byte.
enum SingleByteText {
    /// Windows-1252.
    static let windows1252 = Array(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\
        \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
        °±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\
        ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
        àáâãäåæçèéêëìíîï\
        ðñòóôõö÷øùúûüýþÿ
        """.unicodeScalars
    )

    /// Mac OS Roman.
    static let macRoman = Array(
        """
        ÄÅÇÉÑÖÜáàâäãåçéè\
        êëíìîïñóòôöõúùûü\
        †°¢£§•¶ß®©™´¨≠ÆØ\
        ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
        ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
        –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
        ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
        \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
        """.unicodeScalars
    )
}

/// Windows-1252 in both directions, each undefined byte as the control character of its number.
enum Windows1252 {
    /// The text of bytes in Windows-1252.
    static func text(of bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { scalars[Int($0)] })
        return String(text)
    }

    /// The bytes of a text that was decoded from Windows-1252.
    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { codes[$0] }
    }

    private static let scalars: [Unicode.Scalar] = (0...255).map { byte in
        let isDefined = byte >= 0x80 && SingleByteText.windows1252[byte - 0x80] != "\u{FFFD}"
        return isDefined ? SingleByteText.windows1252[byte - 0x80] : Unicode.Scalar(UInt8(byte))
    }

    private static let codes = Dictionary(
        uniqueKeysWithValues: scalars.enumerated().map { ($1, UInt8($0)) }
    )
}

/// Transcoder of UTF-16 that arrives in pieces to UTF-8.
struct UTF16Transcoder {
    /// Whether the high byte is first.
    let isBigEndian: Bool

    /// Whether something was not well-formed and became U+FFFD.
    private(set) var sawBadBytes = false

    private var oddByte: UInt8?
    private var units: [UInt16] = []

    /// A transcoder from one of the two UTF-16 encodings.
    init(_ encoding: TextEncoding) {
        isBigEndian = encoding == .utf16BigEndian
    }

    /// Appends the text of the next bytes to `output`; half a character waits for the next call.
    mutating func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        for byte in bytes {
            if let first = oddByte {
                let (high, low) = isBigEndian ? (first, byte) : (byte, first)
                units.append(UInt16(high) << 8 | UInt16(low))
                oddByte = nil
            } else {
                oddByte = byte
            }
        }
        let held = units.last.map { UTF16.isLeadSurrogate($0) } == true ? units.popLast() : nil
        flush(to: &output)
        if let held { units.append(held) }
    }

    /// Appends the rest at the end of the file.
    mutating func finish(to output: inout [UInt8]) {
        if oddByte != nil { sawBadBytes = true }
        flush(to: &output)
    }

    private mutating func flush(to output: inout [UInt8]) {
        let hadErrors = transcode(
            units.makeIterator(),
            from: UTF16.self,
            to: UTF8.self,
            stoppingOnError: false,
            into: { output.append($0) }
        )
        if hadErrors { sawBadBytes = true }
        units.removeAll(keepingCapacity: true)
    }
}

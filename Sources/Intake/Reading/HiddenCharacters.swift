/// Hidden characters: controls, zero-width marks and those that change the direction of writing
/// (Unicode categories Cc and Cf).
///
/// A row is read without them and gets a flaw; the delivered file is not changed.
enum HiddenCharacters {
    /// Whether bytes may contain hidden characters; no false negatives.
    ///
    /// Without branches, so that the compiler vectorises it.
    static func mayBe(in bytes: UnsafeRawBufferPointer) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= isSuspect(byte) ? 1 : 0 }
        return seen != 0
    }

    /// The cells without hidden characters; nil where there are none.
    static func removed(from cells: Cells) -> Cells? {
        let shown = cells.map(removed)
        guard shown.contains(where: { $0 != nil }) else { return nil }
        return Cells(zip(cells, shown).map { $1 ?? $0 })
    }

    /// The text without hidden characters; nil where there are none.
    private static func removed(from text: String) -> String? {
        guard text.utf8.contains(where: isSuspect), text.unicodeScalars.contains(where: isHidden)
        else { return nil }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
    }

    /// Whether a byte may be part of a hidden character; 0xC3, the lead byte of Swedish letters, is not.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        (byte < 0x20 && !isSpace(byte)) || byte == 0x7F || byte == 0xAD || byte == 0xC2
            || byte > 0xC3
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar.value > 0x7E || !isSpace(UInt8(scalar.value))
        case .format: true
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

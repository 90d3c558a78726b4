/// Characters that cannot be seen but change what is seen or found: controls, zero-width marks and
/// those that turn the direction of writing (Unicode's categories Cc and Cf).
///
/// A row is read without them, and a flaw says so; the delivered file stays as it is.
enum HiddenCharacters {
    /// Whether such characters may be among some bytes; true too often rather than too seldom.
    ///
    /// Without a branch, so that sixteen bytes or more are looked at a time.
    static func mayBe(in bytes: UnsafeRawBufferPointer) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= isSuspect(byte) ? 1 : 0 }
        return seen != 0
    }

    /// The cells without them; nil where none has any.
    static func removed(from cells: Cells) -> Cells? {
        let shown = cells.map(removed)
        guard shown.contains(where: { $0 != nil }) else { return nil }
        return Cells(zip(cells, shown).map { $1 ?? $0 })
    }

    /// The text without them; nil where it has none.
    private static func removed(from text: String) -> String? {
        guard text.utf8.contains(where: isSuspect), text.unicodeScalars.contains(where: isHidden)
        else { return nil }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
    }

    /// Swedish letters in UTF-8 begin with 0xC3, which no hidden character does.
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

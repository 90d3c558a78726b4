/// Recognises registration plates: ABC 123, abc123, ABC 12D and diplomatic AB 123 C.
///
/// Letters that plates do not use: I, Q, V, Å, Ä, Ö, and O at the end (Transportstyrelsen).
enum RegistrationPlate {
    /// Bytes that a plate takes from a letter on; nil where there is none.
    ///
    /// Small letters count only right before the digits: "kom 112" is no plate.
    static func range(in bytes: ByteText, at start: Int) -> Range<Int>? {
        // Most words of a text are done with here.
        guard bytes[start].isCapital || bytes.byte(start + 3).isDigit else { return nil }
        let letters = bytes[start...].prefix(4).prefix { $0.isAlphanumeric && !$0.isDigit }
        let areCapitals = letters.allSatisfy(\.isCapital)
        let digits = areCapitals ? separatorEnd(in: bytes, at: letters.endIndex) : letters.endIndex
        if letters.count == 3, isOrdinary(bytes, start, digits) { return start..<digits + 3 }
        guard letters.count == 2, areCapitals,
            (0..<3).allSatisfy({ bytes.byte(digits + $0).isDigit })
        else { return nil }
        let last = separatorEnd(in: bytes, at: digits + 3)
        return bytes.byte(last).isCapital && ends(bytes, last + 1) ? start..<last + 1 : nil
    }

    private static func isOrdinary(_ bytes: ByteText, _ start: Int, _ digits: Int) -> Bool {
        guard bytes.byte(digits).isDigit, bytes.byte(digits + 1).isDigit,
            isLast(bytes.byte(digits + 2)), ends(bytes, digits + 3)
        else { return false }
        let word = bytes.text(start..<start + 3).uppercased()
        return !abbreviations.contains(word) && !word.utf8.contains(where: unused.contains)
    }

    /// Whether a digit, or a letter that may end a plate.
    private static func isLast(_ byte: UInt8) -> Bool {
        let capital = byte & 0xDF
        return byte.isDigit
            || (byte.isAlphanumeric && capital != UInt8(ascii: "O") && !unused.contains(capital))
    }

    /// Whether neither letter nor digit follows, nor a hyphen with more of a case number.
    private static func ends(_ bytes: ByteText, _ index: Int) -> Bool {
        if bytes.byte(index) == 0x2D, bytes.byte(index + 1).isAlphanumeric { return false }
        return !bytes.byte(index).isAlphanumeric && bytes.letterLength(at: index) == 0
    }

    private static func separatorEnd(in bytes: ByteText, at index: Int) -> Int {
        if bytes.byte(index) == 0xC2, bytes.byte(index + 1) == 0xA0 { return index + 2 }
        return bytes.byte(index) == 0x20 || bytes.byte(index) == 0x2D ? index + 1 : index
    }

    private static let unused = Array("IQV".utf8)

    /// Three letters that stand before numbers of other kinds.
    private static let abbreviations: Set<String> = [
        "SEK", "EUR", "USD", "NOK", "DKK", "DNR", "TEL", "SAL", "RUM", "HUS", "BUS", "LGH", "APT",
        "SMS", "EST", "LSS", "SFS", "DOM", "KAP", "SMH", "TBA", "ART", "KOD", "TYP", "DEL", "VER",
        "KVM", "LED",
    ]
}

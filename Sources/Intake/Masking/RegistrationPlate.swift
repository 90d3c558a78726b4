/// Recognition of registration plates: ABC 123, abc123, abc-123, ABC 12D and diplomatic AB 123 C.
///
/// Plates do not use the letters I, Q, V, Å, Ä, Ö, nor O at the end (Transportstyrelsen).
enum RegistrationPlate {
    /// Bytes of the plate that begins with the letter at an index; nil where there is none.
    ///
    /// Lower-case letters count only right before the digits, or with a hyphen: "kom 112" is no plate.
    static func range(in bytes: ByteText, at start: Int) -> Range<Int>? {
        // Rules out most words of a text.
        guard
            bytes[start].isCapital || bytes.byte(start + 3).isDigit
                || bytes.byte(start + 3) == 0x2D && bytes.byte(start + 4).isDigit
        else { return nil }
        let letters = bytes[start...].prefix(4).prefix { $0.isAlphanumeric && !$0.isDigit }
        let areCapitals = letters.allSatisfy(\.isCapital)
        let hasHyphen = bytes.byte(letters.endIndex) == 0x2D
        let digits =
            areCapitals || hasHyphen
            ? separatorEnd(in: bytes, at: letters.endIndex) : letters.endIndex
        if letters.count == 3, isOrdinary(bytes, start, digits) { return start..<digits + 3 }
        guard letters.count == 2, areCapitals,
            (0..<3).allSatisfy({ bytes.byte(digits + $0).isDigit })
        else { return nil }
        let last = separatorEnd(in: bytes, at: digits + 3)
        return bytes.byte(last).isCapital && ends(bytes, last + 1) ? start..<last + 1 : nil
    }

    /// Bytes of a plate after a word such as "regnr" or "bilen", in lower case with a space too, and
    /// after "regnr" a personal plate of two to seven letters and digits (SFS 2019:383); nil where there
    /// is none.
    static func range(in bytes: ByteText, after word: ClassifiedWord) -> Range<Int>? {
        var start = bytes.pauseEnd(from: word.range.upperBound)
        if bytes.byte(start) == UInt8(ascii: "n"), bytes.byte(start + 1) == UInt8(ascii: "r") {
            start = bytes.pauseEnd(from: start + 2)
        }
        guard start > word.range.upperBound, bytes.byte(start).isAlphanumeric else { return nil }
        if bytes.byte(start + 3) == 0x20, isOrdinary(bytes, start, start + 4),
            bytes[start..<start + 3].allSatisfy({ $0.isAlphanumeric && !$0.isDigit })
        {
            return start..<start + 7
        }
        guard bytes[word.range].first.map({ $0 | 0x20 }) == UInt8(ascii: "r") else { return nil }
        return personal(in: bytes, at: start)
    }

    /// Bytes of two to seven capitals and digits.
    private static func personal(in bytes: ByteText, at start: Int) -> Range<Int>? {
        var (index, letters) = (start, 0)
        while letters < 8 {
            let length = bytes.byte(index).isDigit ? 1 : bytes.letterLength(at: index)
            guard length > 0, bytes.byte(index).isDigit || bytes.isCapital(at: index) else { break }
            index += length
            letters += 1
        }
        return (2...7).contains(letters) && ends(bytes, index) ? start..<index : nil
    }

    private static func isOrdinary(_ bytes: ByteText, _ start: Int, _ digits: Int) -> Bool {
        guard bytes.byte(digits).isDigit, bytes.byte(digits + 1).isDigit,
            isLast(bytes.byte(digits + 2)), ends(bytes, digits + 3)
        else { return false }
        let word = bytes.text(start..<start + 3).uppercased()
        return !abbreviations.contains(word) && !word.utf8.contains(where: unused.contains)
    }

    /// Whether a byte is a digit, or a letter that may end a plate.
    private static func isLast(_ byte: UInt8) -> Bool {
        let capital = byte & 0xDF
        return byte.isDigit
            || (byte.isAlphanumeric && capital != UInt8(ascii: "O") && !unused.contains(capital))
    }

    /// Whether a plate can end at an index: no letter, digit or rest of a case number follows.
    private static func ends(_ bytes: ByteText, _ index: Int) -> Bool {
        let next = bytes.byte(index + 1)
        if bytes.byte(index) == 0x2D, next.isAlphanumeric || next == 0x5B { return false }
        return !bytes.byte(index).isAlphanumeric && bytes.letterLength(at: index) == 0
    }

    private static func separatorEnd(in bytes: ByteText, at index: Int) -> Int {
        if bytes.byte(index) == 0xC2, bytes.byte(index + 1) == 0xA0 { return index + 2 }
        return bytes.byte(index) == 0x20 || bytes.byte(index) == 0x2D ? index + 1 : index
    }

    private static let unused = Array("IQV".utf8)

    /// Abbreviations and words of three letters before numbers of other kinds.
    private static let abbreviations: Set<String> = [
        "SEK", "EUR", "USD", "NOK", "DKK", "DNR", "TEL", "SAL", "RUM", "HUS", "BUS", "LGH", "APT",
        "SMS", "EST", "LSS", "SFS", "DOM", "KAP", "SMH", "TBA", "ART", "KOD", "TYP", "DEL", "VER",
        "KVM", "LED", "KOM", "OCH", "MED", "ETT", "DEN", "DET", "SOM", "HAR", "MAN", "TOG", "TRE",
        "FEM", "SEX", "PGA", "MOT", "UTE", "HOS", "ALL", "RES", "TAG", "FYR", "MAX", "NYA", "FRA",
        "RUT", "TPL", "SPR", "GPS", "EAN", "OCR", "PLU", "LOT", "REF", "FAX", "MOB", "ORG", "PNR",
        "ROT", "OBS", "INC", "REV",
    ]
}

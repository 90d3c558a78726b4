import Domain

/// Numbers as people write them, with a decimal comma or point.
enum WrittenNumber {
    /// A number such as "58.27412", read from its bytes; nil for any other form, or too many digits.
    ///
    /// Clinger's fast path: the digits, below 2^53, and the power of ten are exact, so that their
    /// quotient is rounded once ("How to read floating point numbers accurately", 1990).
    static func plainDecimal(_ bytes: ByteText) -> Double? {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        var digits = 0
        var decimals: Int?
        for byte in bytes {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
            } else if byte.isDigit {
                digits = digits * 10 + Int(byte - 0x30)
                decimals = decimals.map { $0 + 1 }
            } else {
                return nil
            }
        }
        guard let decimals, decimals > 0, decimals + 1 < bytes.count, digits < 1 << 53 else {
            return nil
        }
        return Double(digits) / powersOfTen[decimals]
    }

    private static let powersOfTen: [Double] = (0..<16).reduce(into: []) { powers, _ in
        powers.append(powers.last.map { $0 * 10 } ?? 1)
    }

    /// A coordinate such as "58,27412", "58.27412° N" or "6 459 123"; nil for any other text.
    static func decimal(_ text: String) -> Double? {
        if let plain = Double(text) { return plain.isFinite ? plain : nil }
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", "-": digits.unicodeScalars.append(scalar)
            case "\u{2212}": digits.append("-")
            case ",": digits.append(".")
            case " ", "\u{A0}", "\u{202F}", "°", "N", "n", "E", "e", "O", "o", "Ö", "ö": continue
            default: return nil
            }
        }
        return Double(digits).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A number of people: "4", "ca 10", "3 st", "10 000", the lower of "10–12"; nil for negative
    /// numbers and fractions.
    static func people(_ text: String) -> Int? {
        let text = Array(text.unicodeScalars)
        guard let first = text.firstIndex(where: isDigit),
            text[..<first].last(where: { !spaces.contains($0) }).map(signs.contains) != true
        else { return nil }
        var digits = text[first...].prefix(while: isDigit)
        var rest = text[digits.endIndex...]
        while let thousands = thousands(rest) {
            digits += thousands
            rest = rest.dropFirst(1 + thousands.count)
        }
        let isPart =
            rest.first.map(marks.contains) == true && rest.dropFirst().first.map(isDigit) == true
        return isPart ? nil : Int(String(String.UnicodeScalarView(digits)))
    }

    /// Exactly three digits after a space, as in "10 000"; nil where there are none.
    private static func thousands(_ rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>?
    {
        guard let space = rest.first, spaces.contains(space) else { return nil }
        let digits = rest.dropFirst().prefix(while: isDigit)
        return digits.count == 3 ? digits : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}"]
    private static let signs: Set<Unicode.Scalar> = ["-", "\u{2212}", "–"]
    private static let marks: Set<Unicode.Scalar> = [",", "."]
}

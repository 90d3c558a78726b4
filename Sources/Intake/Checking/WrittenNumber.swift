import Domain

/// Numbers as people write them, with decimal comma or point.
enum WrittenNumber {
    /// A number such as "58.27412", read from its bytes; nil for any other form, or one too long to
    /// be exact.
    ///
    /// Both the digits, below 2^53, and the power of ten are exact, so that their quotient is rounded
    /// once: the nearest number (Clinger, "How to read floating point numbers accurately", 1990).
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

    /// A coordinate value such as "58,27412", "58.27412° N" or "6 459 123"; nil for anything else.
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

    /// How many people: "4", "ca 10", "3 st"; of "10–12" the lower.
    static func people(_ text: String) -> Int? {
        let digits = text.unicodeScalars.drop { !("0"..."9").contains($0) }
            .prefix { ("0"..."9").contains($0) }
        return Int(String(digits))
    }
}

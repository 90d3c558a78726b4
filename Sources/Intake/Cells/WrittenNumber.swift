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

    /// A number of people: "4", "ca 10", "3 st", "1.234", "10 000"; nil where any of the text is left unread, for
    /// fractions, ranges and negative numbers, and where a mark may be either of thousands or of decimals ("1,000").
    static func people(_ text: String) -> Int? {
        var rest = text.trimmed[...]
        if rest.first.map({ "'’".contains($0) }) == true { rest = rest.dropFirst() }
        rest = withoutApproximation(rest)
        let number = rest.prefix { isDigit($0) || thousandsMarks.contains($0) }
        let unit = String(rest[number.endIndex...])
        guard units.contains(unit.folded), unit.isEmpty || unit.allSatisfy(isOfUnit) else {
            return nil
        }
        return whole(String(number).trimmed)
    }

    /// The text after "ca" and the like.
    private static func withoutApproximation(_ text: Substring) -> Substring {
        let word = text.prefix { $0.isLetter || ".:".contains($0) }
        guard !word.isEmpty, approximations.contains(String(word).folded) else { return text }
        return text[word.endIndex...].drop(while: \.isWhitespace)
    }

    /// A whole number with groups of thousands, and decimals only if they are zeros.
    private static func whole(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { !isDigit($0) }
        let marks = text.filter { !isDigit($0) }
        guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        var groups = Array(parts.dropFirst())
        let isDecimal = marks.last.map {
            decimalMarks.contains($0) && (marks.first != $0 || groups.last?.count != 3)
        }
        if isDecimal == true {
            guard groups.removeLast().allSatisfy({ $0.wholeNumberValue == 0 }) else { return nil }
        } else if let mark = marks.first, decimalMarks.contains(mark), groups.count == 1,
            groups[0].allSatisfy({ $0.wholeNumberValue == 0 })
        {
            return nil
        }
        let thousands = Set(marks.prefix(groups.count))
        guard groups.allSatisfy({ $0.count == 3 }), thousands.count <= 1,
            thousands.allSatisfy(thousandsMarks.contains),
            groups.isEmpty || (first.count <= 3 && first.first?.wholeNumberValue != 0)
        else { return nil }
        let digits = (String(first) + groups.joined()).compactMap(\.wholeNumberValue)
        return digits.count > 12 ? nil : digits.reduce(0) { $0 * 10 + $1 }
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || ("０"..."９").contains(character)
    }

    private static func isOfUnit(_ character: Character) -> Bool {
        character.isLetter || character == "."
    }

    private static let decimalMarks: Set<Character> = [",", "."]

    /// Marks between groups of three digits, by the locales of CLDR.
    private static let thousandsMarks: Set<Character> = [
        " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "'", "’", "ʼ", "‘", "٬", ".", ",",
    ]

    private static let approximations: Set<String> = ["ca", "cirka", "omkring", "ungefar", "runt"]

    /// Words after a number of people.
    private static let units: Set<String> = [
        "", "st", "stycken", "person", "personer", "pers", "ungdom", "ungdomar", "barn", "vuxna",
        "vuxen", "man", "kvinna", "kvinnor", "elev", "elever", "tjejer", "killar", "flickor",
        "pojkar", "manniskor", "deltagare", "besokare",
    ]
}

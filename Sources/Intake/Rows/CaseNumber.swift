import Domain

/// Test of what a cell of case numbers contains (decision 0037).
enum CaseNumber {
    /// The case number of a cell, without the apostrophe by which spreadsheets keep it a text.
    ///
    /// Nil where the cell has none that tells cases apart: a word for "none", zeros, nines, an error value, a time, a count,
    /// or a number that a spreadsheet has rounded.
    static func text(of cell: String) -> String? {
        let text = isQuoted(cell.utf8) ? cell.trimmingQuotes : cell
        let bytes = text.utf8
        guard bytes.contains(where: { $0.isDigit && $0 != UInt8(ascii: "0") }),
            !isErrorValue(text), !isRounded(bytes), !isFiller(bytes),
            !isFormulaOrGap(bytes), !isPlaceholder(bytes),
            !(mayBeTime(bytes) && isTimeOrCount(text))
        else { return nil }
        return text
    }

    /// Whether the first or last byte may be of a quote.
    private static func isQuoted(_ bytes: String.UTF8View) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return mayBeQuote(first) || mayBeQuote(last)
    }

    private static func mayBeQuote(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x60
    }

    /// Whether a cell is an error value of a spreadsheet, as `#REF!` or `####`.
    private static func isErrorValue(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "#"), let second = text.dropFirst().first else {
            return false
        }
        return second.isLetter || second == "#"
    }

    /// Whether a spreadsheet has rounded the number: `2,02611E+11`, or `202611000000`, which it becomes as a number again.
    private static func isRounded(_ bytes: String.UTF8View) -> Bool {
        var (digits, exponents, marks) = (0, 0, 0)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "E"), UInt8(ascii: "e"): exponents += 1
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "."):
                marks += 1
            default: return false
            }
        }
        if exponents > 0 { return exponents == 1 && marks > 0 }
        guard marks == 0, digits > shownDigits else { return false }
        let isShort = bytes.dropFirst(writtenDigits).allSatisfy { $0 == UInt8(ascii: "0") }
        return isShort
            || (digits > keptDigits
                && bytes.dropFirst(keptDigits).allSatisfy { $0 == UInt8(ascii: "0") })
    }

    /// Digits of the longest number that spreadsheets show in full, those that they write of a longer one before the
    /// exponent, and those that they keep of it (IEEE 754).
    private static let (shownDigits, writtenDigits, keptDigits) = (11, 6, 15)

    /// Whether a cell is a formula, or a number in doubt or with digits left to fill in: a question mark, or three or more x
    /// in a row.
    private static func isFormulaOrGap(_ bytes: String.UTF8View) -> Bool {
        if bytes.first == UInt8(ascii: "=") { return true }
        var run = 0
        for byte in bytes {
            if byte == UInt8(ascii: "?") { return true }
            run = byte & 0xDF == UInt8(ascii: "X") ? run + 1 : 0
            if run == 3 { return true }
        }
        return false
    }

    /// Whether a cell is a number that nobody has filled in: zeros only, but for a year, as in `K0000-26` and `2026-000`.
    private static func isPlaceholder(_ bytes: String.UTF8View) -> Bool {
        var (value, digits, hasZeros) = (0, 0, false)
        for byte in bytes {
            if byte.isDigit {
                (value, digits) = (min(value * 10 + Int(byte & 15), 10_000), digits + 1)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                return false
            } else if digits > 0 {
                if value == 0 { hasZeros = true } else if !isYear(value, digits) { return false }
                (value, digits) = (0, 0)
            }
        }
        if digits > 0, value > 0 { return hasZeros && isYear(value, digits) }
        return hasZeros || digits > 0
    }

    /// Whether digits may be a year of this century, in full or without the century from 2020 on.
    static func isYear(_ value: Int, _ digits: Int) -> Bool {
        digits == 4 ? (2000...2099).contains(value) : digits == 2 && (20...39).contains(value)
    }

    /// Whether a cell is a row of nines, which systems write for "unknown".
    private static func isFiller(_ bytes: String.UTF8View) -> Bool {
        bytes.count >= 4 && bytes.allSatisfy { $0 == UInt8(ascii: "9") }
    }
}

extension String {
    /// The text without the quotes around it and the apostrophe before it.
    fileprivate var trimmingQuotes: String {
        let quotes: Set<Character> = ["'", "’", "\"", "”", "“", "`", "´"]
        var text = drop { quotes.contains($0) }
        while let last = text.last, quotes.contains(last) { text.removeLast() }
        return String(text).trimmed
    }
}

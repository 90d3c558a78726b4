import Domain

/// Test of what a cell of case numbers contains (decision 0037).
enum CaseNumber {
    /// The case number of a cell, without the apostrophe by which spreadsheets keep it a text.
    ///
    /// Nil where the cell has none that tells cases apart: a word for "none", zeros, nines, an error value, a date, or
    /// a number that a spreadsheet has rounded.
    static func text(of cell: String) -> String? {
        let text = cell.trimmingQuotes
        guard text.utf8.contains(where: { $0.isDigit && $0 != UInt8(ascii: "0") }),
            !Self.isErrorValue(text), !Self.isRounded(text), !Self.isDate(text),
            !Self.isFiller(text)
        else { return nil }
        return text
    }

    /// Whether a cell is an error value of a spreadsheet, as `#REF!` or `#NUM1!`.
    private static func isErrorValue(_ text: String) -> Bool {
        guard text.first == "#", let second = text.dropFirst().first else { return false }
        return second.isLetter || second == "#"
    }

    /// Whether a spreadsheet has rounded the number: `2,02611E+11`, or zeros after the 15 digits that it keeps (IEEE 754).
    private static func isRounded(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: { $0 == "E" || $0 == "e" })
        if parts.count == 2 {
            let isExponent = parts[1].allSatisfy { $0.isNumber || $0 == "+" || $0 == "-" }
            let isMantissa = parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
            let isMarked = !(parts[0] + parts[1]).allSatisfy(\.isNumber)
            return isExponent && isMantissa && isMarked
        }
        let digits = text.utf8
        return digits.count > Self.keptDigits && digits.allSatisfy(\.isDigit)
            && digits.dropFirst(Self.keptDigits).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static let keptDigits = 15

    /// Whether a cell is a date, which several cases share.
    private static func isDate(_ text: String) -> Bool {
        text.utf8.count == 10 && Day(iso: text) != nil
    }

    /// Whether a cell is a row of nines, which systems write for "unknown".
    private static func isFiller(_ text: String) -> Bool {
        text.utf8.count >= 4 && text.utf8.allSatisfy { $0 == UInt8(ascii: "9") }
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

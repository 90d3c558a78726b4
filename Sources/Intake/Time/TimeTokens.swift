import Toolkit

/// A token of a written time.
enum TimeToken: Equatable {
    /// Digits, with how many there are.
    case number(Int, digits: Int)
    /// Letters, as `folded` spells them.
    case word(String)
    /// Any other character but a space; every dash is "-", every colon ":".
    case mark(Character)

    /// The tokens of a text in their order.
    static func tokens(of text: String) -> [TimeToken] {
        spaced(of: text).map(\.token)
    }

    /// The tokens of a text, each with whether a space stands before it.
    static func spaced(of text: String) -> [(token: TimeToken, isSpaced: Bool)] {
        var text = text.utf8.allSatisfy { $0 < 0x80 } ? text : plain(text)
        return text.withUTF8(tokens)
    }

    /// The tokens of a text in which only letters are beyond ASCII.
    private static func tokens(_ bytes: ByteText) -> [(token: TimeToken, isSpaced: Bool)] {
        var tokens: [(token: TimeToken, isSpaced: Bool)] = []
        tokens.reserveCapacity(12)
        var (index, isSpaced) = (0, false)
        while index < bytes.count {
            let (start, byte) = (index, bytes[index])
            index += 1
            if let end = endOfBlurredNumber(bytes, at: start) {
                tokens.append((.word("?"), isSpaced))
                index = end
            } else if byte.isDigit {
                while bytes.byte(index).isDigit { index += 1 }
                let number = bytes[start..<min(index, start + longestNumber)]
                    .reduce(0) { $0 * 10 + Int($1 & 15) }
                tokens.append((.number(number, digits: index - start), isSpaced))
            } else if isLetter(byte) {
                while isLetter(bytes.byte(index)) { index += 1 }
                let word = String(unsafeUninitializedCapacity: index - start) { letters in
                    for offset in 0..<index - start {
                        let byte = bytes[start + offset]
                        letters[offset] = byte < 0x80 ? byte | 0x20 : byte
                    }
                    return index - start
                }
                tokens.append((.word(word), isSpaced))
            } else if byte > 0x20, byte != 0x7F {
                tokens.append((.mark(Character(Unicode.Scalar(byte))), isSpaced))
            }
            isSpaced = byte <= 0x20
        }
        return tokens
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte.isAlphanumeric && !byte.isDigit)
    }

    /// More digits than any date has are no number here.
    private static var longestNumber: Int { 15 }

    /// End of a number of which a digit is missing or mistaken, "2?", "1_", "?9", "3O" or "2O26"; nil for any other.
    private static func endOfBlurredNumber(_ bytes: ByteText, at start: Int) -> Int? {
        let before = bytes.byte(start - 1)
        guard isDigitOrBlur(bytes[start]), !isDigitOrBlur(before) else { return nil }
        var (end, digits, hasLetter) = (start, 0, false)
        while isDigitOrBlur(bytes.byte(end)) {
            if bytes[end].isDigit { digits += 1 }
            hasLetter = hasLetter || isLetter(bytes[end])
            end += 1
        }
        // "9?" is nine, doubtfully; "2?" may be twenty.
        let isFirst = bytes[start].isDigit
        let isOneOfTwo = digits == 1 && (!isFirst || bytes[start] <= UInt8(ascii: "3"))
        guard digits < end - start, isOneOfTwo || (hasLetter && digits > 1),
            !isLetter(bytes.byte(end)), isFirst || !isLetter(before)
        else { return nil }
        return end
    }

    /// Whether a byte is a digit, or stands for one that was not seen, not known or mistyped.
    private static func isDigitOrBlur(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"), UInt8(ascii: "O"): true
        case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"): true
        default: byte.isDigit
        }
    }

    /// The text with its marks in ASCII and its letters as `folded` spells them.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.composed.unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if scalar.properties.isAlphabetic {
                let folded = String(scalar).folded
                plain += folded.isEmpty ? String(scalar) : folded
            } else {
                plain.unicodeScalars.append(mark(scalar))
            }
        }
        return plain
    }

    /// The ASCII sign for a mark; ";" for one without a meaning, "#" for one that no time has.
    private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let properties = scalar.properties
        if properties.isWhitespace { return " " }
        if properties.isDash || scalar == "\u{2212}" { return "-" }
        switch scalar {
        // The wide colon of East Asian keyboards and the ratio sign.
        case "\u{FF1A}", "\u{2236}": return ":"
        case "→", "≥": return ">"
        case "≤": return "<"
        case "≈": return "~"
        case "…": return "?"
        case "’": return "'"
        default: return properties.numericType != nil || scalar == "±" ? "#" : ";"
        }
    }
}

/// The tokens of one text, looked up by position; nil beyond the ends.
struct TimeTokens {
    private let tokens: [(token: TimeToken, isSpaced: Bool)]

    /// The tokens of a text.
    init(of text: String) {
        tokens = TimeToken.spaced(of: text)
    }

    /// Number of tokens.
    var count: Int { tokens.count }

    /// The token at a position.
    subscript(position: Int) -> TimeToken? {
        tokens.indices.contains(position) ? tokens[position].token : nil
    }

    /// Whether a space stands before the token at a position.
    func isSpaced(at position: Int) -> Bool {
        tokens.indices.contains(position) && tokens[position].isSpaced
    }

    /// The number at a position, with its count of digits; nil for any other token.
    func number(at position: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits)? = self[position] else { return nil }
        return (value, digits)
    }

    /// The number at a position right after the token before it; nil where a space stands between.
    func attachedNumber(at position: Int) -> (value: Int, digits: Int)? {
        isSpaced(at: position) ? nil : number(at: position)
    }

    /// The word at a position; nil for any other token.
    func word(at position: Int) -> String? {
        guard case .word(let word)? = self[position] else { return nil }
        return word
    }

    /// The mark at a position; nil for any other token.
    func mark(at position: Int) -> Character? {
        guard case .mark(let mark)? = self[position] else { return nil }
        return mark
    }
}

/// Signs between the two ends of a range.
extension TimeTokens {
    /// Number of tokens between the two ends of a range; nil where no range goes on.
    func rangeSign(at position: Int) -> Int? {
        var next = position
        if let mark = mark(at: next) {
            guard ["-", "~", "/", ">", "&"].contains(mark) else { return nil }
            next += mark == "-" && self.mark(at: next + 1) == ">" ? 2 : 1
        } else if let word = word(at: next) {
            if word == "fram", self.word(at: next + 1) == "till" { next += 1 }
            guard word == "fram" || TimeWords.rangeWords.contains(word) else { return nil }
            next += 1
            // "t.o.m." and "t o m"
            if word == "t" {
                for letter in ["o", "m"] {
                    if self.mark(at: next) == "." { next += 1 }
                    guard self.word(at: next) == letter else { return nil }
                    next += 1
                }
                if self.mark(at: next) == "." { next += 1 }
            }
        } else {
            return nil
        }
        while let word = word(at: next), TimeWords.clockWords.contains(word) {
            next += 1
            if let mark = mark(at: next), mark == "." || mark == ":" { next += 1 }
        }
        return next - position
    }

    /// Whether the sign at a position joins two of a list, "och" or "/", rather than the ends of a range.
    func joinsList(at position: Int) -> Bool {
        switch self[position] {
        case .word(let word)?: word == "och" || word == "o"
        case .mark(let mark)?: mark == "&" || mark == "/"
        default: false
        }
    }
}

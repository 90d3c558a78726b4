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
        var text = text
        return text.withUTF8 { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? ascii(bytes) : unicode(bytes)
        }
    }

    /// The tokens of a text in ASCII, as nearly every time is.
    private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> [(
        token: TimeToken, isSpaced: Bool
    )] {
        var tokens: [(token: TimeToken, isSpaced: Bool)] = []
        tokens.reserveCapacity(12)
        var (index, isSpaced) = (0, false)
        while index < bytes.count {
            let (start, byte) = (index, bytes[index])
            index += 1
            if byte.isDigit {
                while index < bytes.count, bytes[index].isDigit { index += 1 }
                let number = bytes[start..<min(index, start + longestNumber)]
                    .reduce(0) { $0 * 10 + Int($1 & 15) }
                tokens.append((.number(number, digits: index - start), isSpaced))
            } else if byte.isAlphanumeric {
                while index < bytes.count, bytes[index].isAlphanumeric, !bytes[index].isDigit {
                    index += 1
                }
                let word = String(unsafeUninitializedCapacity: index - start) { letters in
                    for offset in 0..<index - start {
                        letters[offset] = bytes[start + offset] | 0x20
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

    /// More digits than any date has are no number here.
    private static var longestNumber: Int { 15 }

    private static func unicode(_ bytes: UnsafeBufferPointer<UInt8>) -> [(
        token: TimeToken, isSpaced: Bool
    )] {
        let text = String(decoding: bytes, as: UTF8.self)
        var tokens: [(TimeToken, Bool)] = []
        var isSpaced = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let run = rest.prefix { kind($0) == kind(scalar) }
            switch kind(scalar) {
            case .digit:
                let number = Int(String(run.prefix(longestNumber))) ?? 0
                tokens.append((.number(number, digits: run.count), isSpaced))
                rest.removeFirst(run.count)
            case .letter:
                tokens.append((.word(String(run).folded), isSpaced))
                rest.removeFirst(run.count)
            case .space:
                rest.removeFirst(run.count)
            case .mark:
                tokens.append((.mark(mark(scalar)), isSpaced))
                rest.removeFirst()
            }
            isSpaced = kind(scalar) == .space
        }
        return tokens
    }

    private enum Kind { case digit, letter, space, mark }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if ("0"..."9").contains(scalar) { return .digit }
        if scalar.properties.isAlphabetic { return .letter }
        return scalar.properties.isWhitespace ? .space : .mark
    }

    private static func mark(_ scalar: Unicode.Scalar) -> Character {
        // U+FF1A is the wide colon of East Asian keyboards, U+2236 the ratio sign.
        if scalar == "\u{FF1A}" || scalar == "\u{2236}" { return ":" }
        let isDash =
            scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
        return isDash ? "-" : Character(scalar)
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

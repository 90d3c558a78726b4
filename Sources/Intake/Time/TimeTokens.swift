/// A token of a written time.
enum TimeToken: Equatable {
    /// Digits, with how many there are.
    case number(Int, digits: Int)
    /// Letters, as `folded` spells them.
    case word(String)
    /// Any other character but a space; every dash is "-".
    case mark(Character)

    /// The tokens of a text in their order.
    static func tokens(of text: String) -> [TimeToken] {
        var tokens: [TimeToken] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let run = rest.prefix { kind($0) == kind(scalar) }
            switch kind(scalar) {
            case .digit:
                // More digits than any date has are no number here.
                tokens.append(.number(Int(String(run.prefix(15))) ?? 0, digits: run.count))
                rest.removeFirst(run.count)
            case .letter:
                tokens.append(.word(String(run).folded))
                rest.removeFirst(run.count)
            case .space:
                rest.removeFirst(run.count)
            case .mark:
                tokens.append(.mark(isDash(scalar) ? "-" : Character(scalar)))
                rest.removeFirst()
            }
        }
        return tokens
    }

    private enum Kind { case digit, letter, space, mark }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if ("0"..."9").contains(scalar) { return .digit }
        if scalar.properties.isAlphabetic { return .letter }
        return scalar.properties.isWhitespace ? .space : .mark
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
    }
}

/// The tokens of one text, looked up by position; nil beyond the ends.
struct TimeTokens {
    private let tokens: [TimeToken]

    /// The tokens of a text.
    init(of text: String) {
        tokens = TimeToken.tokens(of: text)
    }

    /// Number of tokens.
    var count: Int { tokens.count }

    /// The token at a position.
    subscript(position: Int) -> TimeToken? {
        tokens.indices.contains(position) ? tokens[position] : nil
    }

    /// The number at a position, with its count of digits; nil for any other token.
    func number(at position: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits)? = self[position] else { return nil }
        return (value, digits)
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

/// A piece of a written time.
enum TimeToken: Equatable {
    /// Digits, with how many there are.
    case number(Int, digits: Int)
    /// Letters, as `folded` spells them.
    case word(String)
    /// Anything else that is no space; every dash is "-".
    case mark(Character)

    /// The pieces of a text in their order.
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

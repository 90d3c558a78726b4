import Toolkit

/// Numbers, lists and sorting by Swedish rules.
///
/// Språkrådet, Svenska skrivregler, and webbriktlinjer.se 66: decimal comma, "kl. 21.30".
enum Swedish {
    /// A whole number, with a space between thousands.
    static func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += "\u{A0}" }
            result.append(digit)
        }
        return number < 0 ? "−" + result : result
    }

    /// A number with decimal comma; "–" if there is none.
    static func decimal(_ number: Double?, _ decimals: Int = 1) -> String {
        guard let number, number.isFinite else { return "–" }
        return number.fixed(decimals, separator: ",")
    }

    /// A weight, without decimals if it is whole.
    static func weight(_ number: Double) -> String {
        decimal(number, number == number.rounded() ? 0 : 1)
    }

    /// A share rounded down to tenths of a percent, for lower bounds.
    static func percentAtLeast(_ share: Double) -> String {
        "\(((share * 1000).rounded(.down) / 10).fixed(1, separator: ","))\u{A0}%"
    }

    /// A share in whole percent.
    static func percent(_ share: Double) -> String {
        "\((share * 100).fixed(0, separator: ","))\u{A0}%"
    }

    /// "1 händelse", "7 händelser".
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// "a, b och c".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " och " + last
    }

    /// "a, b och 3 till": the first of a list, and the number of the others.
    static func list(_ words: [String], most: Int) -> String {
        let rest = words.count - most
        return list(rest > 0 ? Array(words.prefix(most)) + ["\(count(rest)) till"] : words)
    }

    /// Sort key of a name: å, ä and ö come last, in that order.
    static func alphabetical(_ name: String) -> String {
        String(
            name.lowercased().map { letter -> Character in
                switch letter {
                case "å": "\u{F8F0}"
                case "ä": "\u{F8F1}"
                case "ö": "\u{F8F2}"
                default: letter
                }
            }
        )
    }

    /// The text with a capital first letter.
    static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

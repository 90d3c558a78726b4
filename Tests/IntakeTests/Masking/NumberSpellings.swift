import Toolkit

/// Generator of phone numbers and personal numbers in the ways that people, Excel and other programs write
/// them; the digits are drawn, and nobody's.
struct NumberSpellings {
    var random: SplitMix64

    /// One of the given.
    mutating func any<T>(_ values: [T]) -> T {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    /// Digits, the first of which is none of `not`.
    mutating func digits(_ count: Int, not: ClosedRange<Int>? = 0...1) -> String {
        (0..<count).reduce("") { text, position in
            var digit = Int.random(in: 0...9, using: &random)
            if position == 0, let not, not.contains(digit) { digit = not.upperBound + 1 }
            return text + "\(digit)"
        }
    }

    /// Digits in groups of one to all of them, at most one of them of one digit.
    mutating func groups(_ digits: String) -> [String] {
        while true {
            var (rest, groups) = (Substring(digits), [String]())
            while !rest.isEmpty {
                groups.append(String(rest.prefix(any([1, 2, 2, 2, 3, 3, 3, 4, digits.count]))))
                rest = rest.dropFirst(groups[groups.count - 1].count)
            }
            if groups.count(where: { $0.count == 1 }) <= 1 { return groups }
        }
    }

    static let spaces = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "  "]
    static let dashes = ["-", "–", "—", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}"]
    static let wide = [" - ", "- ", " -", "--"]
}

// MARK: - Phone numbers

extension NumberSpellings {
    /// Area code without its 0, and the digits of the subscriber.
    mutating func phone() -> (code: String, rest: String) {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<45: (any(["70", "72", "73", "76", "79"]), digits(7, not: nil))
        case ..<65: ("8", digits(any([6, 7, 8, 8])))
        case ..<85: (any(["31", "40", "18", "11", "46", "60", "90", "10"]), digits(any([6, 7])))
        default: (any(["523", "120", "980", "303", "410", "651"]), digits(any([5, 6])))
        }
    }

    /// With its 0: "031/390 0643", "(070)1740605", "08.46.50.04.25".
    mutating func national() -> String {
        let (code, rest) = phone()
        var sign = any(Self.spaces + Self.dashes + Self.wide + [".", "/", "_"])
        var between = any(Self.spaces + ["", "", "-", "\u{200B}"])
        if sign == "." { between = "." }
        if sign == "_" { between = any(["", "_"]) }
        if sign == "/" { between = any(["", " "]) }
        var groups = groups(rest)
        // A single point may be that of "011.4356100" degrees, and "08 30-09 15" hours.
        if sign == ".", groups.count == 1, !code.hasPrefix("7") { sign = " " }
        if between == "-", Self.wide.contains(sign) || sign != "-" { sign = "-" }
        if code.count + rest.count < 9, groups.count > 3 { groups = [rest] }
        if code.count == 3, groups[0].count == 4 { groups = [rest] }
        if Int.random(in: 0..<6, using: &random) == 0 {
            return "(0\(code))\(any(["", " ", "-"]))\(rest)"
        }
        return "0\(code)\(sign)\(groups.joined(separator: between))"
    }

    /// A mobile number in any groups: "07 01 74 06 05", "0701-740605", "0 70 174 06 05".
    mutating func mobile() -> String {
        let number = "0\(any(["70", "72", "73", "76", "79"]))\(digits(7, not: nil))"
        while true {
            let groups = groups(number)
            let counts = groups.map(\.count)
            let isDay = counts.starts(with: [2, 2, 4])
            if counts != [1, 9], counts.first != 1 || counts[1] > 1, !isDay {
                return groups.joined(separator: any(Self.spaces))
            }
        }
    }

    /// With its country code: "+46(0)70-174 06 05", "00 46 70 1740605", "+46_31_3900627".
    mutating func international() -> String {
        let lead = any([
            "+46", "+46 ", "+46 (0)", "+46(0)", "+46-(0)", "+46 (0) ", "+46-", "+46.", "+46/",
            "+46_",
            "0046", "0046 ", "0046-", "0046(0)", "0046 (0)", "00 46 ", "(0046) ", "(+46)", "(+46) ",
            "(+46) 0", "(+46)(0)", "+460", "+46 0", "+ 46 ", "+46\u{A0}", "+46–", "＋46",
        ])
        let (code, rest) = phone()
        let between = any(["", "-", " ", "\u{A0}", "."])
        return lead + code + between + groups(rest).joined(separator: between)
    }

    /// A mobile number with a sign between its groups that mostly parts other things: "070:174 06 05".
    mutating func rareMobile() -> String {
        let code = any(["70", "72", "73", "76", "79"])
        let sign = any(Self.rare)
        let rest = groups(digits(7, not: nil)).joined(separator: any([sign, " ", ""]))
        return any(["0\(code)\(sign)", "+46\(sign)\(code)\(sign)"]) + rest
    }

    /// A number with some of its zeros as the letter O, where digits are joined to it.
    mutating func withLetters(_ number: String) -> String {
        let written = number.reduce(into: "") { text, digit in
            text.append(digit == "0" ? any(["0", "O", "o"]) : String(digit))
        }
        let groups = written.split { !$0.isLetter && !$0.isNumber }
        return groups.contains { !$0.contains(where: \.isNumber) } ? number : written
    }

    static let rare = [":", ",", "*", "|", "=", "~", " : ", " * ", ": ", ", "]

    /// As a spreadsheet leaves it without 0 or "+", after a word: "701740605", "46-70-1740624".
    mutating func damaged() -> String {
        let (code, rest) = phone()
        let spaced = groups(rest).joined(separator: " ")
        return any([
            code + rest, "\(code)-\(rest)", "\(code) \(spaced)", "\(code)\(rest).0",
            "46\(code)\(rest)",
            "46 \(code) \(spaced)", "46-\(code)-\(rest)", "46\(code)\(rest).0",
            "\(code).\(groups(rest).joined(separator: "."))",
        ])
    }
}

// MARK: - Personal numbers

extension NumberSpellings {
    /// Twelve digits with a valid check digit; with `clock` the last four are a clock too.
    mutating func person(
        born years: ClosedRange<Int> = 1926...2026,
        coordination: Bool = false,
        clock: Bool = false
    ) -> String {
        while true {
            let year = Int.random(in: years, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            let day = Int.random(in: 1...28, using: &random) + (coordination ? 60 : 0)
            let date = Self.two(year % 100) + Self.two(month) + Self.two(day)
            let nine = date + digits(3, not: nil)
            let number = nine + Self.checkDigit(of: nine)
            let tail = Int(number.suffix(4)) ?? 0
            if !clock || (tail / 100 < 24 && tail % 100 < 60) { return "\(year / 100)\(number)" }
        }
    }

    /// Check digit of nine digits (Luhn).
    static func checkDigit(of digits: String) -> String {
        let sum = digits.compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, next in
            let product = next.element * (next.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + product / 10 + product % 10
        }
        return "\((10 - sum % 10) % 10)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A number in one of its spellings: "121212_1212", "1957/09/19-1562", "19 890223-0351".
    mutating func written(_ number: String) -> String {
        let (century, short, tail) = (
            number.prefix(2), number.dropFirst(2).prefix(6), number.suffix(4)
        )
        let sign = any(
            Self.spaces + Self.dashes + Self.wide
                + ["", "", "+", "_", ".", "/", "\u{AD}", "\u{200B}", "-\u{200B}"]
        )
        let dash = any(["-", "+", " ", "–", "\u{2212}", " - "])
        let (year, month, day) = (short.prefix(2), short.dropFirst(2).prefix(2), short.suffix(2))
        let between = any(["-", "/", ".", " ", "_", "–"])
        let date = [String(year), String(month), String(day)].joined(separator: between)
        switch Int.random(in: 0..<10, using: &random) {
        case ..<4: return "\(century)\(short)\(sign)\(tail)"
        case ..<8: return "\(short)\(sign)\(tail)"
        case 8: return any(["\(century)", ""]) + date + dash + tail
        default: return "\(century) \(short)\(any(["-", " ", ""]))\(tail)"
        }
    }

    /// A number of someone born 1931–2009 with a sign after its date that mostly parts other things.
    mutating func rarePerson() -> String {
        let number = person(born: 1931...2009)
        let date = any([number.prefix(8), number.dropFirst(2).prefix(6)])
        return "\(date)\(any(Self.rare))\(number.suffix(4))"
    }

    /// What a spreadsheet leaves of the number of someone born 2000–2009.
    mutating func withoutZeros() -> String {
        let number = person(born: 2000...2009).dropFirst(2).drop { $0 == "0" }
        let (date, tail) = (number.dropLast(4), number.suffix(4))
        return any(["\(number)", "\(number).0", "\(date)-\(tail)", "\(date) \(tail)"])
    }
}

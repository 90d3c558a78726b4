/// Tokens of a written position: numbers, letters for the axes, and the marks between them.
struct PositionTokens {
    /// The tokens in order.
    private(set) var all: [Token] = []

    enum Token {
        case number(Number)
        case axis(Axis)
        /// A space, comma, bracket or the like.
        case mark(isBlank: Bool)
        /// A sign or word of degrees, minutes and seconds; only that of degrees is plain.
        case unit(isDegree: Bool)
        /// A word or sign that positions do not have.
        case other
    }

    /// A number with at most one decimal sign.
    struct Number {
        let value: Double
        /// Number of digits before the decimal sign.
        let digits: Int
        /// Number of digits after it.
        let decimals: Int

        var isWhole: Bool { decimals == 0 }
    }

    enum Axis {
        case north
        case east
        /// South or west: a position that is not in Sweden.
        case abroad
    }

    /// The tokens of a text without names of reference systems.
    init(_ text: String) {
        var rest = Substring(text)
        while let first = rest.unicodeScalars.first {
            if Self.digits.contains(first) || isMinus(rest, of: text) {
                all.append(Self.takeNumber(&rest).map(Token.number) ?? .other)
            } else if Self.units.contains(first) {
                all.append(.unit(isDegree: Self.degrees.contains(first)))
                rest.unicodeScalars.removeFirst()
            } else if Self.marks.contains(first) {
                all.append(.mark(isBlank: first.properties.isWhitespace))
                rest.unicodeScalars.removeFirst()
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.isLetter }
                all.append(Self.token(of: word.lowercased()))
                rest = rest.dropFirst(max(word.count, 1))
            } else {
                all.append(.other)
                rest = rest.dropFirst()
            }
        }
    }

    /// The tokens of a text that is a position and nothing else; nil where it has other words.
    var whole: [Token]? {
        all.contains(where: \.isOther) ? nil : Self.joiningGroups(all)
    }

    /// Whether there is a part of a position: one axis by its letter or its decimals, or a pair of
    /// numbers with so many decimals that they are nothing else.
    var holdsPart: Bool {
        let telling = WrittenPosition.tellingDecimals
        return runs.contains { run in
            let numbers = run.compactMap(\.number)
            let isAxis = numbers.contains { number in
                let least = run.count == all.count ? telling : telling + 1
                return number.decimals >= least && CoordinateBounds.isDegrees(number.value)
            }
            return isAxis || numbers.count { $0.decimals >= telling } > 1
                || run.contains(where: \.isAxis) && numbers.contains { $0.decimals > 1 }
        }
    }

    /// The tokens between words that positions do not have, with digits in groups of three joined.
    var runs: [[Token]] {
        all.split(whereSeparator: \.isOther).map { Self.joiningGroups(Array($0)) }
    }

    /// Whether a text goes on with a negative number: a sign before a digit that no digit precedes.
    private func isMinus(_ rest: Substring, of text: String) -> Bool {
        let scalars = rest.unicodeScalars
        guard let first = scalars.first, Self.minus.contains(first),
            scalars.dropFirst().first.map(Self.digits.contains) ?? false
        else { return false }
        return text.unicodeScalars[..<rest.startIndex].last.map(Self.digits.contains) != true
    }

    private static func token(of word: String) -> Token {
        if northWords.contains(word) { return .axis(.north) }
        if eastWords.contains(word) { return .axis(.east) }
        if word == "s" || word == "w" { return .axis(.abroad) }
        if unitWords.contains(word) { return .unit(isDegree: false) }
        return otherWords.contains(word) ? .mark(isBlank: false) : .other
    }

    /// Removes a number from the beginning of a text: digits with at most one decimal sign, which
    /// a digit follows.
    private static func takeNumber(_ rest: inout Substring) -> Number? {
        var written = ""
        var decimals: Int?
        while let scalar = rest.unicodeScalars.first {
            if digits.contains(scalar) {
                written.unicodeScalars.append(scalar)
                decimals = decimals.map { $0 + 1 }
            } else if written.isEmpty {
                written = "-"
            } else if decimals == nil, scalar == "." || scalar == ",",
                mayBeDecimals(rest.unicodeScalars.dropFirst(), after: written, scalar)
            {
                written += "."
                decimals = 0
            } else {
                break
            }
            rest.unicodeScalars.removeFirst()
        }
        return Double(written).map {
            let whole = written.prefix { $0 != "." }.count { $0 != "-" }
            return Number(value: $0, digits: whole, decimals: decimals ?? 0)
        }
    }

    /// Whether digits after a point or comma are decimals, and not the second number of metres:
    /// "6464580,290181".
    private static func mayBeDecimals(
        _ rest: Substring.UnicodeScalarView,
        after written: String,
        _ sign: Unicode.Scalar
    ) -> Bool {
        let count = rest.prefix { digits.contains($0) }.count
        return count > 0 && (sign == "." || written.count < 6 || !(6...7).contains(count))
    }

    /// Joins "6 464 580" and, beside such a number, "290 181" and "1 243 751".
    private static func joiningGroups(_ run: [Token]) -> [Token] {
        let north = joined(
            run,
            first: { $0.digits == 1 && (6...7).contains($0.value) },
            groups: 2
        )
        guard north.contains(where: { $0.number?.digits == 7 }) else { return run }
        let grid = joined(north, first: { $0.digits == 1 && $0.value == 1 }, groups: 2)
        return joined(grid, first: { (2...3).contains($0.digits) }, groups: 1)
    }

    /// Joins each whole number that `first` accepts with this many groups of three digits after it.
    private static func joined(
        _ run: [Token],
        first: (Number) -> Bool,
        groups: Int
    ) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < run.count {
            let end = index + 2 * groups
            if end < run.count, case .number(let head) = run[index], head.isWhole, first(head),
                let whole = whole(head, run[(index + 1)...end])
            {
                tokens.append(.number(whole))
                index = end + 1
            } else {
                tokens.append(run[index])
                index += 1
            }
        }
        return tokens
    }

    /// A number continued by groups of three digits, each after one blank; nil for other tokens.
    private static func whole(_ head: Number, _ rest: ArraySlice<Token>) -> Number? {
        var number = head
        for pair in stride(from: rest.startIndex, to: rest.endIndex, by: 2) {
            guard case .mark(true) = rest[pair], case .number(let group) = rest[pair + 1],
                group.digits == 3, group.value >= 0, number.isWhole
            else { return nil }
            number = Number(
                value: number.value * 1000 + group.value,
                digits: number.digits + 3,
                decimals: group.decimals
            )
        }
        return number
    }

    private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    private static let minus: Set<Unicode.Scalar> = ["-", "\u{2212}"]
    private static let marks = Set(
        "-\u{2212}– \t\n\r\u{A0}\u{202F},;:/|()[]{}=.&?~_+<>".unicodeScalars
    )
    private static let degrees: Set<Unicode.Scalar> = ["°", "º", "˚"]
    private static let units = degrees.union("'′’´`\"″”".unicodeScalars)
    private static let northWords: Set = [
        "n", "nord", "norr", "lat", "latitud", "latitude", "mlat",
    ]
    private static let eastWords: Set = [
        "e", "o", "ö", "öst", "ost", "öster", "lon", "long", "lng", "longitud", "longitude",
        "mlon",
    ]
    private static let unitWords: Set = [
        "grader", "grad", "minuter", "min", "sekunder", "sek", "deg",
    ]
    /// X is north to surveyors and east to others: the numbers decide.
    private static let otherWords: Set = ["x", "y", "och"]
}

extension PositionTokens.Token {
    var number: PositionTokens.Number? {
        if case .number(let number) = self { number } else { nil }
    }

    var axis: PositionTokens.Axis? {
        if case .axis(let axis) = self { axis } else { nil }
    }

    var isAxis: Bool { axis != nil }

    var isUnit: Bool { if case .unit = self { true } else { false } }

    var isOther: Bool { if case .other = self { true } else { false } }

    var isDegree: Bool { if case .unit(true) = self { true } else { false } }

    /// Whether it stands between a number and its letter: "58,27° N", "lat: 58,27".
    var isFiller: Bool { if case .mark = self { true } else { isUnit } }
}

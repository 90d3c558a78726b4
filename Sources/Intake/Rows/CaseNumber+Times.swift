import Domain

/// Times and counts in cells of case numbers, as spreadsheets make them of numbers, or people write in the wrong column
/// (decision 0037).
extension CaseNumber {
    /// Whether a cell may be a time or a count, by its bytes: nearly no number has spaces, points, colons, three letters, or
    /// the first letter of "vecka".
    static func mayBeTime(_ bytes: String.UTF8View) -> Bool {
        var (letters, hyphens) = (0, 0)
        for byte in bytes {
            switch byte {
            case 0x30...0x39: continue
            case 0x2D: hyphens += 1
            case 0x41...0x5A, 0x61...0x7A:
                if byte & 0xDE == UInt8(ascii: "V") { return true }
                letters += 1
            default: return true
            }
        }
        return letters > 2 || (hyphens > 1 && letters == 0)
    }

    /// Whether a cell is a day, a clock, a week, a month or a count and nothing else.
    static func isTimeOrCount(_ text: String) -> Bool {
        let tokens = TimeTokens(of: text)
        // "46315,8958" is a day with its clock, "46315.0" a number that a program wrote as a decimal.
        let hasFraction = tokens.count == 3 && tokens.number(at: 2).map { $0.value > 0 } ?? false
        if isCount(tokens) || (hasFraction && SerialDate.isWritten(text)) { return true }
        var reader = CaseTimeReader(tokens)
        return reader.isTime()
    }

    /// Whether a mere number is a day of its own row: the year, the day as eight or six digits, perhaps with a clock, or as a
    /// spreadsheet counts it.
    static func isDay(_ number: String, of days: [Day]) -> Bool {
        let digits = number.utf8.count
        guard (4...14).contains(digits), number.utf8.allSatisfy(\.isDigit), let value = Int(number)
        else { return false }
        return days.contains { day in
            let (year, month, dayOfMonth) = day.date
            let monthAndDay = month * 100 + dayOfMonth
            return switch digits {
            case 4: value == year
            case 5: value == SerialDate.number(of: day)
            case 6: value == year % 100 * 10_000 + monthAndDay
            case 8: value == year * 10_000 + monthAndDay
            case 12: value / 10_000 == year * 10_000 + monthAndDay
            case 14: value / 1_000_000 == year * 10_000 + monthAndDay
            default: false
            }
        }
    }

    /// "1 av 2", "2 st", "ca 3", "1 (2)" and "50 %".
    private static func isCount(_ tokens: TimeTokens) -> Bool {
        let start = about.contains(tokens.word(at: 0) ?? "") || tokens.mark(at: 0) == "~" ? 1 : 0
        guard let first = tokens.number(at: start), first.digits <= 3 else { return false }
        let hasPoint = tokens.mark(at: tokens.count - 1) == "."
        let rest = tokens.count - start - (hasPoint ? 2 : 1)
        if rest == 0 { return start > 0 }
        if rest == 1 {
            return tokens.mark(at: start + 1) == "%"
                || units.contains(tokens.word(at: start + 1) ?? "")
        }
        guard rest <= 3, let second = tokens.number(at: start + 2), second.digits <= 3 else {
            return false
        }
        if rest == 2 { return ["av", "of", "utav"].contains(tokens.word(at: start + 1) ?? "") }
        return tokens.mark(at: start + 1) == "(" && tokens.mark(at: start + 3) == ")"
    }

    private static let about: Set<String> = ["ca", "cirka", "ungefar", "omkring", "minst", "over"]

    private static let units: Set<String> = [
        "st", "stycken", "styck", "personer", "person", "pers", "fall", "arenden", "arende",
        "handelser", "handelse", "rapporter", "rader", "rad", "ganger", "gang", "ggr", "kr",
        "kronor",
        "min", "minuter", "tim", "timmar", "timme", "dagar", "dag", "procent", "x",
    ]
}

/// Reader of a cell that is a time, token by token.
private struct CaseTimeReader {
    private let tokens: TimeTokens
    private let hasTimeWord: Bool
    private var index = 0

    init(_ tokens: TimeTokens) {
        self.tokens = tokens
        hasTimeWord = (0..<tokens.count).contains { index in
            tokens.word(at: index).map(Self.isTimeWord) ?? false
        }
    }

    /// Whether every token belongs to a time, and one at least says when.
    mutating func isTime() -> Bool {
        var says = false
        while index < tokens.count {
            if let length = date ?? clock ?? week ?? numberBesideWord {
                says = true
                index += length
            } else if isFiller {
                index += 1
            } else {
                return false
            }
        }
        return says
    }

    /// Three numbers of a day, a month and a year, in any order that is a day.
    private var date: Int? {
        guard let first = tokens.number(at: index), let second = tokens.number(at: index + 2),
            let third = tokens.number(at: index + 4), let sign = tokens.mark(at: index + 1),
            "-/.".contains(sign), let other = tokens.mark(at: index + 3), second.digits <= 2,
            other == sign || (sign == "/" && other == "-")
        else { return nil }
        func isDay(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> Bool {
            guard CaseNumber.isYear(year.value, year.digits) else { return false }
            let century = year.digits == 2 ? 2000 : 0
            return Day(year: century + year.value, month: month, day: day) != nil
        }
        let isDay =
            isDay(first, second.value, third.value) || isDay(third, second.value, first.value)
            || isDay(third, first.value, second.value)
        return isDay && min(first.digits, third.digits) <= 2 ? 5 : nil
    }

    /// Hours and minutes, perhaps with seconds.
    private var clock: Int? {
        guard let hour = tokens.number(at: index), hour.digits <= 2, hour.value <= 24,
            let sign = tokens.mark(at: index + 1), ".:".contains(sign), isSixtieth(index + 2)
        else { return nil }
        guard tokens.mark(at: index + 3) == sign, isSixtieth(index + 4) else { return 3 }
        return 5
    }

    private func isSixtieth(_ position: Int) -> Bool {
        tokens.number(at: position).map { $0.digits == 2 && $0.value < 60 } ?? false
    }

    /// "v43" and "vecka 43-44".
    private var week: Int? {
        guard Self.weeks.contains(tokens.word(at: index) ?? "") else { return nil }
        let start = tokens.mark(at: index + 1) == "." ? index + 2 : index + 1
        guard let week = tokens.number(at: start), week.digits <= 2, (1...53).contains(week.value)
        else { return nil }
        return start + 1 - index
    }

    /// A day or a year beside the name of a month, a weekday, a week or a part of the day.
    private var numberBesideWord: Int? {
        guard hasTimeWord, let number = tokens.number(at: index),
            number.digits <= 2 ? number.value <= 53 : CaseNumber.isYear(number.value, number.digits)
        else { return nil }
        return 1
    }

    private var isFiller: Bool {
        if let word = tokens.word(at: index) {
            return Self.isTimeWord(word) && !Self.weeks.contains(word)
                || TimeWords.fillers.contains(word)
                || Self.clockWords.contains(word)
        }
        return tokens.mark(at: index).map { "-/.,:+()'".contains($0) } ?? false
    }

    private static func isTimeWord(_ word: String) -> Bool {
        weeks.contains(word) || TimeWords.month(word) != nil || TimeWords.weekday(word) != nil
            || TimeWords.hours(word) != nil
    }

    private static let weeks: Set<String> = ["v", "w", "vecka", "veckor", "veckorna", "week"]

    private static let clockWords: Set<String> = [
        "t", "z", "utc", "gmt", "am", "pm", "fm", "em", "ca", "e", "a", "st", "nd", "rd", "th",
    ]
}

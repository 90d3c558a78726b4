import Domain
import Toolkit

/// The day and the clock that a free text names, as a column would write them (decision 0041).
///
/// Clocks of twelve hours in words ("halv tio") need a part of the day, or are left out; so are texts with several clocks
/// or several days that contradict each other.
struct TextTimes {
    /// Clock or part of the day as a cell would write it: "21:30", "21:00-23:00", "kväll".
    private(set) var clock: String?

    private let tokens: TimeTokens
    private let text: String

    /// The times of a text.
    init(_ text: String) {
        self.text = text
        tokens = TimeTokens(of: text)
        let part = Self.part(in: tokens)
        let clocks = ClockWords(tokens: tokens, part: part?.hours).clocks
        if let first = clocks.first {
            clock =
                clocks.dropFirst().allSatisfy { $0.text == first.text } || first.isAtStart
                ? first.text : nil
        } else {
            clock = part?.word
        }
    }

    /// Day as a cell would write it: "natten mot söndag", "torsdag v 43", "24/10"; nil where it names none, or several.
    var day: String? { DayWords(tokens: tokens, text: text).phrase }

    /// The only part of the day that the words name.
    private static func part(in tokens: TimeTokens) -> (word: String, hours: Range<Int>)? {
        var found: (word: String, hours: Range<Int>)?
        for index in 0..<tokens.count {
            guard let word = tokens.word(at: index) else { continue }
            guard let part = part(of: word, at: index, in: tokens),
                !Self.elsewhen.contains(tokens.word(at: index - 1) ?? "")
            else { continue }
            if let found, found.hours != part.hours { return nil }
            found = part
        }
        return found
    }

    private static func part(of word: String, at index: Int, in tokens: TimeTokens) -> (
        word: String, hours: Range<Int>
    )? {
        if word == "e" || word == "f", tokens.mark(at: index + 1) == ".",
            tokens.word(at: index + 2) == "m"
        {
            return word == "e" ? ("eftermiddag", 12..<18) : ("förmiddag", 8..<12)
        }
        if ["morse", "imorse", "mornen", "morronen"].contains(word) { return ("morgon", 6..<10) }
        if word == "inatt" || word == "nattpass" { return ("natt", 21..<30) }
        if word == "kvallspass" { return ("kväll", 17..<24) }
        var rest = word.hasSuffix("arna") ? String(word.dropLast(4)) : word
        if let weekday = TimeWords.weekday(word), weekday.ending.hasPrefix("s") {
            rest = String(weekday.ending.dropFirst())
        }
        guard let hours = TimeWords.hours(rest) else { return nil }
        return words.first { $0.hours == hours }
    }

    /// Words before a part of the day in which it did not happen, or only began.
    private static let elsewhen: Set<String> = [
        "sedan", "sen", "fran", "efter", "innan", "fore", "till", "tills",
    ]

    private static let words: [(word: String, hours: Range<Int>)] = [
        ("förmiddag", 8..<12), ("eftermiddag", 12..<18), ("morgon", 6..<10), ("lunch", 11..<13),
        ("kväll", 17..<24), ("natt", 21..<30),
    ]
}

/// Clocks among the words of a text.
struct ClockWords {
    /// A clock as a cell would write it.
    struct Clock {
        let text: String
        let isAtStart: Bool
    }

    let tokens: TimeTokens
    let part: Range<Int>?

    /// The clocks in their order.
    var clocks: [Clock] {
        var clocks: [Clock] = []
        var index = 0
        while index < tokens.count {
            guard let (text, length) = clock(at: index) else {
                index += 1
                continue
            }
            clocks.append(Clock(text: text, isAtStart: isStart(index)))
            index += length
        }
        return clocks
    }

    private func clock(at index: Int) -> (String, Int)? {
        guard let first = minute(at: index) else { return nil }
        let after = index + first.length
        var gap = 0
        if tokens.mark(at: after) == "-" {
            gap = 1
        } else if let word = tokens.word(at: after), ["till", "och", "o"].contains(word) {
            gap = 1
            if ["kl", "klockan", "ca"].contains(tokens.word(at: after + 1) ?? "") { gap = 2 }
        }
        if gap > 0, let last = minute(at: after + gap, isEnd: true), last.minute != first.minute,
            first.isSure || last.isSure || isStart(index) || isBetween(index),
            !countsSomething(at: after + gap + last.length)
        {
            return (
                "\(Self.text(first.minute))-\(Self.text(last.minute))",
                last.length + gap + first.length
            )
        }
        guard first.isSure || isSpokenOf(index, after) else { return nil }
        return (Self.text(first.minute), first.length)
    }

    private static func text(_ minute: Int) -> String {
        [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Whether a bare number is spoken of as a clock: after a word such as "kl", or in the evening after "vid".
    private func isSpokenOf(_ index: Int, _ after: Int) -> Bool {
        let hasDot = tokens.mark(at: index - 1) == "."
        guard let word = tokens.word(at: hasDot ? index - 2 : index - 1) else { return false }
        if Self.clockWords.contains(word) { return !countsSomething(at: after) }
        guard Self.nearWords.contains(word), let number = tokens.number(at: index) else {
            return false
        }
        return number.value >= 13 && !countsSomething(at: after) && tokens.mark(at: after) != "-"
    }

    /// Whether a range of bare numbers is one of clocks, by the word before it.
    private func isBetween(_ index: Int) -> Bool {
        let hasDot = tokens.mark(at: index - 1) == "."
        let word = tokens.word(at: hasDot ? index - 2 : index - 1) ?? ""
        return word == "mellan" || Self.clockWords.contains(word)
    }

    private static let clockWords: Set<String> = ["kl", "klockan", "klocka"]
    static let nearWords: Set<String> = [
        "vid", "ca", "cirka", "runt", "omkring", "efter", "fran", "till", "fore", "innan", "mellan",
        "sen", "sedan",
    ]

    /// Whether what follows is counted or measured by the number before it.
    private func countsSomething(at index: Int) -> Bool {
        guard let word = tokens.word(at: index) else {
            return ["%", "/", ":"].contains(tokens.mark(at: index) ?? " ")
        }
        return Self.units.contains(word) || Self.counted.contains { word.hasPrefix($0) }
    }

    private static let units: Set<String> = [
        "st", "kr", "m", "km", "ar", "min", "tim", "man", "pers", "ggr", "l", "kg", "dagar", "dygn",
        "aringar", "aring",
    ]
    private static let counted = [
        "ungd", "person", "elev", "barn", "kill", "tjej", "pojk", "flick", "grabb", "kids",
        "kronor", "spann", "minut",
        "timm", "meter", "veck", "manad", "ganger", "moped", "bilar", "moppe", "epa", "tillfall",
        "procent", "liter",
        "vuxn", "aldre", "vandr", "besok", "kund", "gast", "folk", "rutor", "cyk", "flask",
        "sekund", "deltag", "stycken",
    ]

    private func isStart(_ index: Int) -> Bool {
        var before = index
        while before > 0 {
            before -= 1
            if let word = tokens.word(at: before) {
                guard
                    ["kl", "klockan", "ca", "vid", "v"].contains(word)
                        || TimeWords.weekday(word) != nil
                else { return false }
            }
            if before == 0 { return true }
            if tokens.number(at: before) != nil { return false }
        }
        return true
    }

    /// The minute of a clock that begins here, and whether its form alone tells that it is one.
    private func minute(at index: Int, isEnd: Bool = false) -> (
        minute: Int, length: Int, isSure: Bool
    )? {
        if let spoken = spoken(at: index) { return spoken }
        guard let hour = tokens.number(at: index) else { return nil }
        let sign = tokens.mark(at: index + 1)
        if hour.digits <= 2, sign == ":" || sign == "." || sign == ",",
            let minute = tokens.attachedNumber(at: index + 2), minute.digits == 2
        {
            return withMinutes(at: index, hour.value, minute.value, sign ?? ":", isEnd: isEnd)
        }
        if hour.digits == 4 {
            let isMarked = Self.clockWords.contains(tokens.word(at: index - 1) ?? "")
            guard isMarked || isStart(index) && !(1900...2099).contains(hour.value) || isEnd,
                hour.value / 100 < 24, hour.value % 100 < 60
            else { return nil }
            return (hour.value / 100 * 60 + hour.value % 100, 1, !isEnd)
        }
        guard hour.digits <= 2, hour.value <= 24, !countsSomething(at: index + 1) else {
            return nil
        }
        if tokens.mark(at: index + 1) == "-", tokens.word(at: index + 2) == "tiden" {
            return halved(hour.value * 60, length: 3)
        }
        let isDate = tokens.mark(at: index + 1) == "/" || tokens.mark(at: index - 1) == "/"
        if isDate || TimeWords.month(tokens.word(at: index + 1) ?? "") != nil { return nil }
        if let placed = halved(hour.value % 24 * 60, length: 1) { return (placed.minute, 1, false) }
        // "kl 10" is in the morning; smaller numbers can be either.
        let isMarked = Self.clockWords.contains(tokens.word(at: index - 1) ?? "")
        return isMarked && (7...12).contains(hour.value) ? (hour.value * 60, 1, false) : nil
    }

    /// "21:30", "21.30" and, after "kl", "21,30".
    private func withMinutes(
        at index: Int,
        _ hour: Int,
        _ minute: Int,
        _ sign: Character,
        isEnd: Bool
    ) -> (minute: Int, length: Int, isSure: Bool)? {
        guard hour < 24, minute < 60 else { return nil }
        let before = tokens.word(at: index - 1) ?? ""
        let isMarked = Self.clockWords.contains(before) || isStart(index)
        guard sign != "," || isMarked, !countsSomething(at: index + 3), before != "den",
            tokens.attachedNumber(at: index - 1) == nil,
            tokens.mark(at: index + 3) != sign || tokens.attachedNumber(at: index + 4) == nil
        else { return nil }
        return (hour * 60 + minute, 3, true)
    }

    /// "halv tio", "kvart i elva", "fem över fem", "klockan sex": a clock of twelve hours, which needs a part of the day.
    private func spoken(at index: Int) -> (minute: Int, length: Int, isSure: Bool)? {
        guard let word = tokens.word(at: index) else { return nil }
        if word == "halv", let hour = hour(at: index + 1) {
            return halved(hour * 60 - 30, length: 2)
        }
        let direction = tokens.word(at: index + 1)
        if direction == "i" || direction == "over", let hour = hour(at: index + 2),
            let minutes = word == "kvart" ? 15 : Self.numbers[word]
        {
            return halved(hour * 60 + (direction == "i" ? -minutes : minutes), length: 3)
        }
        if let hour = Self.numbers[word], (1...12).contains(hour) {
            let before = tokens.word(at: index - 1) ?? ""
            guard
                Self.clockWords.contains(before)
                    || TimeWords.hours(tokens.word(at: index + 2) ?? "") != nil
                        && tokens.word(at: index + 1) == "pa"
            else { return nil }
            return halved(hour * 60, length: 1)
        }
        if word.hasSuffix("tiden"), let hour = Self.numbers[String(word.dropLast(5))] {
            return halved(hour * 60, length: 1)
        }
        return nil
    }

    private func hour(at index: Int) -> Int? {
        if let number = tokens.number(at: index), (1...12).contains(number.value) {
            return number.value
        }
        return tokens.word(at: index).flatMap { Self.numbers[$0] }.flatMap { $0 <= 12 ? $0 : nil }
    }

    /// A clock of twelve hours in its half of the day; nil where nothing tells which.
    private func halved(_ minute: Int, length: Int) -> (minute: Int, length: Int, isSure: Bool)? {
        let minute = (minute + 1440) % 1440
        if minute >= 780 { return (minute, length, true) }
        guard let part, let moved = WrittenClock.exact(minute).during(part) else { return nil }
        return (moved.first, length, true)
    }

    private static let numbers: [String: Int] = [
        "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9,
        "tio": 10,
        "elva": 11, "tolv": 12, "tjugo": 20,
    ]
}

/// Days among the words of a text.
struct DayWords {
    let tokens: TimeTokens

    let text: String

    /// The day as a cell would write it; nil where the words name none, or days that contradict each other.
    var phrase: String? {
        var (weekdays, dates, week, night) = ([String](), [String](), String?.none, false)
        for index in 0..<tokens.count {
            if let word = tokens.word(at: index) {
                if isNight(word, at: index) { night = true }
                if let weekday = weekday(word, at: index), weekdays.last != weekday {
                    weekdays.append(weekday)
                }
                if ["v", "vecka"].contains(word), let number = tokens.number(at: index + 1),
                    (1...53).contains(number.value)
                {
                    week = "v \(number.value)"
                }
            } else if let date = date(at: index) {
                dates.append(date)
            }
        }
        if night, let last = weekdays.last {
            return "natten mot \(last)" + (week.map { " \($0)" } ?? "")
        }
        if dates.count == 1 { return dates[0] }
        guard dates.isEmpty, weekdays.count == 1 else { return nil }
        return weekdays[0] + (week.map { " \($0)" } ?? "")
    }

    /// Whether a night is named by the day that it leads to: "natten mot lördag", "natten mellan fredag och lördag".
    private func isNight(_ word: String, at index: Int) -> Bool {
        guard word == "natt" || word == "natten" else { return false }
        let next = tokens.word(at: index + 1) ?? ""
        return ["mot", "till", "mellan", "mell"].contains(next)
            && (tokens.word(at: index + 2).map { TimeWords.weekday($0) != nil } ?? false
                || tokens.word(at: index + 2) == "lo")
    }

    /// A weekday by its full name anywhere, or by its first letters at the beginning or after "i" and the like.
    private func weekday(_ word: String, at index: Int) -> String? {
        if index == 0, let short = Self.short[word] ?? (word == "man" && isMonday ? "måndag" : nil)
        {
            return short
        }
        let after = tokens.word(at: index - 1) ?? ""
        if ["mot", "mellan", "o", "och"].contains(after), let short = Self.short[word] {
            return short
        }
        guard word.utf8.count >= 3, !(word == "tors" && dares), let found = TimeWords.weekday(word)
        else { return nil }
        let isFull = word.utf8.count >= 6 || Self.abbreviations.contains(word)
        guard isFull, !(found.ending.hasPrefix("ar") && !found.ending.hasPrefix("arn")) else {
            return nil
        }
        return SwedishCalendar.weekdays[found.number - 1]
    }

    /// Whether the text begins with "mån", which is "man" without its ring.
    private var isMonday: Bool { text.lowercased().hasPrefix("mån") }

    /// Whether the text has "törs", which is "tors" without its dots.
    private var dares: Bool { text.lowercased().contains("törs") }

    /// First two letters of each weekday.
    static let short: [String: String] = [
        "ma": "måndag", "ti": "tisdag", "on": "onsdag", "to": "torsdag", "fr": "fredag",
        "lo": "lördag", "so": "söndag",
    ]
    private static let abbreviations: Set<String> = [
        "tis", "ons", "tors", "fre", "lor", "lord", "sond",
    ]

    /// "24/10", "den 24 oktober", "7 nov".
    private func date(at index: Int) -> String? {
        guard let day = tokens.number(at: index), day.digits <= 2, (1...31).contains(day.value)
        else {
            return nil
        }
        if tokens.mark(at: index + 1) == "/", let month = tokens.attachedNumber(at: index + 2),
            month.digits <= 2, (1...12).contains(month.value), tokens.mark(at: index - 1) != "/"
        {
            return "\(day.value)/\(month.value)"
        }
        let isOrdinal = tokens.mark(at: index + 1) == ":"
        guard let word = tokens.word(at: isOrdinal ? index + 3 : index + 1), word.utf8.count >= 3,
            let month = TimeWords.month(word)
        else { return nil }
        return "\(day.value)/\(month)"
    }
}

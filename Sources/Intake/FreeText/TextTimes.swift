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

    /// The times of a text; clocks of twelve hours in one that names no part of the day are of the usual hours.
    init(_ text: String, usual: Range<Int>? = nil) {
        self.text = text
        tokens = TimeTokens(of: text)
        let part = Self.part(in: tokens)
        let clocks = ClockWords(tokens: tokens, part: part?.hours ?? usual).clocks
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

    /// Number of the weekday of "i lördags", 1 for Monday; nil where the text has no such words.
    var pastWeekday: Int? {
        (0..<tokens.count).lazy.compactMap { index -> Int? in
            guard tokens.word(at: index - 1) == "i",
                let weekday = tokens.word(at: index).flatMap(TimeWords.weekday),
                weekday.ending.hasPrefix("s")
            else { return nil }
            return weekday.number
        }
        .first
    }

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
        if rest.utf8.count > 7, let evening = ["kvall", "kvallen"].first(where: rest.hasSuffix) {
            rest = evening
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

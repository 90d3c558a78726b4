import Toolkit

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
            first.isSure || last.isSure || isStart(index) || isBetween(index) || isAfterDay(index),
            !countsSomething(at: after + gap + last.length)
        {
            let start = unhalved(first.minute, at: index, before: last.minute)
            return (
                "\(Self.text(start))-\(Self.text(last.minute))",
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
        if isOpening(index) { return true }
        return number.value >= 13 && !countsSomething(at: after) && tokens.mark(at: after) != "-"
    }

    /// The first clock of a range by the hour as it is written, where a part of the day would put it after the last: "kl 10-14
    /// … på kvällen".
    private func unhalved(_ minute: Int, at index: Int, before last: Int) -> Int {
        guard minute > last, last >= 780, let hour = tokens.number(at: index), hour.digits <= 2,
            hour.value * 60 < last, minute == hour.value * 60 + 720
        else { return minute }
        return hour.value * 60
    }

    /// Whether a range of bare numbers is one of clocks, since a day is before it: "lörd 31/10 16-20".
    private func isAfterDay(_ index: Int) -> Bool {
        if let word = tokens.word(at: index - 1) {
            return word.utf8.count >= 3 && TimeWords.weekday(word) != nil
                || tokens.number(at: index - 2) != nil && TimeWords.month(word) != nil
        }
        return tokens.number(at: index - 1) != nil && tokens.mark(at: index - 2) == "/"
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
            let mark = tokens.mark(at: index)
            // "kl 22: äldre killar" is a clock, "22:an" is not.
            if mark == ":" { return tokens[index + 1] != nil && !tokens.isSpaced(at: index + 1) }
            return mark == "%" || mark == "/"
        }
        return Self.units.contains(word) || Self.counted.contains { word.hasPrefix($0) }
    }

    /// Whether a bare number is the hour with which a text begins: "Vid 22 EPA på taket" is not how many there were.
    private func isOpening(_ index: Int) -> Bool {
        guard tokens.word(at: index - 1) == "vid", isStart(index),
            let number = tokens.number(at: index), number.digits == 2,
            (13...23).contains(number.value)
        else { return false }
        return !isMeasured(at: index + 1)
    }

    /// Whether what follows is a unit, or a number of times.
    private func isMeasured(at index: Int) -> Bool {
        guard let word = tokens.word(at: index) else { return countsSomething(at: index) }
        return Self.units.contains(word) || word.hasPrefix("tillfall")
    }

    private static let units: Set<String> = [
        "st", "ars", "kr", "m", "km", "ar", "min", "tim", "man", "pers", "ggr", "l", "kg", "dagar",
        "dygn",
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
        guard hour.digits <= 2, hour.value <= 24,
            !countsSomething(at: index + 1) || isOpening(index)
        else { return nil }
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
                    || Self.nearWords.contains(before) && hour >= 5
                        && tokens.word(at: index + 1) == nil
                        && tokens.number(at: index + 1) == nil
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

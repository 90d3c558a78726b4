import Domain

/// Reads the words and digits of one cell into a `WrittenTime`.
struct TimeScanner {
    /// The more likely meaning of a number that could be a day or a clock time.
    enum Role { case day, clock }

    /// Everything read so far.
    private(set) var written = WrittenTime()

    private let convention: DateConvention
    private let habits: ClockHabits
    private var role = Role.day
    private var tokens = TimeTokens(of: "")
    private var index = 0
    private var isApproximate = false

    /// A scanner for dates whose digits stand in this order; nil recognises the Swedish forms.
    init(order: ColumnMap.DateOrder?) {
        self.init(DateConvention(order: order), ClockHabits())
    }

    /// A scanner for a column that writes its dates and clocks in a known way.
    init(_ convention: DateConvention, _ habits: ClockHabits) {
        (self.convention, self.habits) = (convention, habits)
    }

    /// Reads a text into `written`; a clock of which anything is not understood is left out.
    mutating func scan(_ text: String, as role: Role) {
        self.role = role
        tokens = TimeTokens(of: Self.withoutDayZero(text))
        index = 0
        isApproximate = false
        while let token = tokens[index] {
            switch token {
            case .number: scanNumber()
            case .word(let word): scan(word)
            case .mark(let mark): scan(mark)
            }
        }
        if written.hasBothEnds { written.openEnd = nil }
        written.removeUnclearClock()
    }

    /// Day 0 of Excel, which no calendar has, before a clock without a day.
    private static let dayZero = "1900-01-00 "

    private static func withoutDayZero(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return start.hasPrefix(dayZero) ? String(start.dropFirst(dayZero.count)) : text
    }

    private mutating func scan(_ mark: Character) {
        defer { index += 1 }
        switch mark {
        case "~": isApproximate = true
        case "?": written.doubtClock()
        case ":" where tokens.number(at: index - 1) != nil || tokens.number(at: index + 1) != nil:
            if tokens.word(at: index - 1) == nil { written.isUnderstood = false }
        case "-" where role == .clock && index == 0 && tokens.number(at: 1) != nil:
            written.hasBadClock = true
        case ">": written.openEnd = .from
        case "<": written.openEnd = .until
        case "-" where written.clock != nil && [nil, .mark("?")].contains(tokens[index + 1]):
            written.openEnd = .from
        case "#", "!", "%", "&", "+", "@", "$": written.isUnderstood = false
        default: break
        }
    }

    private mutating func scanNumber() {
        if scanYearOfWeek() || scanDigitsOfMoment() || scanNoDays() { return }
        let dates = DateMatcher(
            tokens: tokens,
            convention: convention,
            readsDottedDays: role == .day && written.day == nil,
            readsMonthlessDays: role == .day && written.day == nil
                && (written.part.map { $0.upperBound > 24 } ?? false
                    || tokens.word(at: index - 1) == "den")
        )
        let isAlone = role == .clock && tokens.count == 1
        if !isAlone, let length = dates.openLength(at: index) {
            (written.leavesOrderOpen, written.isUnderstood) = (true, false)
            index += length
        } else if !isAlone, let match = dates.days(at: index) {
            take(match, otherDay: dates.dayWithYearAtOtherEnd(at: index))
        } else if !isAlone, let length = dates.impossibleLength(at: index) {
            written.isUnderstood = false
            index += length
        } else {
            scanClock()
        }
    }

    private mutating func take(_ match: DateMatcher.Match, otherDay: Day?) {
        if written.day == nil {
            written.day = match.days.first
            written.otherDay = otherDay
            if match.days.count > 1 { written.lastDay = match.days.last }
        } else if written.lastDay == nil, match.days.count == 1 {
            written.lastDay = match.days.first
        }
        index += match.length
    }

    private mutating func scanClock() {
        let start = index
        let isAfterDigits = tokens.word(at: start - 1) == "t" ? start - 2 : start - 1
        let isCompact = role == .day && tokens.number(at: isAfterDigits)?.digits == 8
        let clocks = ClockMatcher(
            tokens: tokens,
            readsBareNumbers: role == .clock || isCompact,
            habits: habits
        )
        switch clocks.clock(at: start, isApproximate: isApproximate) {
        case nil:
            written.isUnderstood = false
            index += 1
        case .fault(let length)?:
            written.hasBadClock = true
            index += length
        case .clock(let clock, let length, let hasSeconds)?:
            take(clock)
            index += length
            if let (minutes, length) = clocks.offset(
                at: index,
                isAfterSeconds: hasSeconds,
                from: start
            ) {
                written.utcOffset = minutes
                index += length
            } else if next == .mark("+") {
                written.hasBadClock = true
            }
        }
    }

    /// Takes a clock; a second one is that of the last day, or contradicts the first.
    private mutating func take(_ clock: WrittenClock) {
        if written.clock == nil {
            written.clock = clock
        } else if written.lastDay != nil, written.lastClock == nil {
            written.lastClock = clock
        } else if written.clock != clock {
            written.hasBadClock = true
        }
    }

    private var next: TimeToken? { tokens[index] }
}

/// Digits without separators, and years before weeks.
extension TimeScanner {
    /// The year of "2026-v43" and "2026-W43".
    private mutating func scanYearOfWeek() -> Bool {
        guard let year = tokens.number(at: index), year.digits == 4 else { return false }
        let word = tokens.mark(at: index + 1) == "-" ? index + 2 : index + 1
        guard TimeWords.weeks.contains(tokens.word(at: word) ?? "") else { return false }
        written.weekYear = year.value
        index = word
        return true
    }

    /// The days of "0 days 21:30:00", as some programs write a time without a day.
    private mutating func scanNoDays() -> Bool {
        guard role == .clock, tokens.number(at: index)?.value == 0,
            ["day", "days"].contains(tokens.word(at: index + 1) ?? "")
        else { return false }
        index += 2
        return true
    }

    /// Day and clock of "202610202130" and "20261020213000".
    private mutating func scanDigitsOfMoment() -> Bool {
        guard let number = tokens.number(at: index), number.digits == 12 || number.digits == 14
        else { return false }
        let minutes = number.digits == 14 ? number.value / 100 : number.value
        let (date, clock) = (minutes / 10_000, minutes % 10_000)
        guard number.digits == 12 || number.value % 100 < 60, clock / 100 < 24, clock % 100 < 60,
            let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
        else { return false }
        if written.day == nil { written.day = .date(day) }
        take(.exact(clock / 100 * 60 + clock % 100))
        index += 1
        return true
    }
}

/// Words.
extension TimeScanner {
    private mutating func scan(_ word: String) {
        let month = DateMatcher(
            tokens: tokens,
            convention: convention,
            readsDottedDays: false,
            readsMonthlessDays: false
        ).monthThenDay(at: index)
        if let month { return take(month, otherDay: nil) }
        index += 1
        if let hours = TimeWords.hours(word) {
            scanPart(hours)
        } else if let weekday = TimeWords.weekday(word) {
            scan(weekday.number, ending: weekday.ending)
        } else if let weekday = shortestWeekday(word) {
            scan(weekday, ending: "")
        } else if TimeWords.weeks.contains(word) {
            scanWeek()
        } else if !scanClockWord(word) {
            scanOther(word)
        }
    }

    /// The weekday of two letters before a date or alone, "må 5/10" or "ti"; nil where they may be another word, as "on"
    /// before a date is.
    private func shortestWeekday(_ word: String) -> Int? {
        guard role == .day, index == 1, let weekday = TimeWords.shortestWeekday(word) else {
            return nil
        }
        let after = [".", ","].contains(tokens.mark(at: index)) ? index + 1 : index
        if tokens[after] == nil { return weekday }
        return word != "on" && tokens.number(at: after) != nil ? weekday : nil
    }

    /// A weekday, and whether another is the last of the days that begin with it.
    private mutating func scan(_ weekday: Int, ending: String) {
        if written.weekdays.last != weekday { written.weekdays.append(weekday) }
        if ending == "s" { written.isPast = true }
        let part = ending.hasPrefix("s") ? ending.dropFirst() : ""
        if let hours = TimeWords.hours(String(part)) { written.part = hours }
        guard let gap = tokens.rangeSign(at: index),
            let last = tokens.word(at: index + gap).flatMap(TimeWords.weekday)
        else { return }
        // "mån och ons" are two days, "mellan mån och ons" three.
        let isList = tokens.joinsList(at: index) && written.openEnd == nil
        written.isWeekdayRange = !isList || last.number == weekday % 7 + 1
        index += gap
    }

    /// A part of the day, and whether it is a night named by the day it leads to.
    private mutating func scanPart(_ hours: Range<Int>) {
        if let part = written.part, part != hours { written.hasBadClock = true }
        written.part = hours
        let isLastNight = tokens[index - 2] == .word("i") && hours.upperBound > 24
        if isLastNight, written.day == nil, written.weekdays.isEmpty {
            (written.day, written.leadsToMorning) = (.ago(0), true)
        }
        let isTimed = role == .clock && tokens.number(at: index + 1) != nil
        if hours.upperBound > 24, !isTimed, next == .word("mot") || next == .word("till") {
            written.leadsToMorning = true
        }
    }

    /// Words that go with a clock: noon and midnight, durations, zones; false for any other word.
    private mutating func scanClockWord(_ word: String) -> Bool {
        if TimeWords.midnights.contains(word) {
            // Either end of the day, unless the clock beside it tells which.
            let tells = written.clock.map { [0, 1440].contains($0.first) } ?? false
            if !tells { written.hasBadClock = true }
        } else if word == "noon" || isMidday(word) {
            if written.clock == nil { written.clock = .about(720) }
            if written.clock?.first != 720 { written.hasBadClock = true }
        } else if word == "t" {
            // ISO 8601 between day and clock.
            if tokens.number(at: index) == nil { written.isUnderstood = false }
        } else if word == "pt", let clock = duration() {
            take(clock)
        } else if let minutes = offset(of: word) {
            scanOffset(minutes)
        } else if written.clock != nil, TimeWords.zoneFillers.contains(word) {
            return true
        } else if written.clock != nil, let zone = TimeWords.zones[word] {
            if written.utcOffset == nil { written.zone = zone }
        } else {
            return false
        }
        return true
    }

    /// Whether a word begins "mitt på dagen", which it then passes.
    private mutating func isMidday(_ word: String) -> Bool {
        guard word == "mitt", tokens.word(at: index) == "pa", tokens.word(at: index + 1) == "dagen"
        else { return false }
        index += 2
        return true
    }

    /// The clock of ISO 8601's "PT21H30M", as some programs write a time without a day.
    private mutating func duration() -> WrittenClock? {
        guard let hours = tokens.number(at: index), tokens.word(at: index + 1) == "h",
            hours.value < 24
        else { return nil }
        var (minute, end) = (0, index + 2)
        if let minutes = tokens.number(at: end), tokens.word(at: end + 1) == "m" {
            (minute, end) = (minutes.value, end + 2)
        }
        if tokens.number(at: end) != nil, tokens.word(at: end + 1) == "s" { end += 2 }
        guard minute < 60 else { return nil }
        index = end
        return .exact(hours.value * 60 + minute)
    }

    /// 0 for a name of UTC after a clock; nil for any other word.
    private func offset(of word: String) -> Int? {
        written.clock != nil && ["z", "utc", "gmt"].contains(word) ? 0 : nil
    }

    /// "GMT+2" is two hours east of Greenwich.
    private mutating func scanOffset(_ base: Int) {
        written.utcOffset = base
        guard case .mark(let sign)? = next, sign == "+" || sign == "-",
            tokens.number(at: index + 1) != nil
        else { return }
        let clocks = ClockMatcher(tokens: tokens, readsBareNumbers: false, habits: habits)
        guard let (minutes, length) = clocks.offsetSize(at: index + 1) else {
            written.hasBadClock = true
            return
        }
        written.utcOffset = sign == "+" ? minutes : -minutes
        index += length + 1
    }

    private mutating func scanOther(_ word: String) {
        if let days = TimeWords.daysAgo[word] {
            written.day = .ago(days)
        } else if word == "dag", tokens[index - 2] == .word("i") {
            written.day = .ago(0)
        } else if word == "morse" || word == "imorse" {
            (written.day, written.part) = (written.day ?? .ago(0), 5..<10)
        } else if word == "inatt" {
            (written.day, written.part) = (written.day ?? .ago(0), 21..<30)
            written.leadsToMorning = true
        } else if word == "helgen" || word == "helg" {
            written.isWeekend = true
        } else if TimeWords.approximations.contains(word) {
            isApproximate = true
            written.doubtClock()
        } else if let end = TimeWords.ends[word] {
            written.openEnd = end
        } else if word == "n", next == .mark("/"), tokens.word(at: index + 1) == "a" {
            index += 2
        } else if !TimeWords.fillers.contains(word), !TimeWords.unknowns.contains(word) {
            written.isUnderstood = false
        }
    }

    /// The number of a week, or of several weeks, perhaps with the year.
    private mutating func scanWeek() {
        guard let first = weekNumber(), written.weeks == nil else {
            written.isUnderstood = false
            return
        }
        var last = first
        let (start, isList) = (index, tokens.joinsList(at: index))
        if let gap = tokens.rangeSign(at: index) {
            index += gap
            if let word = tokens.word(at: index), TimeWords.weeks.contains(word) { index += 1 }
            let isNext = first...(isList ? first + 1 : 53)
            if let end = weekNumber() {
                guard isNext.contains(end) else {
                    written.isUnderstood = false
                    return
                }
                last = end
            } else {
                index = start
            }
        }
        written.weeks = first...last
        if let year = tokens.number(at: index), year.digits == 4 {
            written.weekYear = year.value
            index += 1
        }
    }

    /// The number of a week, perhaps after a point; nil where there is none.
    private mutating func weekNumber() -> Int? {
        if next == .mark(".") { index += 1 }
        guard let number = tokens.number(at: index), (1...53).contains(number.value) else {
            return nil
        }
        index += 1
        return number.value
    }
}

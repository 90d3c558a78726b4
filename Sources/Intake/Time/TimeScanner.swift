import Domain

/// Reads the words and digits of a written time into a `WrittenTime`.
struct TimeScanner {
    /// The more likely meaning of a number that could be a day or a clock time.
    enum Role { case day, clock }

    /// Everything read so far.
    private(set) var written = WrittenTime()

    private let order: ColumnMap.DateOrder?
    private var role = Role.day
    private var tokens = TimeTokens(of: "")
    private var index = 0
    private var isApproximate = false

    /// A scanner for dates whose digits stand in this order; nil recognises the Swedish forms.
    init(order: ColumnMap.DateOrder?) {
        self.order = order
    }

    /// Reads a text and adds its content to `written`; a later clock replaces an earlier one.
    mutating func scan(_ text: String, as role: Role) {
        self.role = role
        tokens = TimeTokens(of: text)
        index = 0
        isApproximate = false
        while let token = tokens[index] {
            switch token {
            case .number: scanNumber()
            case .word(let word): scan(word)
            case .mark(let mark):
                if mark == "~" { isApproximate = true }
                if mark == "+" { scanOffset() } else { index += 1 }
            }
        }
    }

    /// Removes the clock that has been read.
    mutating func forgetClock() {
        written.clock = nil
    }

    private mutating func scanNumber() {
        let dates = DateMatcher(
            tokens: tokens,
            order: order,
            readsDottedDays: role == .day && written.day == nil
        )
        let clocks = ClockMatcher(tokens: tokens, readsBareNumbers: role == .clock)
        if let (days, length) = dates.days(at: index) {
            if written.day == nil {
                written.day = days.first
                written.otherDay = dates.dayWithYearAtOtherEnd(at: index)
                if days.count > 1 { written.lastDay = days.last }
            } else if written.lastDay == nil, days.count == 1 {
                written.lastDay = days.first
            }
            index += length
        } else if let (clock, length) = clocks.clock(at: index, isApproximate: isApproximate) {
            written.clock = clock
            index += length
        } else {
            written.isUnderstood = false
            index += 1
        }
    }

    private mutating func scan(_ word: String) {
        index += 1
        if let hours = TimeWords.hours(word) {
            scanPart(hours)
        } else if let weekday = TimeWords.weekday(word) {
            written.weekdays.append(weekday.number)
            if weekday.ending == "s" { written.isPast = true }
            let part = weekday.ending.hasPrefix("s") ? weekday.ending.dropFirst() : ""
            if let hours = TimeWords.hours(String(part)) { written.part = hours }
        } else if word == "v" || word == "vecka" || word == "veckan" || word == "veckorna" {
            scanWeek()
        } else {
            scanOther(word)
        }
    }

    /// A part of the day, and whether it is a night named by the day it leads to.
    private mutating func scanPart(_ hours: Range<Int>) {
        written.part = hours
        let isLastNight = tokens[index - 2] == .word("i") && hours.upperBound > 24
        if isLastNight, written.day == nil, written.weekdays.isEmpty { written.day = .ago(1) }
        if next == .word("mot") || next == .word("till") { written.leadsToMorning = true }
    }

    private mutating func scanOther(_ word: String) {
        if let days = TimeWords.daysAgo[word] {
            written.day = .ago(days)
        } else if word == "dag", tokens[index - 2] == .word("i") {
            written.day = .ago(0)
        } else if word == "morse" || word == "imorse" {
            (written.day, written.part) = (written.day ?? .ago(0), 5..<10)
        } else if word == "inatt" {
            (written.day, written.part) = (written.day ?? .ago(1), 21..<30)
        } else if word == "helgen" || word == "helg" {
            written.isWeekend = true
        } else if word == "midnatt" {
            written.clock = .about(1440)
        } else if TimeWords.approximations.contains(word) {
            isApproximate = true
        } else if word == "z" {
            written.utcOffset = 0
        } else if !TimeWords.fillers.contains(word), !TimeWords.unknowns.contains(word) {
            written.isUnderstood = false
        }
    }

    /// The number of a week, or of several weeks, perhaps with the year.
    private mutating func scanWeek() {
        if next == .mark(".") { index += 1 }
        guard let first = tokens.number(at: index), (1...53).contains(first.value) else {
            written.isUnderstood = false
            return
        }
        index += 1
        var last = first.value
        if next == .mark("-"), let end = tokens.number(at: index + 1),
            (first.value...53).contains(end.value)
        {
            last = end.value
            index += 2
        }
        written.weeks = first.value...last
        if let year = tokens.number(at: index), year.digits == 4 {
            written.weekYear = year.value
            index += 1
        }
    }

    /// An offset from UTC: +01:00, +0100 or +01.
    private mutating func scanOffset() {
        index += 1
        guard let hours = tokens.number(at: index) else { return }
        index += 1
        if hours.digits == 4 {
            written.utcOffset = hours.value / 100 * 60 + hours.value % 100
            return
        }
        written.utcOffset = hours.value * 60
        if next == .mark(":"), let minutes = tokens.number(at: index + 1) {
            written.utcOffset = hours.value * 60 + minutes.value
            index += 2
        }
    }

    private var next: TimeToken? { tokens[index] }
}

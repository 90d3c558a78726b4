import Domain

/// Reads the words and digits of a written time.
struct TimeScanner {
    /// What a bare number most likely is.
    enum Role { case day, clock }

    private(set) var written = WrittenTime()

    let order: ColumnMap.DateOrder?
    var role = Role.day
    var tokens: [TimeToken] = []
    var index = 0
    private var isAbout = false

    init(order: ColumnMap.DateOrder?) {
        self.order = order
    }

    /// Reads a text and adds what it says; a later clock replaces an earlier one.
    mutating func scan(_ text: String, as role: Role) {
        self.role = role
        tokens = TimeToken.tokens(of: text)
        index = 0
        isAbout = false
        while index < tokens.count {
            switch tokens[index] {
            case .number: scanNumber()
            case .word(let word): scan(word)
            case .mark(let mark):
                if mark == "~" { isAbout = true }
                if mark == "+" { scanOffset() } else { index += 1 }
            }
        }
    }

    /// Leaves out the clock that has been read.
    mutating func forgetClock() {
        written.clock = nil
    }

    private mutating func scanNumber() {
        if let (day, length) = dayRange(at: index) ?? date(at: index).map({ ([$0.0], $0.1) }) {
            if written.day == nil {
                written.day = day.first
                written.otherDay = dayByOtherYear(at: index)
                if day.count > 1 { written.lastDay = day.last }
            } else if written.lastDay == nil, day.count == 1 {
                written.lastDay = day.first
            }
            index += length
        } else if let (clock, length) = clock(at: index, isAbout: isAbout) {
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
            if weekday.ending == "s" { written.isBygone = true }
            let part = weekday.ending.hasPrefix("s") ? weekday.ending.dropFirst() : ""
            if let hours = TimeWords.hours(String(part)) { written.part = hours }
        } else if word == "v" || word == "vecka" || word == "veckan" || word == "veckorna" {
            scanWeek()
        } else {
            scanOther(word)
        }
    }

    /// A part of the day, and whether it is a night named by what comes after it.
    private mutating func scanPart(_ hours: Range<Int>) {
        written.part = hours
        let isLastNight = index >= 2 && tokens[index - 2] == .word("i") && hours.upperBound > 24
        if isLastNight, written.day == nil, written.weekdays.isEmpty { written.day = .ago(1) }
        if next == .word("mot") || next == .word("till") { written.leadsToMorning = true }
    }

    private mutating func scanOther(_ word: String) {
        if let days = TimeWords.daysAgo[word] {
            written.day = .ago(days)
        } else if word == "dag", index >= 2, tokens[index - 2] == .word("i") {
            written.day = .ago(0)
        } else if word == "morse" || word == "imorse" {
            (written.day, written.part) = (written.day ?? .ago(0), 5..<10)
        } else if word == "inatt" {
            (written.day, written.part) = (written.day ?? .ago(1), 21..<30)
        } else if word == "helgen" || word == "helg" {
            written.isWeekend = true
        } else if word == "midnatt" {
            written.clock = .about(1440)
        } else if TimeWords.abouts.contains(word) {
            isAbout = true
        } else if word == "z" {
            written.utcOffset = 0
        } else if !TimeWords.fillers.contains(word), !TimeWords.unknowns.contains(word) {
            written.isUnderstood = false
        }
    }

    /// The number of a week, or of several, perhaps with the year.
    private mutating func scanWeek() {
        if next == .mark(".") { index += 1 }
        guard let first = number(at: index), (1...53).contains(first.value) else {
            written.isUnderstood = false
            return
        }
        index += 1
        var last = first.value
        if next == .mark("-"), let end = number(at: index + 1),
            (first.value...53).contains(end.value)
        {
            last = end.value
            index += 2
        }
        written.weeks = first.value...last
        if let year = number(at: index), year.digits == 4 {
            written.weekYear = year.value
            index += 1
        }
    }

    /// An offset from UTC: +01:00, +0100 or +01.
    private mutating func scanOffset() {
        index += 1
        guard let hours = number(at: index) else { return }
        index += 1
        if hours.digits == 4 {
            written.utcOffset = hours.value / 100 * 60 + hours.value % 100
            return
        }
        written.utcOffset = hours.value * 60
        if next == .mark(":"), let minutes = number(at: index + 1) {
            written.utcOffset = hours.value * 60 + minutes.value
            index += 2
        }
    }

    private var next: TimeToken? {
        index < tokens.count ? tokens[index] : nil
    }

    /// The number at a position, with its count of digits.
    func number(at position: Int) -> (value: Int, digits: Int)? {
        guard tokens.indices.contains(position),
            case .number(let value, let digits) = tokens[position]
        else {
            return nil
        }
        return (value, digits)
    }

    /// The word at a position.
    func word(at position: Int) -> String? {
        guard tokens.indices.contains(position), case .word(let word) = tokens[position] else {
            return nil
        }
        return word
    }

    /// The mark at a position.
    func mark(at position: Int) -> Character? {
        guard tokens.indices.contains(position), case .mark(let mark) = tokens[position] else {
            return nil
        }
        return mark
    }
}

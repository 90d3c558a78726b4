import Domain

/// What the words of a written time say, before it is known which day they count from.
struct WrittenTime {
    /// The day, or the first of several.
    var day: WrittenDay?

    /// The day that is meant if a year of two digits stands at the other end of the date.
    var otherDay: Day?

    /// The last of several days.
    var lastDay: WrittenDay?

    /// Weekdays named, 1 for Monday.
    var weekdays: [Int] = []

    /// Whether the weekday is one gone by, "i fredags".
    var isBygone = false

    /// Number of the week, and of the last of several.
    var weeks: ClosedRange<Int>?

    /// Year of the week.
    var weekYear: Int?

    /// Whether a weekend is meant.
    var isWeekend = false

    /// Hours of a part of the day.
    var part: Range<Int>?

    /// Whether the night is named by the morning it leads to, "natten mot lördag".
    var leadsToMorning = false

    /// Clock time.
    var clock: WrittenClock?

    /// Minutes from UTC, where an offset stands after the clock.
    var utcOffset: Int?

    /// Whether every word was understood.
    var isUnderstood = true
}

/// A day as written.
enum WrittenDay: Equatable {
    /// With its year.
    case date(Day)
    /// Without its year.
    case yearless(month: Int, day: Int)
    /// Counted back from today.
    case ago(Int)

    var isYearless: Bool {
        if case .yearless = self { return true }
        return false
    }
}

/// A clock time or a range of such, in minutes after midnight; the end may lie after 1440.
struct WrittenClock: Equatable {
    var from: Int
    var to: Int
    var precision: TimePrecision

    /// Half an hour to either side of a time that is about right.
    ///
    /// Reporters round to half-hours; decision 0003. It stays within the day that was written.
    static func about(_ minute: Int) -> WrittenClock {
        WrittenClock(from: max(0, minute - 30), to: minute + 30, precision: .hour)
    }

    /// The minute.
    static func exact(_ minute: Int) -> WrittenClock {
        WrittenClock(from: minute, to: minute + 1, precision: .minute)
    }

    /// From one time until another; over midnight where it would end before it begins, and the
    /// minute where both are the same.
    static func range(_ from: Int, _ to: Int) -> WrittenClock {
        if from == to { return exact(from) }
        return WrittenClock(from: from, to: to > from ? to : to + 1440, precision: .hour)
    }
}

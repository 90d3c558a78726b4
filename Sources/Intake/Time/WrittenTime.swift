import Domain

/// Content of a written time, before the day that it is relative to is known.
struct WrittenTime {
    /// The day, or the first of several.
    var day: WrittenDay?

    /// The day if the two-digit year stands at the other end of the date; nil where it cannot.
    var otherDay: Day?

    /// The last of several days.
    var lastDay: WrittenDay?

    /// Weekdays, 1 for Monday.
    var weekdays: [Int] = []

    /// Whether the weekday is in the past, "i fredags".
    var isPast = false

    /// Numbers of the first and last week (ISO 8601).
    var weeks: ClosedRange<Int>?

    /// Year of the weeks.
    var weekYear: Int?

    /// Whether it is a weekend.
    var isWeekend = false

    /// Hours of a part of the day; those above 24 belong to the next morning.
    var part: Range<Int>?

    /// Whether a night is named by the following morning, "natten mot lördag".
    var leadsToMorning = false

    /// Clock time.
    var clock: WrittenClock?

    /// Offset from UTC in minutes; nil where none is written.
    var utcOffset: Int?

    /// Whether every word was understood.
    var isUnderstood = true
}

/// A day as it is written.
enum WrittenDay: Equatable {
    /// With its year.
    case date(Day)
    /// Without its year.
    case yearless(month: Int, day: Int)
    /// A number of days before today.
    case ago(Int)

    /// Whether the year is left out.
    var isYearless: Bool {
        if case .yearless = self { return true }
        return false
    }
}

/// A clock time or a range, in minutes after midnight; the end may be above 1440.
struct WrittenClock: Equatable {
    var from: Int
    var to: Int
    var precision: TimePrecision

    /// An approximate time: half an hour on either side, but within the day that was written.
    ///
    /// Reporters round to half-hours; decision 0003.
    static func about(_ minute: Int) -> WrittenClock {
        WrittenClock(from: max(0, minute - 30), to: minute + 30, precision: .hour)
    }

    /// One minute.
    static func exact(_ minute: Int) -> WrittenClock {
        WrittenClock(from: minute, to: minute + 1, precision: .minute)
    }

    /// A range of times; over midnight where it would end before it begins, and one minute where
    /// both ends are equal.
    static func range(_ from: Int, _ to: Int) -> WrittenClock {
        if from == to { return exact(from) }
        return WrittenClock(from: from, to: to > from ? to : to + 1440, precision: .hour)
    }
}

import Domain

/// Content of a written time, before the day that it is relative to is known.
struct WrittenTime: Equatable {
    /// The day, or the first of several.
    var day: WrittenDay?

    /// The day if the two-digit year stands at the other end of the date; nil where it cannot.
    var otherDay: Day?

    /// The last of several days.
    var lastDay: WrittenDay?

    /// Weekdays, 1 for Monday.
    var weekdays: [Int] = []

    /// Whether two weekdays are the first and last of several days, "mån-ons".
    var isWeekdayRange = false

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

    /// Clock time on the last day, of "2026-10-23 22:00 - 2026-10-24 02:00".
    var lastClock: WrittenClock?

    /// Offset from UTC in minutes; nil where none is written.
    var utcOffset: Int?

    /// Offset of the named zone of Sweden, "CEST" or "normaltid"; nil where none is named.
    var zone: Int?

    /// Whether a clock is written that contradicts itself, or is no clock.
    var hasBadClock = false

    /// The end that is written of a time whose other end is not, "från 22"; nil where none or both are.
    var openEnd: OpenEnd?

    /// Whether the order of its day and month is left open.
    var leavesOrderOpen = false

    /// Whether every word was understood.
    var isUnderstood = true

    /// One end of a time.
    enum OpenEnd { case from, until }

    /// Whether both ends of a range are written, in any form, or a night that is named by the day it leads to.
    var hasBothEnds: Bool {
        lastDay != nil || lastClock != nil || isWeekdayRange || leadsToMorning
            || clock?.isRange == true || (weeks?.count ?? 0) > 1
    }

    /// Whether an interval of this precision leaves out the clock or the part of the day.
    func isBroader(_ precision: TimePrecision) -> Bool {
        if clock != nil { return precision != .minute && precision != .hour }
        return part != nil && precision != .partOfDay
    }

    /// Whether it says when, in any form.
    var saysAnything: Bool {
        day != nil || !weekdays.isEmpty || weeks != nil || isWeekend || leavesOrderOpen
    }

    /// Removes a clock that is not understood: the day alone is then known.
    mutating func removeUnclearClock() {
        if hasBadClock { (isUnderstood, part) = (false, nil) }
        if !isUnderstood { removeClock() }
    }

    /// Makes an exact clock approximate, as in "21.30?" and "21.30 ca".
    mutating func doubtClock() {
        if let exact = clock, exact.precision == .minute { clock = .about(exact.first) }
    }

    /// Removes a day that programs write before a clock without a day; a clock in UTC is then that of no day.
    mutating func removeBaseDate() {
        guard day?.isBaseDate == true else { return }
        day = nil
        guard utcOffset != nil || zone != nil else { return }
        removeClock()
        isUnderstood = false
    }

    /// Removes the clock, and what stands beside it.
    mutating func removeClock() {
        (clock, lastClock, utcOffset, zone) = (nil, nil, nil, nil)
    }
}

/// A day as it is written.
enum WrittenDay: Equatable {
    /// With its year.
    case date(Day)
    /// Without its year.
    case yearless(month: Int, day: Int)
    /// A day of a month that is not named.
    case monthless(Int)
    /// A number of days before today.
    case ago(Int)

    /// Whether the year is left out.
    var isYearless: Bool {
        if case .yearless = self { return true }
        return false
    }

    /// Whether two days can be the same one.
    func agrees(with other: WrittenDay) -> Bool {
        switch (self, other) {
        case (.date(let day), .yearless(let month, let number)),
            (.yearless(let month, let number), .date(let day)):
            (day.date.month, day.date.day) == (month, number)
        default: self == other
        }
    }

    /// Whether a day with its year is one that programs write before a clock without a day.
    ///
    /// 1899-12-30 is day 0 of Excel and Access, 1900-01-01 of SQL Server, 1904-01-01 of Excel on older
    /// Macintoshes, 1970-01-01 of Unix and 0001-01-01 of .NET.
    var isBaseDate: Bool {
        guard case .date(let day) = self else { return false }
        return ["1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01", "1970-01-01", "0001-01-01"]
            .contains("\(day)")
    }
}

/// A clock time or a range, in minutes after midnight; the end may be above 1440.
struct WrittenClock: Equatable {
    /// The clock as it is written, or the first of a range.
    private(set) var first: Int

    /// The last of a range.
    private(set) var last: Int?

    /// Whether it is approximate.
    private(set) var isAbout = false

    /// Whether it is an hour alone, "22".
    private(set) var isHour = false

    /// Whether AM, PM or their like told which half of the day it is.
    var hasHalf = false

    /// Whether it is midnight at either end of the day, however it is written: "00:00", "24.00", "12 AM", "0".
    var isMidnight: Bool { first % 1440 == 0 && last == nil && (!isAbout || isHour) }

    /// Whether it has two ends.
    var isRange: Bool { last != nil }

    /// Whether it is one clock, approximately.
    var isAround: Bool { isAbout && last == nil }

    /// Whether two clocks are the same time, however they are written.
    static func == (left: WrittenClock, right: WrittenClock) -> Bool {
        (left.first, left.last, left.isAbout) == (right.first, right.last, right.isAbout)
    }

    /// The first minute.
    var from: Int { isAbout ? max(0, first - 30) : first }

    /// The first minute after the time.
    ///
    /// A range ends over midnight where it would end before it begins.
    var to: Int {
        if isAbout { return first + 30 }
        guard let last else { return first + 1 }
        return last > first ? last : last + 1440
    }

    /// Precision of the time.
    var precision: TimePrecision { isAbout || last != nil ? .hour : .minute }

    /// An approximate time: half an hour on either side, but within the day that was written.
    ///
    /// Reporters round to half-hours; decision 0003.
    static func about(_ minute: Int) -> WrittenClock {
        WrittenClock(first: minute, isAbout: true)
    }

    /// An hour alone, which is approximate.
    static func hour(_ minute: Int) -> WrittenClock {
        WrittenClock(first: minute, isAbout: true, isHour: true)
    }

    /// One minute.
    static func exact(_ minute: Int) -> WrittenClock {
        WrittenClock(first: minute)
    }

    /// A range of times; one minute where both ends are equal.
    static func range(_ from: Int, _ to: Int) -> WrittenClock {
        from == to ? exact(from) : WrittenClock(first: from, last: to)
    }

    /// The clock in a part of the day, "8 på kvällen"; nil where the two contradict each other.
    func during(_ part: Range<Int>) -> WrittenClock? {
        if hasHalf { return self }
        guard let moved = Self.minute(first, during: part) else { return nil }
        var clock = self
        clock.first = moved
        if let last {
            guard let moved = Self.minute(last, during: part) ?? (last < 720 ? nil : last) else {
                return nil
            }
            clock.last = moved
        }
        return clock
    }

    /// The minute of the day that a clock of 12 or of 24 hours is in a part of the day.
    private static func minute(_ minute: Int, during part: Range<Int>) -> Int? {
        let hour = minute / 60
        switch part.lowerBound {
        case 12: return (1...11).contains(hour) ? minute + 720 : hour == 0 ? nil : minute
        case 17: return (4...11).contains(hour) ? minute + 720 : hour >= 16 ? minute : nil
        case 11:
            return (1...2).contains(hour) ? minute + 720 : (10...14).contains(hour) ? minute : nil
        case 21:
            return (9...11).contains(hour) ? minute + 720 : hour <= 8 || hour >= 20 ? minute : nil
        default: return hour < 12 || part.upperBound > 12 ? minute : nil
        }
    }
}

/// A civil day in the proleptic Gregorian calendar, without clock or time zone.
///
/// Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day `number` days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day with this date; nil where the calendar has none, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
        else {
            return nil
        }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `2026-10-19`; nil for any other text.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The Monday of a week (ISO 8601); nil where the year has no such week.
    public init?(mondayOfWeek week: Int, year: Int) {
        guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        // 4 January is always in week 1.
        self = fourth.monday.adding(7 * (week - 1))
        guard self.week == (year, week) else { return nil }
    }

    /// Year, month (1–12) and day of the month (1–31).
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Day of the week, 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        let remainder = (number + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// Monday of its week.
    public var monday: Day { adding(1 - weekday) }

    /// Number of the week that holds this day, and the year that week belongs to (ISO 8601).
    public var week: (year: Int, number: Int) {
        let thursday = Day(number: number + 4 - weekday)
        let year = thursday.date.year
        let newYear = Day(year: year, month: 1, day: 1)?.number ?? thursday.number
        return (year, (thursday.number - newYear) / 7 + 1)
    }

    /// The day `days` later, or earlier where `days` is negative.
    public func adding(_ days: Int) -> Day {
        Day(number: number + days)
    }

    /// Whether `left` comes before `right`.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// Number of days in a month.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension Day: CustomStringConvertible {
    /// The date as `2026-10-19`.
    public var description: String {
        let (year, month, day) = date
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A number written with at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The civil days that one lägesbild describes.
public struct Period: Hashable, Comparable, Sendable {
    /// First day.
    public let first: Day

    /// Number of days, at least 1.
    public let length: Int

    /// The period of `length` days that begins on `first`.
    public init(first: Day, length: Int) {
        precondition(length >= 1, "a period has at least one day")
        self.first = first
        self.length = length
    }

    /// Last day.
    public var last: Day {
        first.adding(length - 1)
    }

    /// All of the period as one interval.
    public var span: TimeSpan {
        TimeSpan(
            start: LocalTime(first),
            end: LocalTime(first.adding(length)),
            precision: .period
        )
    }

    /// Number of periods of this length from the one that begins on a day until this one: 0 for this one itself.
    public func age(of begin: Day) -> Int {
        (first.number - begin.number) / length
    }

    /// Whether the day is one of the period's.
    public func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// Whole ISO weeks, where the period is such.
    private var weeks: (first: Int, last: Int)? {
        first.weekday == 1 && length.isMultiple(of: 7) ? (first.week.number, last.week.number) : nil
    }

    /// Name of the period's folder: `2026-v43-44`, or its dates where it is not whole weeks.
    public var id: String {
        guard let weeks else { return "\(first)_\(last)" }
        let start = "\(first.week.year)-v\(padded(weeks.first, 2))"
        return length == 7 ? start : "\(start)-\(padded(weeks.last, 2))"
    }

    /// Whether `left` begins before `right`, or with it and is shorter.
    public static func < (left: Period, right: Period) -> Bool {
        (left.first, left.length) < (right.first, right.length)
    }
}

extension Period {
    /// Weeks and dates in the words of the page.
    ///
    /// An example: "v. 43–44 (19 oktober–1 november 2026)".
    public var label: String {
        weeks == nil ? dates : "\(shortLabel) (\(dates))"
    }

    /// The numbers of the weeks alone, or the dates where it is not whole weeks.
    public var shortLabel: String {
        guard let weeks else { return dates }
        return "v. " + (length == 7 ? "\(weeks.first)" : "\(weeks.first)–\(weeks.last)")
    }

    /// The dates as Swedish text, with each part said once.
    private var dates: String {
        let (from, to) = (first.date, last.date)
        let end = "\(to.day) \(SwedishCalendar.months[to.month - 1]) \(to.year)"
        if length == 1 { return end }
        if from.year != to.year {
            return "\(from.day) \(SwedishCalendar.months[from.month - 1]) \(from.year)–\(end)"
        }
        if from.month != to.month {
            return "\(from.day) \(SwedishCalendar.months[from.month - 1])–\(end)"
        }
        return "\(from.day)–\(end)"
    }
}

/// Swedish names of months and weekdays.
public enum SwedishCalendar {
    /// January first, in lower case as Swedish writes them.
    public static let months = [
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ]

    /// Monday first.
    public static let weekdays = [
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ]
}

/// The civil days that one lägesbild (situation picture) describes.
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

    /// The whole period as one interval.
    public var span: TimeSpan {
        TimeSpan(
            start: LocalTime(first),
            end: LocalTime(first.adding(length)),
            precision: .period
        )
    }

    /// Number of periods of this length from the one that begins on a day to this one; 0 for itself.
    public func age(of begin: Day) -> Int {
        (first.number - begin.number) / length
    }

    /// Whether a day belongs to the period.
    public func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// Numbers of the first and last ISO week; nil where the period is not whole weeks.
    public var weeks: (first: Int, last: Int)? {
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

/// Division of time into periods of equal length, counted in civil days from an anchor.
///
/// ISO week numbers cannot be halved instead, since 2026 has a week 53; see decision 0003.
public struct PeriodCalendar: Hashable, Sendable {
    /// First day of any one of the periods.
    public let anchor: Day

    /// Days in a period.
    public let length: Int

    /// Periods of `length` days, one of which begins on `anchor`.
    public init(anchor: Day, length: Int) {
        precondition(length >= 1, "a period has at least one day")
        self.anchor = anchor
        self.length = length
    }

    /// The period that contains a day.
    public func period(containing day: Day) -> Period {
        let offset = day.number - anchor.number
        let index = (offset >= 0 ? offset : offset - length + 1) / length
        return Period(first: anchor.adding(index * length), length: length)
    }

    /// The period `steps` after, or before where `steps` is negative.
    public func period(_ steps: Int, after period: Period) -> Period {
        Period(first: period.first.adding(steps * length), length: length)
    }

    /// The period that holds the largest part of an interval; the earlier where two hold as much.
    public func period(of span: TimeSpan) -> Period {
        var best = period(containing: span.start.day)
        var candidate = period(1, after: best)
        while candidate.span.start < span.end {
            if candidate.span.overlap(span) > best.span.overlap(span) { best = candidate }
            candidate = period(1, after: candidate)
        }
        return best
    }

    /// The period that a report of nothing, sent on a day, is about: one that closed less than `days` days
    /// before, else the one that contains the day.
    public func period(ofCalmSentOn day: Day, days: Int) -> Period {
        let period = period(containing: day)
        let isJustAfter = day.number - period.first.number < min(days, length)
        return isJustAfter ? self.period(-1, after: period) : period
    }

    /// The latest period that has closed when the day `today` begins.
    public func latestClosed(on today: Day) -> Period {
        period(-1, after: period(containing: today))
    }
}

/// A known event to come: a school holiday, Valborg, a match, a market.
public struct CalendarEvent: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Its name.
    public let name: String

    /// Area that it concerns, by id or name; nil for the whole municipality.
    public let area: String?

    /// An event from `first` to `last`, both days included.
    public init(first: Day, last: Day, name: String, area: String? = nil) {
        self.first = first
        self.last = last
        self.name = name
        self.area = area
    }
}

/// When something happened, as well as the reporter knew it: a half-open interval.
public struct TimeSpan: Hashable, Sendable {
    /// First minute.
    public let start: LocalTime

    /// First minute after; always later than `start`.
    public let end: LocalTime

    /// How exactly the reporter gave the time.
    public let precision: TimePrecision

    /// The interval from `start` until `end`, at least a minute long.
    public init(start: LocalTime, end: LocalTime, precision: TimePrecision) {
        self.start = start
        self.end = max(end, start.adding(minutes: 1))
        self.precision = precision
    }

    /// The minute given.
    public init(minute: LocalTime) {
        self.init(start: minute, end: minute.adding(minutes: 1), precision: .minute)
    }

    /// The whole day given.
    public init(day: Day) {
        self.init(start: LocalTime(day), end: LocalTime(day.adding(1)), precision: .day)
    }

    /// Length in minutes, at least 1.
    public var length: Int {
        end.minutes - start.minutes
    }

    /// The middle of the interval, rounded down to a minute.
    public var middle: LocalTime {
        LocalTime(minutes: (start.minutes + end.minutes) / 2)
    }

    /// Minutes that two intervals share.
    public func overlap(_ other: TimeSpan) -> Int {
        max(0, min(end.minutes, other.end.minutes) - max(start.minutes, other.start.minutes))
    }

    /// Minutes from the end of the earlier interval to the start of the later one; 0 where they meet.
    public func gap(to other: TimeSpan) -> Int {
        max(0, max(start.minutes, other.start.minutes) - min(end.minutes, other.end.minutes))
    }
}

/// How exactly a time was given.
public enum TimePrecision: String, CaseIterable, Sendable {
    /// A clock time.
    case minute
    /// A clock time with "ca", or a range of hours.
    case hour
    /// Morning, evening, the night towards Saturday.
    case partOfDay = "part-of-day"
    /// A date only.
    case day
    /// A weekend or a week.
    case week
    /// No time of its own: the period its delivery describes.
    case period
}

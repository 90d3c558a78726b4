/// Half-open interval in which something happened, as narrow as the reporter knew it.
public struct TimeSpan: Hashable, Sendable {
    /// First minute.
    public let start: LocalTime

    /// First minute after the interval; always later than `start`.
    public let end: LocalTime

    /// Precision with which the reporter gave the time.
    public let precision: TimePrecision

    /// The interval from `start` until `end`, at least a minute long.
    public init(start: LocalTime, end: LocalTime, precision: TimePrecision) {
        self.start = start
        self.end = max(end, start.adding(minutes: 1))
        self.precision = precision
    }

    /// One minute.
    public init(minute: LocalTime) {
        self.init(start: minute, end: minute.adding(minutes: 1), precision: .minute)
    }

    /// One whole day.
    public init(day: Day) {
        self.init(start: LocalTime(day), end: LocalTime(day.adding(1)), precision: .day)
    }

    /// Length in minutes, at least 1.
    public var length: Int {
        end.minutes - start.minutes
    }

    /// Day of the last minute.
    public var lastDay: Day {
        end.adding(minutes: -1).day
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

/// Precision with which a time was given.
public enum TimePrecision: String, CaseIterable, Sendable {
    /// A clock time, to the minute.
    case minute
    /// A clock time with "ca" (about), or a range of hours.
    case hour
    /// A part of the day: morning, evening, the night towards Saturday.
    case partOfDay = "part-of-day"
    /// A date only.
    case day
    /// A weekend or a week.
    case week
    /// The period that the delivery describes, for a row without a time of its own.
    case period
}

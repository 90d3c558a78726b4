/// A wall-clock time in Sweden, to the minute.
///
/// Reporters write what the clock on the wall said, so the day when clocks change has its 24 hours
/// like every other; see decision 0003.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// Minutes since 1970-01-01 00.00 on the wall clock.
    public let minutes: Int

    /// The time that many minutes after 1970-01-01 00.00.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    /// A clock time on a day; `hour` may be 24 or more, for the night that follows.
    public init(_ day: Day, hour: Int = 0, minute: Int = 0) {
        minutes = day.number * 1440 + hour * 60 + minute
    }

    /// The day that the time falls on.
    public var day: Day {
        Day(number: (minutes >= 0 ? minutes : minutes - 1439) / 1440)
    }

    /// Minutes since midnight, 0 to 1439.
    public var minuteOfDay: Int {
        minutes - day.number * 1440
    }

    /// The time `minutes` later, or earlier where `minutes` is negative.
    public func adding(minutes: Int) -> LocalTime {
        LocalTime(minutes: self.minutes + minutes)
    }

    /// The clock as Swedish reports write it, "21.30".
    public var clock: String {
        "\(padded(minuteOfDay / 60, 2)).\(padded(minuteOfDay % 60, 2))"
    }

    /// Whether `left` comes before `right`.
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        left.minutes < right.minutes
    }
}

extension LocalTime: CustomStringConvertible {
    /// Date and clock as `2026-10-19 21.30`.
    public var description: String {
        "\(day) \(clock)"
    }
}

/// A wall-clock time in Sweden, to the minute.
///
/// Reporters write the time that the clock on the wall showed, so the day when clocks change has its
/// 24 hours like every other; see decision 0003.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// Minutes since 1970-01-01 00.00 on the wall clock.
    public let minutes: Int

    /// The time `minutes` minutes after 1970-01-01 00.00 on the wall clock.
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

/// Summer time in Sweden: from the last Sunday of March to the last Sunday of October, both at
/// 01.00 UTC (directive 2000/84/EC).
extension LocalTime {
    /// The wall-clock time in Sweden that many minutes after 1970-01-01 00.00 UTC.
    public init(utcMinutes: Int) {
        let utc = LocalTime(minutes: utcMinutes)
        let year = utc.day.date.year
        let isSummer =
            LocalTime(Self.clockChange(inMonth: 3, of: year), hour: 1) <= utc
            && utc < LocalTime(Self.clockChange(inMonth: 10, of: year), hour: 1)
        self.init(minutes: utcMinutes + (isSummer ? 120 : 60))
    }

    /// Minutes that pass until another time, with the hour that is lost or gained where clocks
    /// change in between.
    ///
    /// The wall clock goes from 02 to 03 in March and from 03 to 02 in October. Decision 0003 counts
    /// by the wall clock, but rest is slept in real hours.
    public func elapsed(until end: LocalTime) -> Int {
        let years = Set([day.date.year, end.day.date.year])
        return years.reduce(end.minutes - minutes) { sum, year in
            let forward = LocalTime(Self.clockChange(inMonth: 3, of: year), hour: 3)
            let back = LocalTime(Self.clockChange(inMonth: 10, of: year), hour: 3)
            return sum - (passes(forward, until: end) ? 60 : 0)
                + (passes(back, until: end) ? 60 : 0)
        }
    }

    private func passes(_ change: LocalTime, until end: LocalTime) -> Bool {
        self < change && change <= end
    }

    /// The last Sunday of March or October, months of 31 days.
    private static func clockChange(inMonth month: Int, of year: Int) -> Day {
        guard let last = Day(year: year, month: month, day: 31) else {
            preconditionFailure("March and October have 31 days")
        }
        return last.adding(-(last.weekday % 7))
    }
}

import Domain

/// The wall clock in Sweden, for times that come with an offset from UTC.
///
/// Rules of the European Union since 1996 (directive 2000/84/EC): summer time from the last Sunday
/// of March to the last Sunday of October, both at 01.00 UTC.
enum StockholmClock {
    /// What the clock on the wall showed at a time in UTC.
    static func wallTime(utc: LocalTime) -> LocalTime {
        utc.adding(minutes: isSummer(utc) ? 120 : 60)
    }

    private static func isSummer(_ utc: LocalTime) -> Bool {
        let year = utc.day.date.year
        guard let march = Day(year: year, month: 3, day: 31),
            let october = Day(year: year, month: 10, day: 31)
        else { return false }
        return LocalTime(lastSunday(until: march), hour: 1) <= utc
            && utc < LocalTime(lastSunday(until: october), hour: 1)
    }

    private static func lastSunday(until day: Day) -> Day {
        day.adding(-(day.weekday % 7))
    }
}

extension LocalTime {
    /// Minutes that pass until another time, also where the clocks are changed in between.
    ///
    /// Clocks go from 02 to 03 on the last Sunday of March and from 03 to 02 on the last of October
    /// (directive 2000/84/EC); decision 0003 counts by the wall, but rest is slept in real hours.
    public func elapsed(until end: LocalTime) -> Int {
        let years = Set([day.date.year, end.day.date.year])
        return years.reduce(end.minutes - minutes) { sum, year in
            let forward = Self.lastSunday(ofMonth: 3, year: year).map { LocalTime($0, hour: 3) }
            let back = Self.lastSunday(ofMonth: 10, year: year).map { LocalTime($0, hour: 3) }
            return sum - (passes(forward, until: end) ? 60 : 0)
                + (passes(back, until: end) ? 60 : 0)
        }
    }

    private func passes(_ change: LocalTime?, until end: LocalTime) -> Bool {
        change.map { self < $0 && $0 <= end } ?? false
    }

    /// Both months have 31 days.
    private static func lastSunday(ofMonth month: Int, year: Int) -> Day? {
        Day(year: year, month: month, day: 31).map { $0.adding(-($0.weekday % 7)) }
    }
}

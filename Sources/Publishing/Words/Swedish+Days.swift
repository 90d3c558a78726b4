import Domain

extension Swedish {
    /// Several days with each month said once, "fre 30 okt, fre 6 och lör 7 nov".
    static func days(_ days: [Day]) -> String {
        list(
            days.enumerated().map { index, day in
                let isLastOfMonth =
                    index + 1 == days.count || days[index + 1].date.month != day.date.month
                return isLastOfMonth
                    ? Swedish.day(day) : "\(weekday(day.weekday).prefix(3)) \(day.date.day)"
            }
        )
    }

    /// When several things are to be done: the days of each clock time, the earliest first.
    static func appointments(_ times: [TimeSpan]) -> [(days: String, clock: String)] {
        let byClock = Dictionary(grouping: times, by: clock)
        return byClock.sorted { left, right in
            let starts = [left, right].map { $0.value.map(\.start).min() ?? LocalTime(minutes: 0) }
            return (starts[0], left.key) < (starts[1], right.key)
        }.map { clock, times in
            (days(Set(times.map(\.start.day)).sorted()), clock)
        }
    }

    /// "fredag 6 november".
    static func wholeDay(_ day: Day) -> String {
        "\(weekday(day.weekday)) \(day.date.day) \(SwedishCalendar.months[day.date.month - 1])"
    }

    /// When in the day, as a habit: "kvällar".
    static func habit(_ part: PartOfDay) -> String {
        switch part {
        case .morning: "förmiddagar"
        case .afternoon: "eftermiddagar"
        case .evening: "kvällar"
        case .night: "nätter"
        }
    }
}

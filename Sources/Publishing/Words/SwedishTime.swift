import Domain
import Toolkit

extension Swedish {
    /// "fre 23 okt".
    static func day(_ day: Day) -> String {
        let month = SwedishCalendar.months[day.date.month - 1].prefix(3)
        return "\(weekday(day.weekday).prefix(3)) \(day.date.day) \(month)"
    }

    /// "måndag" for 1.
    static func weekday(_ number: Int) -> String {
        SwedishCalendar.weekdays[number - 1]
    }

    /// Clock times, such as `kl. 20.00–23.00`; midnight at the end is `24.00`.
    static func clock(_ time: TimeSpan) -> String {
        "kl.\u{A0}\(time.start.clock)–\(endClock(time))"
    }

    /// Clock time of the end; "24.00" at midnight.
    static func endClock(_ time: TimeSpan) -> String {
        time.end.minuteOfDay == 0 ? "24.00" : time.end.clock
    }

    /// Day and clock times of something planned.
    static func appointment(_ time: TimeSpan) -> String {
        "\(day(time.start.day)) \(clock(time))"
    }

    /// Time of something that happened, with the precision that is known.
    static func moment(_ time: TimeSpan) -> String {
        let lastDay = time.lastDay
        switch time.precision {
        case .minute: return "\(day(time.start.day)) kl.\u{A0}\(time.start.clock)"
        case .hour, .partOfDay: return appointment(time)
        case .day, .week, .period: return days(time.start.day, lastDay)
        }
    }

    /// "fre 23 okt", or "mån 19 okt–sön 1 nov".
    static func days(_ first: Day, _ last: Day) -> String {
        first == last ? day(first) : "\(day(first))–\(day(last))"
    }

    /// "förmiddag", "eftermiddag", "kväll" or "natt".
    static func part(_ part: PartOfDay) -> String {
        switch part {
        case .morning: "förmiddag"
        case .afternoon: "eftermiddag"
        case .evening: "kväll"
        case .night: "natt"
        }
    }

    /// Hours of a part of the day, such as `kl. 21–06`.
    static func hours(_ part: PartOfDay) -> String {
        hours(from: part, to: part)
    }

    /// Hours from one part of the day through another.
    static func hours(from first: PartOfDay, to last: PartOfDay) -> String {
        let (from, to) = (first.hours.lowerBound, last.hours.upperBound % 24)
        return "kl.\u{A0}\(from < 10 ? "0" : "")\(from)–\(to < 10 ? "0" : "")\(to)"
    }

    /// Weekday, part of day and hours.
    static func slot(_ slot: WeekSlot) -> String {
        "\(weekday(slot.weekday)) \(part(slot.part)), \(hours(slot.part))"
    }
}

extension Swedish {
    /// Several days with each month once, "fre 30 okt, fre 6 och lör 7 nov".
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

    /// Days of each clock time, the earliest first.
    static func appointments(_ times: [TimeSpan]) -> [(days: String, clock: String)] {
        let byClock = Dictionary(grouping: times, by: ClockSpan.init)
        return byClock.values.sorted { left, right in
            let (first, second) = (left.map(\.start).min(), right.map(\.start).min())
            guard let first, let second, first == second else {
                return (first?.minutes ?? 0) < (second?.minutes ?? 0)
            }
            return ClockSpan(left[0]).end < ClockSpan(right[0]).end
        }.map { times in (days(Set(times.map(\.start.day)).sorted()), clock(times[0])) }
    }

    /// "fredag 6 november".
    static func wholeDay(_ day: Day) -> String {
        "\(weekday(day.weekday)) \(day.date.day) \(SwedishCalendar.months[day.date.month - 1])"
    }

    /// Part of the day in the plural: "kvällar".
    static func habit(_ part: PartOfDay) -> String {
        switch part {
        case .morning: "förmiddagar"
        case .afternoon: "eftermiddagar"
        case .evening: "kvällar"
        case .night: "nätter"
        }
    }
}

extension Period {
    /// Weeks and dates, such as `v. 43–44 (19 oktober–1 november 2026)`.
    var label: String {
        weeks == nil ? dates : "\(shortLabel) (\(dates))"
    }

    /// Week numbers alone, such as `v. 43–44`; the dates where the period is not whole weeks.
    var shortLabel: String {
        guard let weeks else { return dates }
        return "v. " + (length == 7 ? "\(weeks.first)" : "\(weeks.first)–\(weeks.last)")
    }

    /// The dates, with year and month written once where both ends share them.
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

/// Clock times of a span, whatever its day.
struct ClockSpan: Hashable {
    /// Minute of the day, from 0.
    let start: Int

    /// Minute of the day, to 1440.
    let end: Int

    init(_ time: TimeSpan) {
        start = time.start.minuteOfDay
        end = time.end.minuteOfDay == 0 ? 1440 : time.end.minuteOfDay
    }
}

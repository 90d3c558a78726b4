import Domain

/// A piece of a shift that lies in one part of one day, and wholly inside or outside each permit.
struct Stretch {
    let start: LocalTime
    let end: LocalTime

    /// The day it belongs to; the hours before 06 belong to the day before.
    var day: Day {
        start.adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }

    var part: PartOfDay {
        WeekSlot(start).part
    }

    /// The stretches of a shift, in order of time.
    static func cut(_ time: TimeSpan, permits: [Permit]) -> [Stretch] {
        let days = (time.start.day.number - 1...time.end.day.number).map(Day.init(number:))
        let borders = days.flatMap { day in
            PartOfDay.allCases.map { LocalTime(day, hour: $0.hours.lowerBound) }
                + permits.flatMap { permit in permit.borders(on: day) } + skippedHour(on: day)
        }
        let inner = Set(borders).filter { time.start < $0 && $0 < time.end }.sorted()
        return zip([time.start] + inner, inner + [time.end]).map(Stretch.init(start:end:))
            .filter { !$0.isSkipped }
    }

    /// Whether the clock never shows it.
    private var isSkipped: Bool {
        let hour = Self.skippedHour(on: start.day)
        return hour.count == 2 && hour[0] <= start && end <= hour[1]
    }

    /// Both ends of the hour that the clock skips when summer time begins: nobody can be anywhere in it.
    private static func skippedHour(on day: Day) -> [LocalTime] {
        let ends = [LocalTime(day, hour: 2), LocalTime(day, hour: 3)]
        return ends[0].elapsed(until: ends[1]) == 0 ? ends : []
    }
}

extension Permit {
    /// First minute, and first minute after, of the permission that begins on a day.
    fileprivate func borders(on day: Day) -> [LocalTime] {
        [minutes.lowerBound, minutes.upperBound].map { LocalTime(day).adding(minutes: $0) }
    }

    /// Whether the permission covers a whole stretch in an area.
    func covers(_ stretch: Stretch, in area: AreaID) -> Bool {
        guard areas.contains(area) else { return false }
        return [stretch.start.day.adding(-1), stretch.start.day].contains { day in
            let borders = borders(on: day)
            return first <= day && day <= last && weekdays.contains(day.weekday)
                && borders[0] <= stretch.start && stretch.end <= borders[1]
        }
    }
}

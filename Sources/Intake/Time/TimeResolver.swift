import Domain

/// Resolves a written time to an interval, relative to the day on which it was reported.
struct TimeResolver {
    /// The day of the report, else the last day that the delivery describes.
    let anchor: Day

    /// The last day that it can have happened on: the day of the report, else of receipt.
    let latest: Day

    /// Whether it is an event to come.
    let isComing: Bool

    /// The interval; nil where no day is named.
    func span(of written: WrittenTime) -> TimeSpan? {
        if let night = night(written) { return night }
        if written.isWeekend { return weekend(written) }
        if let weeks = written.weeks, written.weekdays.isEmpty {
            return span(weeks, written.weekYear)
        }
        guard let first = day(of: written) else { return nil }
        if let last = written.lastDay.flatMap(day(_:)), last > first {
            return TimeSpan(
                start: LocalTime(first),
                end: LocalTime(last.adding(1)),
                precision: .week
            )
        }
        return span(on: first, written)
    }

    /// The day by its date, else by its weekday.
    private func day(of written: WrittenTime) -> Day? {
        if let day = written.day { return self.day(day) }
        guard let weekday = written.weekdays.first else { return nil }
        if let weeks = written.weeks {
            return monday(ofWeek: weeks.lowerBound, written.weekYear)?.adding(weekday - 1)
        }
        return nearest(weekday, from: written.isPast ? anchor.adding(-1) : anchor)
    }

    private func span(on day: Day, _ written: WrittenTime) -> TimeSpan {
        guard var clock = written.clock else {
            guard let part = written.part else { return TimeSpan(day: day) }
            return span(day, part)
        }
        // "kl. 8 på kvällen"
        if let part = written.part, (12...18).contains(part.lowerBound), clock.from < 720 {
            (clock.from, clock.to) = (clock.from + 720, clock.to + 720)
        }
        return span(day, clock, offset: written.utcOffset)
    }

    private func span(_ day: Day, _ clock: WrittenClock, offset: Int?) -> TimeSpan {
        var start = LocalTime(day, minute: clock.from)
        if let offset { start = LocalTime(utcMinutes: start.minutes - offset) }
        return TimeSpan(
            start: start,
            end: start.adding(minutes: clock.to - clock.from),
            precision: clock.precision
        )
    }

    private func span(_ day: Day, _ hours: Range<Int>) -> TimeSpan {
        TimeSpan(
            start: LocalTime(day, hour: hours.lowerBound),
            end: LocalTime(day, hour: hours.upperBound),
            precision: .partOfDay
        )
    }
}

extension TimeResolver {
    /// A night named by the following morning: "natten mot lördag" begins on Friday at 21.00.
    private func night(_ written: WrittenTime) -> TimeSpan? {
        guard let part = written.part, part.upperBound > 24, let morning = morning(written) else {
            return nil
        }
        guard let clock = written.clock else { return span(morning.adding(-1), part) }
        return span(clock.from < 720 ? morning : morning.adding(-1), clock, offset: nil)
    }

    private func morning(_ written: WrittenTime) -> Day? {
        let base = written.day.flatMap(day(_:))
        if let first = base, let last = written.lastDay.flatMap(day(_:)), last == first.adding(1) {
            return last
        }
        let days = written.weekdays
        let isPair = days.count == 2 && days[1] == days[0] % 7 + 1
        guard written.leadsToMorning || isPair else { return nil }
        guard let weekday = days.last else { return base }
        if let base { return base.adding((weekday - base.weekday + 7) % 7) }
        return nearest(weekday, from: anchor)
    }

    /// Friday 17.00 to Sunday 24.00.
    private func weekend(_ written: WrittenTime) -> TimeSpan? {
        let friday: Day?
        if let weeks = written.weeks {
            friday = monday(ofWeek: weeks.lowerBound, written.weekYear)?.adding(4)
        } else if let base = written.day.flatMap(day(_:)) {
            friday = base.adding(-((base.weekday + 2) % 7))
        } else {
            friday = nearest(5, from: anchor)
        }
        return friday.map {
            TimeSpan(
                start: LocalTime($0, hour: 17),
                end: LocalTime($0.adding(3)),
                precision: .week
            )
        }
    }

    private func span(_ weeks: ClosedRange<Int>, _ year: Int?) -> TimeSpan? {
        guard let monday = monday(ofWeek: weeks.lowerBound, year) else { return nil }
        return TimeSpan(
            start: LocalTime(monday),
            end: LocalTime(monday.adding(7 * weeks.count)),
            precision: .week
        )
    }

    private func day(_ written: WrittenDay) -> Day? {
        switch written {
        case .date(let day): return day
        case .ago(let days): return anchor.adding(-days)
        case .yearless(let month, let day):
            return nearest { Day(year: $0, month: month, day: day) }
        }
    }

    private func monday(ofWeek week: Int, _ year: Int?) -> Day? {
        if let year { return Day(mondayOfWeek: week, year: year) }
        return nearest { Day(mondayOfWeek: week, year: $0) }
    }

    /// The day in the year that brings it nearest to the anchor, though not after `latest`; for an
    /// event to come, the first day that is not before the anchor.
    ///
    /// Eight years are tried, since 29 February can be that far away.
    private func nearest(_ day: (Int) -> Day?) -> Day? {
        let year = anchor.date.year
        let days =
            isComing
            ? (0...8).compactMap { day(year + $0) }
            : (-8...1).compactMap { day(year + $0) }
        if isComing { return days.first { $0 >= anchor } }
        return days.filter { $0 <= latest }.min {
            abs($0.number - anchor.number) < abs($1.number - anchor.number)
        }
    }

    private func nearest(_ weekday: Int, from day: Day) -> Day {
        isComing
            ? day.adding((weekday - day.weekday + 7) % 7)
            : day.adding(-((day.weekday - weekday + 7) % 7))
    }
}

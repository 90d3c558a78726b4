import Domain

/// Resolves a written time to an interval, relative to the day on which it was reported.
struct TimeResolver {
    private let anchor: Day
    private let latest: Day
    private let isComing: Bool
    private let isReported: Bool
    private let fileDays: ClosedRange<Day>?

    /// A resolver of times that are relative to a report or a delivery.
    init(_ frame: TimeFrame) {
        anchor = frame.reported?.time.day ?? frame.reference
        latest = frame.reported?.time.day ?? frame.latest
        isComing = frame.isComing
        isReported = frame.reported != nil
        fileDays = isReported || isComing ? nil : frame.fileDays
    }

    /// The interval; nil where no day is named.
    func span(of written: WrittenTime) -> TimeSpan? {
        if isNightOfSeveralDays(written) { return nil }
        if let night = night(written) { return night }
        // "I helgen, lördagen 10/10" is the Saturday.
        let isOneDay = written.weekdays.count == 1 && written.lastDay == nil
        if written.isWeekend, !isOneDay { return weekend(written) }
        if let weeks = written.weeks, written.weekdays.isEmpty {
            return span(weeks, written.weekYear)
        }
        if written.day == nil, written.weekdays.count > 1 { return weekdays(written) }
        guard let first = day(of: written) else { return nil }
        if let last = written.lastClock { return span(first, written, to: last) }
        if let last = written.lastDay.flatMap(day(_:)), last > first {
            if let clock = written.clock, last == first.adding(1),
                let day = clock.evening(first, morning: last)
            {
                return span(day, clock, offset: written.utcOffset)
            }
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
        return written.weekdays.first.flatMap { self.day(ofWeekday: $0, written) }
    }

    private func day(ofWeekday weekday: Int, _ written: WrittenTime) -> Day? {
        if written.weeks != nil { return monday(of: written)?.adding(weekday - 1) }
        if let fileDays { return only(in: fileDays) { $0.weekday == weekday } }
        return nearest(weekday, from: written.isPast ? anchor.adding(-1) : anchor)
    }

    /// Whether the weekday beside a date is not that of the date: either is wrong.
    func isOnOtherWeekday(_ written: WrittenTime) -> Bool {
        guard written.part.map({ $0.upperBound <= 24 }) ?? true else { return false }
        let days = [written.day, written.lastDay].compactMap { $0.flatMap(day(_:)) }
        guard days.count == written.weekdays.count else { return false }
        return days.map(\.weekday) != written.weekdays
    }

    /// The days from the first weekday that is named to the last; nil where they are no range.
    ///
    /// In a week that is named they cannot go on into the next.
    private func weekdays(_ written: WrittenTime) -> TimeSpan? {
        guard written.isWeekdayRange, written.weekdays.count == 2, written.part == nil,
            case (let first, let last) = (written.weekdays[0], written.weekdays[1]),
            written.weeks == nil || first < last,
            let end = day(ofWeekday: last, written)
        else { return nil }
        let start = end.adding(-((last - first + 7) % 7))
        guard fileDays?.contains(start) ?? true else { return nil }
        return TimeSpan(
            start: LocalTime(start),
            end: LocalTime(end.adding(1)),
            precision: .week
        )
    }

    /// The only day of a range that fits; nil where none or several do.
    private func only(in days: ClosedRange<Day>, _ fits: (Day) -> Bool) -> Day? {
        let found = (0...days.upperBound.number - days.lowerBound.number)
            .map(days.lowerBound.adding).filter(fits)
        return found.count == 1 ? found[0] : nil
    }

    private func span(on day: Day, _ written: WrittenTime) -> TimeSpan {
        guard let clock = written.clock else {
            guard let part = written.part else { return TimeSpan(day: day) }
            return span(day, part)
        }
        return span(day, clock, offset: written.utcOffset)
    }

    /// From a clock on one day to a clock on another; nil where it would end before it begins.
    private func span(_ first: Day, _ written: WrittenTime, to last: WrittenClock) -> TimeSpan? {
        guard let clock = written.clock, let lastDay = written.lastDay.flatMap(day(_:)) else {
            return nil
        }
        let start = span(first, clock, offset: written.utcOffset).start
        let end = span(lastDay, last, offset: written.utcOffset).start
        return end > start ? TimeSpan(start: start, end: end, precision: .hour) : nil
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

    /// Whether a night is named by two days that are not one after the other: there is no such night.
    private func isNightOfSeveralDays(_ written: WrittenTime) -> Bool {
        guard let part = written.part, part.upperBound > 24, written.lastClock == nil,
            let first = written.day.flatMap(day(_:)), let last = written.lastDay.flatMap(day(_:))
        else { return false }
        return last != first.adding(1)
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
        if written.weeks != nil { return monday(of: written)?.adding(weekday - 1) }
        if let fileDays {
            let mornings = fileDays.lowerBound.adding(1)...fileDays.upperBound.adding(1)
            return only(in: mornings) { $0.weekday == weekday }
        }
        return nearest(weekday, from: anchor)
    }

    /// Friday 17.00 to Sunday 24.00.
    private func weekend(_ written: WrittenTime) -> TimeSpan? {
        let friday: Day?
        if written.weeks != nil {
            friday = monday(of: written)?.adding(4)
        } else if let base = written.day.flatMap(day(_:)) {
            friday = base.adding(-((base.weekday + 2) % 7))
        } else if let fileDays {
            friday = only(in: fileDays) { $0.weekday == 5 }
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
        case .ago(let days):
            // A file about several days does not say when "i går" was written.
            if let fileDays, fileDays.lowerBound < fileDays.upperBound { return nil }
            return anchor.adding(-days)
        case .monthless(let number):
            if let fileDays { return only(in: fileDays) { $0.date.day == number } }
            guard isReported else { return nil }
            return (0..<31).map { anchor.adding(-$0) }.first { $0.date.day == number }
        case .yearless(let month, let day):
            return nearest { Day(year: $0, month: month, day: day) }
        }
    }

    /// Monday of the one week that is named; nil where there are several.
    private func monday(of written: WrittenTime) -> Day? {
        guard let weeks = written.weeks, weeks.count == 1 else { return nil }
        return monday(ofWeek: weeks.lowerBound, written.weekYear)
    }

    private func monday(ofWeek week: Int, _ year: Int?) -> Day? {
        if let year { return Day(mondayOfWeek: week, year: year) }
        return nearest { Day(mondayOfWeek: week, year: $0) }
    }

    /// The day in the year that brings it nearest to the anchor, though not after `latest`; for an
    /// event to come, the first day that is not more than two months before the anchor.
    ///
    /// Eight years are tried, since 29 February can be that far away.
    private func nearest(_ day: (Int) -> Day?) -> Day? {
        let year = anchor.date.year
        let days =
            isComing
            ? (-1...8).compactMap { day(year + $0) }
            : (-8...1).compactMap { day(year + $0) }
        if isComing { return days.first { $0 >= anchor.adding(-Self.recentDays) } }
        return days.filter { $0 <= latest }.min {
            abs($0.number - anchor.number) < abs($1.number - anchor.number)
        }
    }

    /// Days for which a day without a year is past rather than a year ahead; decision 0051.
    static let recentDays = 61

    private func nearest(_ weekday: Int, from day: Day) -> Day {
        isComing
            ? day.adding((weekday - day.weekday + 7) % 7)
            : day.adding(-((day.weekday - weekday + 7) % 7))
    }
}

extension WrittenClock {
    /// The day of a clock in the night between two days: its evening or its morning; nil for a clock of the day.
    fileprivate func evening(_ first: Day, morning last: Day) -> Day? {
        if from >= Self.eveningBegins { return first }
        return from < Self.morningEnds ? last : nil
    }

    /// Minutes from which a night begins and until which it lasts: those of guards' shifts; decision 0051.
    private static var eveningBegins: Int { 18 * 60 }
    private static var morningEnds: Int { 8 * 60 }
}

public import Domain

/// Parser of times as people write them in Swedish, such as `19 okt kl. 21.30`, `natten mot lördag` and `v. 43`.
///
/// It never guesses: where the clock is not understood, the day alone is the result.
///
/// ```swift
/// let parser = TimeParser()
/// let span = parser.parse(date: "19/10", time: "ca 22", reference: Day(iso: "2026-10-21")!)
/// // 2026-10-19 21.30 until 22.30, with precision .hour
/// ```
public struct TimeParser: Sendable {
    private let convention: DateConvention
    private let habits: ClockHabits

    /// A parser for dates whose digits stand in this order; nil recognises the Swedish forms.
    public init(order: ColumnMap.DateOrder? = nil) {
        self.init(DateConvention(order: order), ClockHabits())
    }

    /// A parser for columns that write their dates and clocks in a known way.
    init(_ convention: DateConvention, _ habits: ClockHabits) {
        (self.convention, self.habits) = (convention, habits)
    }

    /// The interval that the columns of a row describe.
    ///
    /// - Parameters:
    ///   - date: Day, or day and clock: "2026-10-19", "19 okt kl. 21.30", "natten mot lördag".
    ///   - time: Clock or part of the day: "21.30", "22–23", "ca 22", "på kvällen".
    ///   - endTime: When it ended, with or without its day.
    ///   - reportedAt: When it was reported; years and weekdays are relative to it.
    ///   - reference: The day that years and weekdays are relative to where `reportedAt` is nil.
    ///   - isComing: Whether it is an event to come.
    /// - Returns: The interval; nil where no day is named.
    public func parse(
        date: String,
        time: String = "",
        endTime: String = "",
        reportedAt: LocalTime? = nil,
        reference: Day,
        isComing: Bool = false
    ) -> TimeSpan? {
        var frame = TimeFrame(reference: reference, latest: reference)
        frame.reported = reportedAt.map { ReportedMoment(time: $0) }
        frame.isComing = isComing
        return read(TimeCells(date: date, clock: time, end: endTime), frame).span
    }

    /// The first minute of the time in one text; nil where it names no day, or a clock that is not understood.
    public func moment(_ text: String, reference: Day) -> LocalTime? {
        moment(text, .ifAlone, reference: reference)?.time
    }

    /// The first minute of the time in one text, with whether a clock tells it.
    func moment(_ text: String, _ midnight: Midnight, reference: Day) -> ReportedMoment? {
        if text.isEmpty { return nil }
        var cells = TimeCells(date: text)
        cells.midnightOfDate = midnight
        let reading = read(cells, TimeFrame(reference: reference, latest: reference))
        guard let span = reading.span, reading.isUnderstood else { return nil }
        return ReportedMoment(time: span.start, hasClock: span.precision == .minute)
    }

    /// The interval of the columns of a row, with what is uncertain about it.
    func read(_ cells: TimeCells, _ frame: TimeFrame) -> TimeReading {
        var written = scan(cells.date, as: .day)
        written.removeMidnight(cells.midnightOfDate)
        if !cells.clock.isEmpty {
            var clock = scan(cells.clock, as: .clock)
            if cells.hasNoClocks { clock.removeMidnight(.never) }
            written.join(clock)
        }
        written.settleClock()
        let isEnded = written.openEnd == .from && !cells.end.isEmpty
        if written.openEnd != nil, !isEnded {
            written.removeClock()
            (written.part, written.isUnderstood) = (nil, false)
        }
        var isUnderstood = written.isUnderstood
        let needsDay = written.day == nil && written.weekdays.isEmpty && written.weeks == nil
        if needsDay, isUnderstood, let clock = written.clock, let reported = frame.reported {
            // A report without a clock can be about the evening before.
            if !reported.hasClock { isUnderstood = false }
            let isLater = clock.from > reported.time.minuteOfDay
            let day = isLater ? reported.time.day.adding(-1) : reported.time.day
            if reported.hasClock { written.day = .date(day) }
        }
        let resolver = TimeResolver(frame)
        var span = resolver.span(of: written)
        if let zone = written.zone, written.utcOffset == nil, let start = span?.start,
            LocalTime(utcMinutes: start.minutes - zone) != start
        {
            // Summer time in winter, or winter time in summer.
            written.removeClock()
            isUnderstood = false
            span = resolver.span(of: written)
        }
        if span == nil, written.saysAnything { isUnderstood = false }
        if resolver.isOnOtherWeekday(written) { isUnderstood = false }
        if let span, written.isBroader(span.precision) { isUnderstood = false }
        var reading = TimeReading(
            span: span,
            isUnderstood: isUnderstood,
            leavesOrderOpen: written.leavesOrderOpen,
            isYearless: written.day?.isYearless == true,
            otherDay: written.otherDay
        )
        guard let start = reading.span, !cells.end.isEmpty, !cells.hasNoClocks else {
            return reading
        }
        if let end = end(cells.end, after: start) {
            reading.span = end
        } else {
            reading.isUnderstood = false
        }
        return reading
    }

    private func scan(_ text: String, as role: TimeScanner.Role) -> WrittenTime {
        var scanner = TimeScanner(convention, habits)
        scanner.scan(text, as: role)
        return scanner.written
    }

    /// The interval extended to an end in a column of its own; nil where that is not understood.
    private func end(_ text: String, after start: TimeSpan) -> TimeSpan? {
        var written = scan(text, as: .clock)
        written.removeBaseDate()
        guard let clock = written.clock, written.isUnderstood, written.openEnd != .from else {
            return nil
        }
        let day = start.start.day
        let hasDay = written.day != nil
        var frame = TimeFrame(reference: day, latest: day)
        frame.isComing = true
        if !hasDay { written.day = .date(day) }
        if clock.isAround { written.clock = .exact(clock.first) }
        guard var end = TimeResolver(frame).span(of: written)?.start else { return nil }
        if end == start.start { return start }
        if end < start.start, !hasDay { end = end.adding(minutes: 1440) }
        guard end > start.start, clock.precision != .week else { return nil }
        return TimeSpan(start: start.start, end: end, precision: .hour)
    }
}

/// The texts of a row's time, and what their columns tell about midnight.
struct TimeCells {
    /// Day, or day and clock.
    var date: String

    /// Clock or part of the day.
    var clock = ""

    /// End of the time.
    var end = ""

    /// Meaning of midnight in the column of the days.
    var midnightOfDate = Midnight.ifAlone

    /// Whether every clock in the column of the clocks is midnight, and so is none.
    var hasNoClocks = false
}

/// Meaning of 00.00 beside a day; decision 0038.
enum Midnight: Hashable, Sendable {
    /// A clock, since the column has others.
    case clock
    /// No clock: every clock of the column is midnight as it is written.
    case never
    /// No clock: every clock of the column is midnight in Sweden.
    case neverInSweden
    /// No clock, since nothing is known of the column.
    case ifAlone
}

/// When a report was written, and whether a clock tells it.
struct ReportedMoment {
    var time: LocalTime
    var hasClock = true
}

/// What a row's time is relative to.
struct TimeFrame {
    /// The day that years and weekdays are relative to where nothing tells when it was reported.
    var reference: Day

    /// The last day that it can have happened on where nothing tells when it was reported.
    var latest: Day

    /// When it was reported.
    var reported: ReportedMoment?

    /// Days that the file describes; nil where its name does not say.
    var fileDays: ClosedRange<Day>?

    /// Whether it is an event to come.
    var isComing = false
}

/// Result of parsing the texts of a time.
struct TimeReading {
    /// The interval; nil where no day is named.
    var span: TimeSpan?

    /// Whether all of the texts were understood.
    var isUnderstood = true

    /// Whether the day could not be read because nothing tells day from month.
    var leavesOrderOpen = false

    /// Whether the year was left out, and so is inferred.
    var isYearless = false

    /// The day if a two-digit year stands at the other end: 2025-10-26 of "25/10/26".
    var otherDay: Day?

    /// Whether a range of hours is longer than half a day, as "22–21" is.
    var isLong: Bool {
        guard let span, span.precision == .hour else { return false }
        return span.length > 720
    }
}

extension WrittenTime {
    /// Removes a midnight that is no clock; a day in UTC becomes the Swedish day that it is.
    fileprivate mutating func removeMidnight(_ midnight: Midnight) {
        switch midnight {
        case .clock: return
        case .never, .ifAlone: if clock?.isMidnight != true { return }
        case .neverInSweden:
            guard let clock, case .date(let day)? = day else { return }
            guard let local = LocalTime(day, minute: clock.first).inSweden(utcOffset),
                local.minuteOfDay == 0
            else { return }
            self.day = .date(local.day)
        }
        removeClock()
    }

    /// Joins the content of a clock in a column of its own.
    fileprivate mutating func join(_ other: WrittenTime) {
        var other = other
        other.removeBaseDate()
        if other.day == .ago(0), !other.leadsToMorning, day != nil { other.day = nil }
        isUnderstood = isUnderstood && other.isUnderstood
        openEnd = openEnd ?? other.openEnd
        let isOtherDay = other.day.flatMap { new in day.map { !$0.agrees(with: new) } } ?? false
        if isOtherDay || other.hasBadClock || (!other.isUnderstood && other.clock == nil) {
            removeClock()
            other.removeClock()
            if isOtherDay { (other.part, isUnderstood) = (nil, false) }
        }
        if day == nil { (day, otherDay, lastDay) = (other.day, other.otherDay, other.lastDay) }
        if weekdays != other.weekdays { weekdays += other.weekdays }
        isWeekdayRange = isWeekdayRange || other.isWeekdayRange
        isPast = isPast || other.isPast
        (weeks, weekYear) = (weeks ?? other.weeks, weekYear ?? other.weekYear)
        isWeekend = isWeekend || other.isWeekend
        part = other.part ?? part
        leadsToMorning = leadsToMorning || other.leadsToMorning
        guard let clock = other.clock else { return }
        if let mine = self.clock, mine != clock, !mine.isMidnight {
            removeClock()
            isUnderstood = false
        } else {
            (self.clock, lastClock) = (clock, other.lastClock)
            (utcOffset, zone) = (other.utcOffset, other.zone)
        }
    }

    /// Puts the clock in its part of the day, or removes both where they contradict each other.
    fileprivate mutating func settleClock() {
        guard let clock, let part else { return }
        self.clock = clock.during(part)
        if self.clock == nil {
            removeClock()
            (self.part, isUnderstood) = (nil, false)
        }
    }
}

extension LocalTime {
    /// This time at an offset from UTC in minutes, as the wall clock in Sweden; itself without an offset.
    fileprivate func inSweden(_ utcOffset: Int?) -> LocalTime? {
        utcOffset.map { LocalTime(utcMinutes: minutes - $0) } ?? self
    }
}

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
    private let order: ColumnMap.DateOrder?

    /// A parser for dates whose digits stand in this order; nil recognises the Swedish forms.
    public init(order: ColumnMap.DateOrder? = nil) {
        self.order = order
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
        read(
            date: date,
            time: time,
            endTime: endTime,
            reportedAt: reportedAt,
            reference: reference,
            latest: reference,
            isComing: isComing
        ).span
    }

    /// The first minute of the time in one text; nil where it names no day.
    public func moment(_ text: String, reference: Day) -> LocalTime? {
        if text.isEmpty { return nil }
        return parse(date: text, reference: reference)?.start
    }

    /// The interval of the columns of a row, with what is uncertain about it.
    func read(
        date: String,
        time: String,
        endTime: String,
        reportedAt: LocalTime?,
        reference: Day,
        latest: Day,
        isComing: Bool
    ) -> TimeReading {
        var scanner = TimeScanner(order: order)
        scanner.scan(date, as: .day)
        if isMidnightOfSpreadsheet(date, scanner.written) { scanner.forgetClock() }
        scanner.scan(time, as: .clock)
        var written = scanner.written
        if written.day == nil, written.weekdays.isEmpty, let clock = written.clock, let reportedAt {
            let isLater = clock.from > reportedAt.minuteOfDay
            written.day = .date(isLater ? reportedAt.day.adding(-1) : reportedAt.day)
        }
        let resolver = TimeResolver(
            anchor: reportedAt?.day ?? reference,
            latest: reportedAt?.day ?? latest,
            isComing: isComing
        )
        var reading = TimeReading(
            span: resolver.span(of: written),
            isUnderstood: written.isUnderstood,
            isYearless: written.day?.isYearless == true,
            otherDay: written.otherDay
        )
        guard let start = reading.span, !endTime.isEmpty else { return reading }
        if let end = end(endTime, after: start) {
            reading.span = end
        } else {
            reading.isUnderstood = false
        }
        return reading
    }

    /// The interval extended to an end in a column of its own; nil where that is not understood.
    private func end(_ text: String, after start: TimeSpan) -> TimeSpan? {
        var scanner = TimeScanner(order: order)
        scanner.scan(text, as: .clock)
        guard let clock = scanner.written.clock, scanner.written.isUnderstood else { return nil }
        let day = start.start.day
        let resolver = TimeResolver(anchor: day, latest: day, isComing: true)
        var written = scanner.written
        if written.day == nil { written.day = .date(day) }
        guard var end = resolver.span(of: written)?.start else { return nil }
        if end == start.start { return start }
        if end < start.start, scanner.written.day == nil { end = end.adding(minutes: 1440) }
        guard end > start.start, clock.precision != .week else { return nil }
        return TimeSpan(start: start.start, end: end, precision: .hour)
    }

    /// Whether the clock is the 00:00:00 that spreadsheets write after a day without a clock.
    private func isMidnightOfSpreadsheet(_ date: String, _ written: WrittenTime) -> Bool {
        written.clock == .exact(0) && date.hasSuffix("00:00:00")
    }
}

/// Result of parsing the texts of a time.
struct TimeReading {
    /// The interval; nil where no day is named.
    var span: TimeSpan?

    /// Whether all of the texts were understood.
    var isUnderstood = true

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

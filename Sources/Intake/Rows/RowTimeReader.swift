import Domain

/// Reader of the time of a row from its columns for day, clock and end.
final class RowTimeReader {
    private let layout: RowLayout
    private let dates: DateStyle
    private let parser: TimeParser
    private let receivedOn: Day
    private let checksTimes: Bool

    /// A reader for the rows of a layout.
    init(_ context: DeliveryContext, layout: RowLayout, dates: DateStyle) {
        self.layout = layout
        self.dates = dates
        parser = TimeParser(order: dates.order)
        receivedOn = context.receivedOn
        checksTimes = context.checksTimes
    }

    /// The time of a row; nil, with an error among the findings, where there is none or it is
    /// impossible.
    func time(
        _ cells: Cells,
        _ reportedAt: LocalTime?,
        _ kind: ReportKind,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeSpan? {
        guard
            let read = plainTime(cells) ?? writtenTime(cells, reportedAt, kind, origin, &findings)
        else { return nil }
        let column = read.span == nil || layout.time.heading == nil ? layout.date : layout.time
        if !read.isUnderstood { findings.addMisfit(.badTime, column) }
        guard let span = read.span ?? usualTime(reportedAt, column, origin, &findings) else {
            findings.add(.badTime, column)
            return nil
        }
        guard !checksTimes || isPossible(span, kind) else {
            findings.add(.impossibleTime, layout.date.heading == nil ? column : layout.date)
            return nil
        }
        if kind != .arrangement { addDoubts(read, span.start.day, origin, &findings) }
        return span
    }

    /// The time in a column of its own; nil, with a finding where it cannot be read.
    func moment(_ field: FieldCells, _ cells: Cells, _ findings: inout RowFindings) -> LocalTime? {
        if field.isEmpty(in: cells) { return nil }
        if let plain = field.withBytes(in: cells, PlainTime.moment) { return plain }
        let cell = field.text(in: cells)
        let isSerial = dates.isSerial(field) && SerialDate.isWritten(cell)
        let text = isSerial ? SerialDate.written(cell) ?? cell : cell
        let moment = parser.moment(text, reference: receivedOn)
        if moment == nil { findings.addMisfit(.badTime, field) }
        return moment
    }

    /// The time of nearly every row, read from its bytes.
    private func plainTime(_ cells: Cells) -> TimeReading? {
        guard layout.endTime.isEmpty(in: cells) else { return nil }
        return layout.date.withBytes(in: cells) { date in
            layout.time.withBytes(in: cells) { PlainTime.span(date: date, time: $0) }
        }
        .map { TimeReading(span: $0) }
    }

    /// The time in words or any other form; nil, with an error, where the day must not be read.
    private func writtenTime(
        _ cells: Cells,
        _ reportedAt: LocalTime?,
        _ kind: ReportKind,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeReading? {
        guard let date = date(cells, &findings) else { return nil }
        return parser.read(
            date: date,
            time: clock(cells),
            endTime: layout.endTime.text(in: cells),
            reportedAt: reportedAt,
            reference: reference(origin),
            latest: receivedOn,
            isComing: kind == .arrangement
        )
    }

    /// The text of the day; nil, with an error, for a serial date in a file that writes its other
    /// dates otherwise.
    private func date(_ cells: Cells, _ findings: inout RowFindings) -> String? {
        let text = layout.date.text(in: cells)
        guard SerialDate.isWritten(text) else { return text }
        guard dates.isSerial(layout.date) else {
            findings.add(.serialDate, as: .error, layout.date)
            return nil
        }
        return SerialDate.written(text)
    }

    private func clock(_ cells: Cells) -> String {
        let text = layout.time.text(in: cells)
        return dates.isSerial(layout.date) ? SerialDate.writtenClock(text) ?? text : text
    }

    /// The time of a row that has none: the period of its delivery, else the 24 hours before it was
    /// reported.
    private func usualTime(
        _ reportedAt: LocalTime?,
        _ column: FieldCells,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeSpan? {
        if let period = origin.period { return period.span }
        guard let reportedAt else { return nil }
        findings.add(.badTime, as: .note, column, hint: layout.reportedAt.heading)
        return TimeSpan(
            start: reportedAt.adding(minutes: -1440),
            end: reportedAt.adding(minutes: 1),
            precision: .day
        )
    }
}

/// Plausibility of a time.
extension RowTimeReader {
    /// Whether a time is from 2000 on and, unless it is an event to come, not in the future.
    ///
    /// One day later is accepted, for a delivery made at night; decision 0003.
    private func isPossible(_ span: TimeSpan, _ kind: ReportKind) -> Bool {
        let isFuture = span.start.day > receivedOn.adding(1)
        return span.start.day.number >= Self.firstDay && (!isFuture || kind == .arrangement)
    }

    /// 2000-01-01, in days since 1970-01-01.
    private static var firstDay: Int { 10_957 }

    /// Adds findings about a day far from the days of the delivery, and about what may be misread.
    private func addDoubts(
        _ read: TimeReading,
        _ day: Day,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) {
        let isFar = isFar(day, from: origin, isYearless: read.isYearless)
        if isFar { findings.add(.farTime, layout.date) }
        let isOtherLikely = read.otherDay.map { isFar || !self.isFar($0, from: origin) } ?? false
        if read.isLong || isOtherLikely {
            findings.add(.doubtfulTime, read.isLong ? layout.time : layout.date)
        }
    }

    /// Whether a day is more than a month from the days that the delivery describes, or, where those
    /// are unknown, more than 400 days before: a wrong year is then likelier than a late report.
    ///
    /// For a day without a year half a year is enough, since the next year is as near.
    private func isFar(_ day: Day, from origin: RowOrigin, isYearless: Bool = false) -> Bool {
        if let days = origin.days ?? origin.period.map({ $0.first...$0.last }) {
            return day < days.lowerBound.adding(-31) || day > days.upperBound.adding(31)
        }
        let reference = reference(origin)
        return day < reference.adding(isYearless ? -183 : -400) || day > reference.adding(1)
    }

    /// The day that dates without a year are relative to.
    private func reference(_ origin: RowOrigin) -> Day {
        min(origin.period?.last ?? receivedOn, receivedOn)
    }
}

/// Parser of the forms of nearly every row, straight from their bytes: `2026-10-19`, `21:30`, `21.30`
/// and `2026-10-19 21:30`.
private enum PlainTime {
    /// The interval of a day with a clock or none; nil for any other form.
    static func span(date: ByteText, time: ByteText) -> TimeSpan? {
        guard date.count == 10, let day = day(date) else { return nil }
        if time.isEmpty { return TimeSpan(day: day) }
        guard time.count == 5, let minute = minute(time, at: 0) else { return nil }
        return TimeSpan(minute: LocalTime(day, minute: minute))
    }

    /// A day and a clock; nil for any other form.
    static func moment(_ bytes: ByteText) -> LocalTime? {
        guard bytes.count == 16, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let day = day(bytes), let minute = minute(bytes, at: 11)
        else { return nil }
        return LocalTime(day, minute: minute)
    }

    /// The day in the first ten bytes.
    private static func day(_ bytes: ByteText) -> Day? {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let century = number(bytes, at: 0), let year = number(bytes, at: 2),
            let month = number(bytes, at: 5), let day = number(bytes, at: 8)
        else { return nil }
        return Day(year: century * 100 + year, month: month, day: day)
    }

    /// The minute of the day in five bytes.
    private static func minute(_ bytes: ByteText, at index: Int) -> Int? {
        let mark = bytes[index + 2]
        guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."),
            let hour = number(bytes, at: index), let minute = number(bytes, at: index + 3),
            hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// A number of two digits.
    private static func number(_ bytes: ByteText, at index: Int) -> Int? {
        let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}

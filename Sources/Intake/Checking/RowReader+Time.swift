import Domain

extension RowReader {
    /// When a row says that it was; nil, with an error among the findings, where that is of no use.
    func time(
        _ cells: Cells,
        _ reportedAt: LocalTime?,
        _ kind: ReportKind,
        _ findings: inout RowFindings
    ) -> TimeSpan? {
        guard let read = plainTime(cells) ?? writtenTime(cells, reportedAt, kind, &findings) else {
            return nil
        }
        let column = read.span == nil || layout.time.heading == nil ? layout.date : layout.time
        if !read.isUnderstood { findings.addMisfit(.badTime, column) }
        guard let span = read.span ?? usualTime(reportedAt, column, &findings) else {
            findings.add(.badTime, .error, column)
            return nil
        }
        guard !context.checksTimes || isPossible(span, kind) else {
            findings.add(.impossibleTime, .error, layout.date.heading == nil ? column : layout.date)
            return nil
        }
        if kind != .arrangement { doubt(read, span.start.day, &findings) }
        return span
    }

    /// The time of nearly every row, read from its bytes.
    private func plainTime(_ cells: Cells) -> TimeReading? {
        guard layout.endTime.isEmpty(in: cells) else { return nil }
        return layout.date.withBytes(in: cells) { date in
            layout.time.withBytes(in: cells) { PlainTime.span(date: date, time: $0) }
        }
        .map { TimeReading(span: $0) }
    }

    /// The time in words or any other form; nil, with an error, where its day must not be read.
    private func writtenTime(
        _ cells: Cells,
        _ reportedAt: LocalTime?,
        _ kind: ReportKind,
        _ findings: inout RowFindings
    ) -> TimeReading? {
        guard let date = date(cells, &findings) else { return nil }
        return times.read(
            date: date,
            time: clock(cells),
            endTime: layout.endTime.text(in: cells),
            reportedAt: reportedAt,
            reference: reference,
            latest: context.receivedOn,
            isComing: kind == .arrangement
        )
    }

    /// The text of the day; nil, with an error, where it is the serial number of a spreadsheet in a
    /// file that writes its dates otherwise.
    private func date(_ cells: Cells, _ findings: inout RowFindings) -> String? {
        let text = layout.date.text(in: cells)
        guard SerialDate.isWritten(text) else { return text }
        guard dates.isSerial(layout.date) else {
            findings.add(.serialDate, .error, layout.date)
            return nil
        }
        return SerialDate.written(text)
    }

    private func clock(_ cells: Cells) -> String {
        let text = layout.time.text(in: cells)
        return dates.isSerial(layout.date) ? SerialDate.writtenClock(text) ?? text : text
    }

    /// Tells of a day that is far from what the delivery describes, and of what may be misread.
    private func doubt(_ read: TimeReading, _ day: Day, _ findings: inout RowFindings) {
        let isFar = isFar(day, isYearless: read.isYearless)
        if isFar { findings.add(.farTime, .warning, layout.date) }
        let isOtherLikely = read.otherDay.map { isFar || !self.isFar($0) } ?? false
        if read.isLong || isOtherLikely {
            findings.add(.doubtfulTime, .note, read.isLong ? layout.time : layout.date)
        }
    }

    /// Whether a day lies more than a month from those that the delivery describes, else more than
    /// 400 days back: more likely a wrong year than a late report.
    ///
    /// Where the year was left out half a year is enough, since the next year is as near then.
    private func isFar(_ day: Day, isYearless: Bool = false) -> Bool {
        if let days = origin.days ?? origin.period.map({ $0.first...$0.last }) {
            return day < days.lowerBound.adding(-31) || day > days.upperBound.adding(31)
        }
        return day < reference.adding(isYearless ? -183 : -400) || day > reference.adding(1)
    }

    /// The day that dates without a year are counted from.
    private var reference: Day {
        min(origin.period?.last ?? context.receivedOn, context.receivedOn)
    }

    /// A moment in a cell of its own.
    func moment(_ field: FieldCells, _ cells: Cells, _ findings: inout RowFindings) -> LocalTime? {
        if field.isEmpty(in: cells) { return nil }
        if let plain = field.withBytes(in: cells, PlainTime.moment) { return plain }
        let cell = field.text(in: cells)
        let isSerial = dates.isSerial(field) && SerialDate.isWritten(cell)
        let text = isSerial ? SerialDate.written(cell) ?? cell : cell
        let moment = times.moment(text, reference: context.receivedOn)
        if moment == nil { findings.addMisfit(.badTime, field) }
        return moment
    }

    /// The time of a row that has none: the period of its delivery, else the day until it was
    /// reported.
    private func usualTime(
        _ reportedAt: LocalTime?,
        _ column: FieldCells,
        _ findings: inout RowFindings
    ) -> TimeSpan? {
        if let period = origin.period { return period.span }
        guard let reportedAt else { return nil }
        findings.add(.badTime, .note, column, hint: layout.reportedAt.heading)
        return TimeSpan(
            start: reportedAt.adding(minutes: -1440),
            end: reportedAt.adding(minutes: 1),
            precision: .day
        )
    }

    /// Nothing is told of before it happens, but for what is coming; and nothing from before 2000.
    ///
    /// A day is let through, for a delivery made in the night; decision 0003.
    private func isPossible(_ span: TimeSpan, _ kind: ReportKind) -> Bool {
        let isFuture = span.start.day > context.receivedOn.adding(1)
        return span.start.day.number >= Self.firstDay && (!isFuture || kind == .arrangement)
    }

    /// 2000-01-01, in days since 1970-01-01.
    private static var firstDay: Int { 10_957 }
}

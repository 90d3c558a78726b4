import Domain

/// Reader of the time of a row from its columns for day, clock and end.
final class RowTimeReader {
    private let layout: RowLayout
    private let spelling: TimeSpelling
    private let parser: TimeParser
    private let reportParser: TimeParser
    private let plain: PlainTime
    private let midnightOfReport: Midnight
    private let hasNoClocks: Bool
    private let readsPlainClocks: Bool
    private let receivedOn: Day
    private let exportedOn: Day
    private let calmPeriod: Period?
    private let checksTimes: Bool

    /// The hours that clocks in words are of where the text does not say: "Hur var kvällen?" heads the texts of evenings.
    private let usualHours: Range<Int>?

    /// The week of the last row that names one, which the rows below it without one are of as well.
    private var week: Int?

    /// The day of the last row that names one, which the rows below it without one are of, where people write each day once.
    private var lastDay: Day?

    /// Whether the last day that was written above could be read.
    private var isDayRead = false

    /// Whether the days of the rows so far follow each other, as they do where each is written once.
    private var isOrdered = true

    /// A reader for the rows of a layout.
    init(_ context: DeliveryContext, layout: RowLayout, spelling: TimeSpelling) {
        self.layout = layout
        self.spelling = spelling
        parser = TimeParser(spelling.convention(layout.date), spelling.habits)
        reportParser = TimeParser(spelling.convention(layout.reportedAt), ClockHabits())
        midnightOfReport = spelling.midnight(layout.reportedAt)
        hasNoClocks = spelling.midnight(layout.time) != .clock
        readsPlainClocks = spelling.habits.readsPlainClocks
        plain = PlainTime(
            convention: spelling.convention(layout.date),
            midnightOfDate: spelling.midnight(layout.date),
            hasNoClocks: hasNoClocks
        )
        receivedOn = context.receivedOn
        exportedOn =
            DeliveryName.exportDay(context.file, receivedOn: context.receivedOn)
            ?? context.receivedOn
        calmPeriod = context.calmPeriod
        checksTimes = context.checksTimes
        usualHours = [layout.text.heading, layout.date.heading].compactMap { $0 }
            .flatMap { $0.split { !$0.isLetter }.map(\.folded) }
            .compactMap(TimeWords.hours).first { $0.lowerBound >= 12 }
    }

    /// The time of a row; nil, with an error among the findings, where there is none or it is
    /// impossible.
    func time(
        _ cells: Cells,
        _ reportedAt: ReportedMoment?,
        _ kind: ReportKind,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> (span: TimeSpan, isFromText: Bool)? {
        if !layout.week.isEmpty(in: cells) { readWeek(cells, &findings) }
        if !layout.date.isEmpty(in: cells) { isDayRead = false }
        guard let told = plainTime(cells) ?? writtenTime(cells, reportedAt, kind, origin, &findings)
        else { return nil }
        let read = withTextTimes(told, cells, reportedAt, kind, origin, &findings)
        // Computed where it is used, since nearly no row has a finding.
        var column: FieldCells {
            read.span == nil || layout.time.heading == nil ? layout.date : layout.time
        }
        let code: FindingCode = read.leavesOrderOpen ? .ambiguousDateOrder : .badTime
        if !read.isUnderstood { findings.addMisfit(code, column) }
        let usual = kind == .calm ? calmPeriod?.span : nil
        guard
            let span = read.span ?? usualTime(reportedAt, column, origin, &findings) ?? usual
        else {
            findings.add(code, as: .error, column)
            return nil
        }
        guard !checksTimes || isPossible(span, kind) else {
            findings.add(.impossibleTime, layout.date.heading == nil ? column : layout.date)
            return nil
        }
        if kind != .arrangement { addDoubts(read, span.start.day, origin, &findings) }
        if !layout.date.isEmpty(in: cells) {
            remember(span, hasClock: !layout.time.isEmpty(in: cells))
        }
        return (span, isFromText: read.span != told.span)
    }

    /// Forgets the day and the week of the rows above: another sheet begins.
    func beginSheet() {
        (week, lastDay, isDayRead, isOrdered) = (nil, nil, false, true)
    }

    /// Remembers the day of a row whose clock, if any, has a column of its own.
    private func remember(_ span: TimeSpan, hasClock: Bool) {
        let day = span.start.day
        if let lastDay, day < lastDay { isOrdered = false }
        lastDay = day
        isDayRead = hasClock || span.precision == .day
    }

    /// The day of the row above, for a row whose own is not written; nil where rows may be of any day.
    private var dayAbove: Day? {
        guard isDayRead, isOrdered, layout.date.heading != nil, layout.week.heading == nil,
            layout.reportedAt.heading == nil
        else { return nil }
        return lastDay
    }

    /// The time of an arrangement that the text of a row announces: on a later day than the row's own, where the text names
    /// one, else on its own day; nil where that is past (decision 0051).
    func announced(
        _ cells: Cells,
        _ reportedAt: ReportedMoment?,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> (span: TimeSpan, isFromText: Bool)? {
        let today = reportedAt?.time.day ?? reference(origin)
        var tried = findings
        let own = time(cells, reportedAt, .event, origin, &tried)
        if let own, own.span.start.day >= today.adding(-TimeResolver.recentDays) {
            if let later = laterTime(cells, than: own.span.start.day) {
                findings.add(.timeFromText, layout.text)
                return (later, true)
            }
            guard own.span.end.day > today || own.span.start.day >= today else { return nil }
            findings = tried
            return own
        }
        tried = findings
        guard let coming = time(cells, reportedAt, .arrangement, origin, &tried),
            coming.span.start.day >= today
        else { return nil }
        findings = tried
        return coming
    }

    /// The day and the clock that a text names, where the day is at most a year later than that of its row.
    private func laterTime(_ cells: Cells, than day: Day) -> TimeSpan? {
        let times = TextTimes(layout.text.text(in: cells))
        guard let named = times.day, named.contains(where: \.isNumber) else { return nil }
        var frame = TimeFrame(reference: day.adding(TimeResolver.recentDays), latest: day)
        frame.isComing = true
        let texts = TimeCells(date: named, clock: times.clock ?? "")
        let read = parser.read(texts, frame)
        guard let span = read.span, read.isUnderstood, span.start.day > day else { return nil }
        return span
    }

    /// The time at which a row was reported; nil, with a finding where it cannot be read.
    func reportedAt(_ cells: Cells, _ findings: inout RowFindings) -> ReportedMoment? {
        if layout.reportedAt.isEmpty(in: cells) { return nil }
        if let plain = layout.reportedAt.withBytes(in: cells, PlainTime.moment),
            plain.day.number >= Self.firstDay
        {
            return ReportedMoment(time: plain, hasClock: midnightOfReport == .clock)
        }
        let cell = layout.reportedAt.text(in: cells)
        let isSerial = spelling.isSerial(layout.reportedAt) && SerialDate.isWritten(cell)
        let text = isSerial ? SerialDate.written(cell) ?? cell : cell
        guard let moment = reportParser.moment(text, midnightOfReport, reference: exportedOn),
            moment.time.day.number >= Self.firstDay
        else {
            findings.addMisfit(.badTime, layout.reportedAt)
            return nil
        }
        return moment
    }

    /// The time of nearly every row, read from its bytes.
    private func plainTime(_ cells: Cells) -> TimeReading? {
        guard layout.endTime.isEmpty(in: cells), readsPlainClocks else { return nil }
        return layout.date.withBytes(in: cells) { date in
            layout.time.withBytes(in: cells) { plain.span(date: date, time: $0) }
        }
        .map { TimeReading(span: $0) }
    }

    /// The time in words or any other form; nil, with an error, where the day must not be read.
    private func writtenTime(
        _ cells: Cells,
        _ reportedAt: ReportedMoment?,
        _ kind: ReportKind,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeReading? {
        guard var date = date(cells, &findings) else { return nil }
        if date.isEmpty, let day = dayAbove {
            date = day.description
            findings.add(.doubtfulTime, layout.date)
        }
        let texts = TimeCells(
            date: date,
            clock: layout.time.text(in: cells),
            end: layout.endTime.text(in: cells),
            midnightOfDate: spelling.midnight(layout.date),
            hasNoClocks: hasNoClocks
        )
        return parser.read(texts, frame(reportedAt, kind, origin))
    }

    /// The time with the day and the clock that the text tells, where the columns leave them empty.
    private func withTextTimes(
        _ told: TimeReading,
        _ cells: Cells,
        _ reportedAt: ReportedMoment?,
        _ kind: ReportKind,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeReading {
        let lacksClock = told.span.map { $0.precision == .day } ?? true
        let hasDay = !layout.date.isEmpty(in: cells)
        guard told.isUnderstood, lacksClock, layout.time.isEmpty(in: cells),
            layout.endTime.isEmpty(in: cells),
            layout.text.withBytes(in: cells, { mayTell(hasDay: hasDay, $0) })
        else { return told }
        let times = TextTimes(layout.text.text(in: cells), usual: usualHours)
        if hasDay, let weekday = times.pastWeekday, let span = told.span,
            span.start.day.weekday != weekday
        {
            findings.add(.doubtfulTime, layout.text)
            return told
        }
        guard times.clock != nil || !hasDay && times.day != nil else { return told }
        let texts = TimeCells(
            date: hasDay ? date(cells, &findings) ?? "" : times.day.map(withWeek) ?? "",
            clock: times.clock ?? "",
            midnightOfDate: hasDay ? .never : .ifAlone
        )
        let frame = frame(reportedAt, kind, origin)
        var read = parser.read(texts, frame)
        guard let span = read.span, read.isUnderstood, span != told.span,
            told.span.map({ $0.start.day == span.start.day }) ?? true
        else { return told }
        read.otherDay = told.otherDay
        findings.add(.timeFromText, layout.text)
        return read
    }

    /// Whether a text may tell what the columns do not.
    private func mayTell(hasDay: Bool, _ text: ByteText) -> Bool {
        (usualHours == nil ? TimeHints.mayHoldClock : TimeHints.mayHoldSpokenClock)(text)
            || !hasDay && TimeHints.mayHoldDay(text)
    }

    private func frame(_ reportedAt: ReportedMoment?, _ kind: ReportKind, _ origin: RowOrigin)
        -> TimeFrame
    {
        TimeFrame(
            reference: reference(origin),
            latest: receivedOn,
            reported: reportedAt,
            fileDays: origin.days,
            isComing: kind == .arrangement
        )
    }

    /// Remembers the week of a row that names one.
    private func readWeek(_ cells: Cells, _ findings: inout RowFindings) {
        week = WeekCell.number(layout.week.text(in: cells))
        if week == nil { findings.addMisfit(.badTime, layout.week) }
    }

    /// The day in words with the week of its row, where it has no number of its own.
    private func withWeek(_ day: String) -> String {
        guard let week, !day.contains(where: \.isNumber) else { return day }
        return WeekCell.day(day, ofWeek: week)
    }

    /// The text of the day; nil, with an error, for a serial date in a file that writes its other
    /// dates otherwise.
    private func date(_ cells: Cells, _ findings: inout RowFindings) -> String? {
        let text = layout.date.text(in: cells)
        guard SerialDate.isWritten(text) else { return withWeek(text) }
        guard spelling.isSerial(layout.date) else {
            findings.add(.serialDate, as: .error, layout.date)
            return nil
        }
        return SerialDate.written(text)
    }

    /// The time of a row that has none: the period of its delivery, else the 24 hours before it was
    /// reported.
    private func usualTime(
        _ reportedAt: ReportedMoment?,
        _ column: FieldCells,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> TimeSpan? {
        // Where no column is of the incident, it is told on its day.
        if layout.date.heading == nil, layout.week.heading == nil, let reportedAt {
            return TimeSpan(day: reportedAt.time.day)
        }
        if let days = origin.days {
            return TimeSpan(
                start: LocalTime(days.lowerBound),
                end: LocalTime(days.upperBound.adding(1)),
                precision: .period
            )
        }
        if let period = origin.period { return period.span }
        guard let reportedAt else { return nil }
        findings.add(.badTime, as: .note, column, hint: layout.reportedAt.heading)
        return TimeSpan(
            start: reportedAt.time.adding(minutes: -1440),
            end: reportedAt.time.adding(minutes: reportedAt.hasClock ? 1 : 1440),
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
        min(origin.days?.upperBound ?? origin.period?.last ?? exportedOn, receivedOn)
    }
}

import Domain

/// Reader of one delivered CSV file: rows of reports and findings, as its bytes arrive.
///
/// Every record becomes one row, accepted or quarantined, or a finding that it was left out; only
/// blank lines and repeated headings are skipped silently. Memory grows only by the case numbers.
///
/// ```swift
/// let reader = DeliveryReader(context, masker: Masker())
/// bytes.withUnsafeBytes { reader.feed($0) { row in rows.append(row) } }
/// let summary = reader.finish { row in rows.append(row) }
/// // rows[0].outcome == .reports([…]); summary.findings concern the file as a whole
/// ```
public final class DeliveryReader {
    /// The reporter's own headings; empty until they are known.
    public private(set) var heading: [String] = []

    /// What each column holds, by its heading and its field.
    private var contents: [MaskedContent] = []

    private let context: DeliveryContext
    private let masker: Masker
    private let words: HeadingWords
    private let records: RecordReader
    private var search: HeadingSearch
    private var layout: RowLayout?
    private var rows: RowReader?
    private var noise: NoiseFilter?
    private var quarantineColumns: QuarantineColumns?

    /// The first rows, by which the spelling of times is judged before any of them is read.
    private var sample: [Record] = []

    /// The times of all rows so far, and the spelling by which they are read.
    private var survey: TimeSurvey?
    private var spelling: TimeSpelling?

    /// Records that are summaries if no row follows.
    private var possibleSummaries: [Record] = []

    private var isUnderOtherHeading = false
    private var summary = DeliverySummary()

    /// A reader of one delivery.
    public init(_ context: DeliveryContext, masker: Masker) {
        self.context = context
        self.masker = masker
        let words = HeadingWords(context.map, isShared: context.reporter.id.isEmpty)
        self.words = words
        search = HeadingSearch(words)
        records = RecordReader(keepsSpaces: context.acceptsUnknownTables) { words.recognises($0) }
    }

    /// Whether the file is a quarantine file that staff have mended; known with the headings.
    public var mends: Bool { quarantineColumns != nil }

    /// Positions of the columns that hold a field; none before the headings are known.
    public func columns(of field: ColumnMap.Field) -> [Int] {
        words.columns(of: heading)[field] ?? []
    }

    /// The cells of a row with person data masked, each as what its column holds.
    public func masked(_ cells: Cells) -> [String] {
        cells.enumerated().map { column, cell in
            masker.mask(cell, in: contents.indices.contains(column) ? contents[column] : .text).text
        }
    }

    /// Reads the next bytes, and passes each row that is complete to `body`.
    public func feed(_ bytes: UnsafeRawBufferPointer, _ body: (ReadRow) throws -> Void) rethrows {
        try records.feed(bytes) { try process($0, body) }
    }

    /// Passes the remaining rows to `body` after the last bytes, and returns the summary.
    public func finish(_ body: (ReadRow) throws -> Void) rethrows -> DeliverySummary {
        try end { try body(located($0)) }
        summary.findings = summary.findings.map(located)
        return summary
    }

    private func end(_ body: (ReadRow) throws -> Void) rethrows {
        let reading = try records.finish { try process($0, body) }
        if context.surveysTimesOnly {
            summary.otherTimeSpelling = survey?.spelling
            return
        }
        if layout == nil, let heading = search.finish() { beginTable(heading) }
        if layout != nil, rows == nil { try beginRows(body) }
        describe(reading)
        describeTimes()
        noteLeftOut(possibleSummaries)
        while let row = rows?.nextHeld() {
            summary.rows += 1
            try body(row)
        }
        summary.sharedCaseNumbers = rows?.sharedCaseNumbers ?? []
        if let obstacle = reading.obstacle {
            close(obstacle, hint: reading.kind.map(FindingHint.text))
        } else if rows == nil {
            try closeWithoutHeading(body)
        } else if summary.rows == 0 {
            close(.emptyFile)
        }
    }

    /// Number of rows by which the spelling of times is judged at first; decision 0038.
    private static var sampleRows: Int { 200 }

    /// Most records after the rows that can be summaries; real files have one or two.
    private static var maximumSummaries: Int { 20 }

    private func process(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if rows != nil {
            addTimes(record)
            return try filter(record, body)
        }
        if layout == nil { return try searchHeading(record, body) }
        addTimes(record)
        if context.surveysTimesOnly { return }
        sample.append(record)
        if sample.count == Self.sampleRows { try beginRows(body) }
    }

    /// Searches one more record for the headings.
    private func searchHeading(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if search.isOver {
            if context.acceptsUnknownTables { try quarantine(record, .missingHeading, body) }
            return
        }
        if case .found(let heading, let row) = search.examine(record) {
            beginTable(heading)
            if let row {
                addTimes(row)
                sample.append(row)
            }
        } else if search.isOver, context.acceptsUnknownTables {
            for record in search.before { try quarantine(record, .missingHeading, body) }
        }
    }

    /// Reads a record as a row, unless it is none.
    private func filter(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if let quarantineColumns { return try read(record, of: quarantineColumns, body) }
        guard let noise else { return }
        if noise.isBlankOrHeading(record) {
            if record.cells.contains(where: { !$0.isEmpty }) { isUnderOtherHeading = false }
            return
        }
        if ExampleRow.isMarked(record.cells) {
            return addFinding(.exampleRow, line: record.line)
        }
        if isPlaceholder(record) { return addFinding(.leftOutLine, line: record.line) }
        if isUnanswered(record) { return addFinding(.missingAnswer, line: record.line) }
        leaveOutSummaries(before: record)
        if possibleSummaries.count < Self.maximumSummaries, noise.mayBeSummary(record) {
            if noise.isTotal(record) { return addFinding(.leftOutLine, line: record.line) }
            return possibleSummaries.append(record)
        }
        // Rows follow, so the possible summaries were rows too.
        for row in possibleSummaries { try read(row, body) }
        possibleSummaries = []
        if words.areAll(of: record) {
            isUnderOtherHeading = true
            addFinding(.otherHeading, line: record.line)
        } else {
            try read(record, body)
        }
    }

    /// Leaves out the summaries at the end of a sheet before that of a record.
    private func leaveOutSummaries(before record: Record) {
        guard let last = possibleSummaries.last,
            SheetLine(line: last.line).sheet < SheetLine(line: record.line).sheet
        else { return }
        noteLeftOut(possibleSummaries)
        possibleSummaries = []
    }

    /// Whether the text of a record, and no category beside it, says that it is no report.
    private func isPlaceholder(_ record: Record) -> Bool {
        record.cells.count == heading.count && record.flaws.isEmpty
            && rows?.isPlaceholder(record.cells) ?? false
    }

    /// Whether a record is a survey's sheet on which the question was not answered: no answer, so no row.
    private func isUnanswered(_ record: Record) -> Bool {
        guard context.map.isSurvey, context.map.kind == nil, context.map.category == nil,
            let layout, record.cells.count == heading.count, record.flaws.isEmpty
        else { return false }
        return layout.category.heading != nil && layout.category.isEmpty(in: record.cells)
            && layout.kind.isEmpty(in: record.cells)
    }

    private func read(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if isUnderOtherHeading { return try quarantine(record, .otherHeading, body) }
        guard let row = rows?.add(record) else { return }
        summary.rows += 1
        try body(row)
    }

    /// Reads a row of a mended quarantine file, where no record is a summary: each was a row before.
    private func read(
        _ record: Record,
        of columns: QuarantineColumns,
        _ body: (ReadRow) throws -> Void
    ) rethrows {
        let own = columns.removed(from: record)
        guard let reference = columns.reference(in: record) else {
            return own.cells.allSatisfy(\.isEmpty) ? () : try read(own, body)
        }
        guard let row = rows?.read(own, mending: reference) else { return }
        summary.rows += 1
        try body(row)
    }

    /// Quarantines a record as it is written, unread.
    private func quarantine(
        _ record: Record,
        _ code: FindingCode,
        _ body: (ReadRow) throws -> Void
    ) rethrows {
        summary.rows += 1
        try body(quarantined(record, record.written ?? record.cells, code))
    }

    private func quarantined(_ record: Record, _ cells: Cells, _ code: FindingCode) -> ReadRow {
        ReadRow(
            line: record.line,
            cells: cells,
            outcome: .quarantined,
            findings: [Finding(code, .error, file: context.file, line: record.line)]
        )
    }
}

extension DeliveryReader {
    private func beginTable(_ found: Heading) {
        quarantineColumns = QuarantineColumns(heading: found.cells)
        heading = quarantineColumns?.removed(from: found.cells) ?? found.cells
        contents = heading.map { MaskedContent(heading: $0) }
        for field in ColumnMap.Field.ofTimes {
            for column in columns(of: field) { contents[column] = .times }
        }
        records.width = found.cells.count
        let layout = RowLayout(heading: heading, words: words)
        self.layout = layout
        // What is known of the whole file need not be counted again.
        if context.timeSpelling == nil { survey = TimeSurvey(context, layout: layout) }
        noise = NoiseFilter(heading: found)
        noteLeftOut(search.before)
        if let line = found.groupLine { addFinding(.groupedHeading, line: line) }
        summary.findings += HeadingCheck(context, heading: heading, layout: layout).findings
    }

    private func addTimes(_ record: Record) {
        if let quarantineColumns {
            survey?.add(quarantineColumns.removed(from: record).cells)
        } else {
            survey?.add(record.cells)
        }
    }

    /// Begins to read the rows, once enough of them are known to judge the spelling of times.
    private func beginRows(_ body: (ReadRow) throws -> Void) rethrows {
        guard let layout, let spelling = context.timeSpelling ?? survey?.spelling else { return }
        self.spelling = spelling
        self.rows = RowReader(
            context,
            layout: layout,
            heading: heading,
            spelling: spelling,
            delimiter: records.summary.delimiter,
            masker: masker
        )
        for record in sample { try filter(record, body) }
        sample = []
    }

    private func addFinding(
        _ code: FindingCode,
        _ severity: Finding.Severity? = nil,
        line: Int? = nil,
        hint: FindingHint? = nil
    ) {
        summary.findings.append(
            Finding(code, severity, file: context.file, line: line, hint: hint)
        )
    }

    /// Adds a finding for each record that is no row and not blank.
    private func noteLeftOut(_ records: some Sequence<Record>) {
        for record in records where !record.cells.allSatisfy(\.isEmpty) {
            addFinding(.leftOutLine, line: record.line)
        }
    }

    /// Adds what was assumed about the times of the whole file, and whether its first rows said otherwise.
    private func describeTimes() {
        guard let spelling, let whole = context.timeSpelling ?? survey?.spelling else { return }
        summary.findings += whole.assumptions.map {
            Finding(
                $0.code,
                $0.severity,
                file: context.file,
                column: $0.heading,
                hint: $0.hint
            )
        }
        guard whole != spelling else { return }
        summary.otherTimeSpelling = whole
        if whole.assumptions.isEmpty { addFinding(.doubtfulTime, .warning) }
    }

    /// Adds how the file was read, and what was assumed about it, to the summary.
    private func describe(_ reading: ReadingSummary) {
        summary.encoding = reading.encoding
        summary.delimiter = reading.delimiter
        summary.quote = reading.quote
        summary.escapesQuotes = reading.escapesQuotes
        if reading.hadBadBytes { addFinding(.badEncoding) }
        for doubt in reading.doubts { addFinding(doubt, hint: reading.hint(of: doubt)) }
        for sheet in reading.otherSheets {
            addFinding(.otherSheet, hint: .text(masker.mask(sheet, in: .fileName).text))
        }
    }

    /// Ends a file without rows.
    private func close(_ obstacle: FindingCode, hint: FindingHint? = nil) {
        summary.isCalm = obstacle == .emptyFile && context.map.emptyMeansCalm
        summary.isUnreadable = !summary.isCalm
        addFinding(obstacle, summary.isCalm ? .note : nil, hint: hint)
    }

    /// Ends a file without headings: a nil report where its few lines are such phrases, else
    /// unreadable.
    private func closeWithoutHeading(_ body: (ReadRow) throws -> Void) rethrows {
        let lines = search.before.filter { !$0.cells.allSatisfy(\.isEmpty) }
        let texts = lines.flatMap(\.cells).filter { !$0.isEmpty }
        guard let first = lines.first, texts.allSatisfy(CalmPhrases.match) else {
            if context.acceptsUnknownTables, !search.isOver {
                for record in search.before { try quarantine(record, .missingHeading, body) }
            }
            return close(.missingHeading)
        }
        summary.isCalm = true
        summary.rows = 1
        noteLeftOut(lines.dropFirst())
        try body(nilReport(first))
    }

    private func nilReport(_ record: Record) -> ReadRow {
        guard let period = context.describes ?? context.calmPeriod else {
            return quarantined(record, record.cells, .badTime)
        }
        var report = Report(
            id: "",
            reporter: context.reporter.id,
            reporterType: context.reporter.type,
            delivery: context.delivery,
            line: record.line,
            kind: .calm,
            time: period.span,
            text: record.cells.joined(separator: " ")
        )
        report.place.municipality = context.map.municipality
        return ReadRow(
            line: record.line,
            cells: record.cells,
            outcome: .reports([report]),
            findings: []
        )
    }
}

extension DeliveryReader {
    /// A row whose findings name the sheet and cell, where the file is a workbook.
    private func located(_ row: ReadRow) -> ReadRow {
        guard !records.summary.sheets.isEmpty, !row.findings.isEmpty else { return row }
        var located = ReadRow(
            line: row.line,
            cells: row.cells,
            outcome: row.outcome,
            findings: row.findings.map(located)
        )
        located.mends = row.mends
        return located
    }

    private func located(_ finding: Finding) -> Finding {
        finding.on(
            records.summary.cell(of: finding, heading: heading) {
                masker.mask($0, in: .fileName).text
            }
        )
    }
}

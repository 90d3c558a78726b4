import Domain

/// Reads one delivery, row by row, as its bytes arrive.
///
/// Every record ends as one row, accepted or in quarantine, or is noted as left out; only blank
/// lines and repeated headings pass in silence. Memory grows only by the case numbers.
public final class DeliveryReader {
    /// The headings; empty until they are known.
    public private(set) var heading: [String] = []

    private let context: DeliveryContext
    private let masker: Masker
    private let words: HeadingWords
    private let records: RecordReader
    private var search: HeadingSearch
    private var layout: RowLayout?
    private var rows: RowReader?
    private var noise: NoiseFilter?
    private var mended: MendedColumns?
    private var sample: [Record] = []
    private var perhapsSums: [Record] = []
    private var isUnderOtherHeading = false
    private var summary = DeliverySummary()

    /// A reader of one delivery.
    public init(_ context: DeliveryContext, masker: Masker) {
        self.context = context
        self.masker = masker
        let words = HeadingWords(context.map, isShared: context.reporter.id.isEmpty)
        self.words = words
        search = HeadingSearch(words)
        records = RecordReader(keepsSpaces: context.takesAnyTable) { words.knows($0) }
    }

    /// Whether the file is a quarantine file that staff have mended: known with the headings.
    public var mends: Bool { mended != nil }

    /// Positions of the columns that hold a field; none before the heading is known.
    public func columns(of field: ColumnMap.Field) -> [Int] {
        words.columns(of: heading)[field] ?? []
    }

    /// Takes the next bytes, and hands on each row that ends in them.
    public func feed(_ bytes: UnsafeRawBufferPointer, _ body: (ReadRow) throws -> Void) rethrows {
        try records.feed(bytes) { try take($0, body) }
    }

    /// Hands on what is left when all bytes have come, and says what the delivery came to.
    public func finish(_ body: (ReadRow) throws -> Void) rethrows -> DeliverySummary {
        let reading = try records.finish { try take($0, body) }
        if layout == nil, let heading = search.finish() { begin(heading) }
        if layout != nil, rows == nil { try beginRows(body) }
        describe(reading)
        leaveOut(perhapsSums)
        while let row = rows?.next() {
            summary.rows += 1
            try body(row)
        }
        if let obstacle = reading.obstacle {
            close(obstacle, hint: reading.kind)
        } else if rows == nil {
            try closeWithoutHeading(body)
        } else if summary.rows == 0 {
            close(.emptyFile)
        }
        return summary
    }

    /// How a file writes its dates is judged by so many rows; decision 0015.
    private static var sampleRows: Int { 200 }

    /// So many lines after the rows may sum them up; real files have one or two.
    private static var mostSums: Int { 20 }

    private func take(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if rows != nil { return try pass(record, body) }
        if layout == nil { return try seek(record, body) }
        sample.append(record)
        if sample.count == Self.sampleRows { try beginRows(body) }
    }

    /// Looks for the headings in one record more.
    private func seek(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if search.isOver {
            if context.takesAnyTable { try handOnUnread(record, .missingHeading, body) }
            return
        }
        if case .found(let heading, let row) = search.take(record) {
            begin(heading)
            if let row { sample.append(row) }
        } else if search.isOver, context.takesAnyTable {
            for record in search.before { try handOnUnread(record, .missingHeading, body) }
        }
    }

    /// Passes a record on as a row, unless it is none.
    private func pass(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if let mended { return try handOn(record, of: mended, body) }
        guard let noise else { return }
        if noise.saysNothing(record) {
            if record.cells.contains(where: { !$0.isEmpty }) { isUnderOtherHeading = false }
            return
        }
        if perhapsSums.count < Self.mostSums, noise.maySumUp(record) {
            return perhapsSums.append(record)
        }
        // Rows go on, so what looked like sums were rows too.
        for row in perhapsSums { try handOn(row, body) }
        perhapsSums = []
        if search.isOtherHeading(record) {
            isUnderOtherHeading = true
            find(.otherHeading, .warning, line: record.line)
        } else {
            try handOn(record, body)
        }
    }

    private func handOn(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if isUnderOtherHeading { return try handOnUnread(record, .otherHeading, body) }
        guard let row = rows?.take(record) else { return }
        summary.rows += 1
        try body(row)
    }

    /// Hands on a record as it stands, in quarantine.
    private func handOnUnread(
        _ record: Record,
        _ code: FindingCode,
        _ body: (ReadRow) throws -> Void
    ) rethrows {
        summary.rows += 1
        let finding = Finding(code, .error, file: context.file, line: record.line)
        try body(
            ReadRow(
                line: record.line,
                cells: record.written ?? record.cells,
                outcome: .quarantined,
                findings: [finding]
            )
        )
    }

    /// A row of a mended quarantine file; nothing is taken for a sum there, since each row was one before.
    private func handOn(
        _ record: Record,
        of mended: MendedColumns,
        _ body: (ReadRow) throws -> Void
    ) rethrows {
        let own = mended.stripped(record)
        guard let mark = mended.mark(of: record) else {
            return own.cells.allSatisfy(\.isEmpty) ? () : try handOn(own, body)
        }
        guard let row = rows?.read(own, mending: mark) else { return }
        summary.rows += 1
        try body(row)
    }

    private func begin(_ found: Heading) {
        mended = MendedColumns(heading: found.cells)
        heading = mended?.own(of: found.cells) ?? found.cells
        records.width = found.cells.count
        let layout = RowLayout(heading: heading, words: words)
        self.layout = layout
        noise = NoiseFilter(heading: found)
        leaveOut(search.before)
        if let line = found.groupLine { find(.groupedHeading, .note, line: line) }
        summary.findings += HeadingCheck(context, heading: heading, layout: layout).findings
    }

    /// Begins with the rows, now that enough of them are known to tell how they write dates.
    private func beginRows(_ body: (ReadRow) throws -> Void) rethrows {
        guard let layout else { return }
        let rows = mended.map { sample.map($0.stripped) } ?? sample
        let dates = DateStyle(of: rows, layout: layout, map: context.map)
        summary.findings += dates.assumptions.map {
            Finding(
                $0.code,
                $0.severity,
                file: context.file,
                column: $0.heading,
                hint: $0.hint
            )
        }
        self.rows = RowReader(
            context,
            layout: layout,
            heading: heading,
            dates: dates,
            delimiter: records.summary.delimiter,
            masker: masker
        )
        for record in sample { try pass(record, body) }
        sample = []
    }
}

extension DeliveryReader {
    private func find(_ code: FindingCode, _ severity: Finding.Severity, line: Int? = nil) {
        summary.findings.append(Finding(code, severity, file: context.file, line: line))
    }

    /// Notes records that are no rows.
    private func leaveOut(_ records: some Sequence<Record>) {
        for record in records where !record.cells.allSatisfy(\.isEmpty) {
            find(.leftOutLine, .note, line: record.line)
        }
    }

    /// Tells how the file was read, and what was assumed.
    private func describe(_ reading: ReadingSummary) {
        summary.encoding = reading.encoding
        summary.delimiter = reading.delimiter
        summary.quote = reading.quote
        summary.escapesQuotes = reading.escapesQuotes
        if reading.hadBadBytes { find(.badEncoding, .warning) }
        for doubt in reading.doubts {
            let isDelimiter = doubt == .ambiguousDelimiter
            let hint = isDelimiter ? reading.delimiterName : reading.encoding.rawValue
            summary.findings.append(Finding(doubt, .warning, file: context.file, hint: hint))
        }
    }

    /// Ends a file that has no rows.
    private func close(_ obstacle: FindingCode, hint: String? = nil) {
        summary.isCalm = obstacle == .emptyFile && context.map.emptyMeansCalm
        summary.isUnreadable = !summary.isCalm
        let severity = summary.isCalm ? Finding.Severity.note : .error
        summary.findings.append(Finding(obstacle, severity, file: context.file, hint: hint))
    }

    /// Ends a file without headings: a few lines that only say that it was calm, else unreadable.
    private func closeWithoutHeading(_ body: (ReadRow) throws -> Void) rethrows {
        let lines = search.before.filter { !$0.cells.allSatisfy(\.isEmpty) }
        let texts = lines.flatMap(\.cells).filter { !$0.isEmpty }
        guard let first = lines.first, texts.allSatisfy(CalmWords.say) else {
            if context.takesAnyTable, !search.isOver {
                for record in search.before { try handOnUnread(record, .missingHeading, body) }
            }
            return close(.missingHeading)
        }
        summary.isCalm = true
        summary.rows = 1
        leaveOut(lines.dropFirst())
        try body(calmRow(first))
    }

    private func calmRow(_ record: Record) -> ReadRow {
        guard let period = context.describes else {
            let finding = Finding(.badTime, .error, file: context.file, line: record.line)
            return ReadRow(
                line: record.line,
                cells: record.cells,
                outcome: .quarantined,
                findings: [finding]
            )
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

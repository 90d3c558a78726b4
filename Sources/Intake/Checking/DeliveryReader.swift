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
    private var rows: RowReader?
    private var noise: NoiseFilter?
    private var mended: MendedColumns?
    private var early: [Record] = []
    private var perhapsSums: [Record] = []
    private var summary = DeliverySummary()

    /// A reader of one delivery.
    public init(_ context: DeliveryContext, masker: Masker) {
        self.context = context
        self.masker = masker
        let words = HeadingWords(context.map, isShared: context.reporter.id.isEmpty)
        self.words = words
        records = RecordReader { words.knows($0) }
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
        summary.encoding = reading.encoding
        summary.delimiter = reading.delimiter
        if reading.hadBadBytes { find(.badEncoding, .warning) }
        leaveOut(perhapsSums)
        if let obstacle = reading.obstacle {
            close(obstacle)
        } else if rows == nil {
            try closeWithoutHeading(body)
        } else if summary.rows == 0 {
            close(.emptyFile)
        }
        return summary
    }

    /// A heading is looked for in this many records; real files have a few lines before it.
    private static var headingSearch: Int { 50 }

    /// So many lines after the rows may sum them up; real files have one or two.
    private static var mostSums: Int { 20 }

    private func take(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        if let mended { return try handOn(record, of: mended, body) }
        if let noise {
            if noise.saysNothing(record) { return }
            if perhapsSums.count < Self.mostSums, noise.maySumUp(record) {
                return perhapsSums.append(record)
            }
            // Rows go on, so what looked like sums were rows too.
            for row in perhapsSums { try handOn(row, body) }
            perhapsSums = []
            return try handOn(record, body)
        }
        guard early.count < Self.headingSearch else { return }
        if isHeading(record), !early.contains(where: { width($0) >= width(record) }) {
            begin(record)
        } else {
            early.append(record)
        }
    }

    private func handOn(_ record: Record, _ body: (ReadRow) throws -> Void) rethrows {
        guard let row = rows?.read(record) else { return }
        summary.rows += 1
        try body(row)
    }

    /// A row of a mended quarantine file; nothing is taken for a sum there, since each row was one before.
    private func handOn(
        _ record: Record,
        of mended: MendedColumns,
        _ body: (ReadRow) throws -> Void
    ) rethrows {
        guard let mark = mended.mark(of: record) else {
            let own = mended.stripped(record)
            return own.cells.allSatisfy(\.isEmpty) ? () : try handOn(own, body)
        }
        guard let row = rows?.read(mended.stripped(record), mending: mark) else { return }
        summary.rows += 1
        try body(row)
    }

    /// Whether a record names columns: two that are known, or half of all there are.
    private func isHeading(_ record: Record) -> Bool {
        if MendedColumns(heading: record.cells) != nil { return true }
        let known = record.cells.count(where: words.knows)
        return known >= 2 || (known == 1 && record.cells.count <= 2)
    }

    /// How many cells say something: what is as wide before a heading is rows under another one.
    private func width(_ record: Record) -> Int {
        record.cells.count { !$0.isEmpty }
    }

    private func begin(_ record: Record) {
        mended = MendedColumns(heading: record.cells)
        let own = mended?.stripped(record) ?? record
        heading = own.cells
        while heading.last?.isEmpty == true { heading.removeLast() }
        records.width = heading.count + record.cells.count - own.cells.count
        let layout = RowLayout(heading: heading, words: words)
        noise = NoiseFilter(heading: heading)
        leaveOut(early)
        early = []
        rows = RowReader(
            context,
            layout: layout,
            width: heading.count,
            delimiter: records.summary.delimiter,
            masker: masker
        )
        summary.findings += HeadingCheck(context, heading: heading, layout: layout).findings
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

    /// Ends a file that has no rows.
    private func close(_ obstacle: FindingCode) {
        summary.isCalm = obstacle == .emptyFile && context.map.emptyMeansCalm
        summary.isUnreadable = !summary.isCalm
        find(obstacle, summary.isCalm ? .note : .error)
    }

    /// Ends a file without headings: a few lines that only say that it was calm, else unreadable.
    private func closeWithoutHeading(_ body: (ReadRow) throws -> Void) rethrows {
        let lines = early.filter { !$0.cells.allSatisfy(\.isEmpty) }
        let texts = lines.flatMap(\.cells).filter { !$0.isEmpty }
        guard let first = lines.first, texts.allSatisfy(CalmWords.say) else {
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

import Domain

/// Reads one row after another into reports and findings.
final class RowReader {
    let context: DeliveryContext
    let layout: RowLayout

    /// Takes rows of several incidents apart, where the map says so.
    let splitter: RowSplitter?

    /// Joins rows of one incident, where the map says so.
    var joiner: RowJoiner?

    let masker: Masker
    let times: TimeParser
    let dates: DateStyle

    /// The days that the delivery describes, or that of the row which is mended.
    private(set) var origin: RowOrigin

    let categories: CategoryWords

    /// What cells that come again stand for.
    let seen = SeenCells()

    private let delivery: RowOrigin
    private let fitter: RowFitter
    private var numbers = CaseNumbers()

    init(
        _ context: DeliveryContext,
        layout: RowLayout,
        heading: [String],
        dates: DateStyle,
        delimiter: Character,
        masker: Masker
    ) {
        self.context = context
        splitter = RowSplitter(context.map.split, heading: heading, layout: layout)
        joiner = RowJoiner(
            context.map.join,
            heading: heading,
            layout: layout,
            file: context.file
        )
        self.layout = splitter?.layout ?? layout
        self.masker = masker
        fitter = RowFitter(width: heading.count, layout: layout, delimiter: delimiter)
        delivery = RowOrigin(
            days: DeliveryName.days(context.file, receivedOn: context.receivedOn),
            period: context.describes
        )
        origin = delivery
        self.dates = dates
        times = TimeParser(order: dates.order)
        categories = CategoryWords(context.categories, words: context.map.categoryWords)
    }

    /// The row that a record is, and that it replaces.
    func read(_ record: Record, mending mended: MendedRow) -> ReadRow {
        origin = context.origins[mended.id] ?? delivery
        defer { origin = delivery }
        var row = read(record)
        row.mends = mended
        return row
    }

    /// The row that a record is, accepted or in quarantine.
    func read(_ record: Record) -> ReadRow {
        interpret(record).with(record.written, delimiter: fitter.delimiter)
    }

    private func interpret(_ record: Record) -> ReadRow {
        var findings = RowFindings(file: context.file, line: record.line)
        note(record.flaws, &findings)
        guard !record.flaws.contains(.fieldTooLong), let cells = fitter.fit(record, &findings)
        else {
            let isCut = record.flaws.contains(.fieldTooLong)
            findings.add(isCut ? .fieldTooLong : .longRow, .error)
            return quarantined(record.line, record.cells, findings)
        }
        if record.flaws.contains(.unclosedQuote), record.cells.count != fitter.width {
            findings.add(.unclosedQuote, .error)
            return quarantined(record.line, cells, findings)
        }
        guard var reports = reports(cells, line: record.line, &findings) else {
            return quarantined(record.line, cells, findings)
        }
        if findings.misfits, record.cells.count != fitter.width {
            findings.add(record.cells.count < fitter.width ? .shortRow : .longRow, .error)
            return quarantined(record.line, cells, findings)
        }
        if findings.misfits, cells.prefix(layout.margin).contains(where: { !$0.isEmpty }) {
            findings.add(.shiftedRow, .error)
            return quarantined(record.line, cells, findings)
        }
        if numbers.areTaken(by: reports[0]) {
            findings.add(.repeatedCaseNumber, .warning, layout.caseNumber)
            for index in reports.indices { reports[index].caseNumber = nil }
        }
        return ReadRow(
            line: record.line,
            cells: cells,
            outcome: .reports(reports),
            findings: findings.all
        )
    }

    private func quarantined(_ line: Int, _ cells: Cells, _ findings: RowFindings) -> ReadRow {
        var findings = findings
        findings.dropWhatErrorsSay()
        return ReadRow(line: line, cells: cells, outcome: .quarantined, findings: findings.all)
    }

    private func note(_ flaws: [FindingCode], _ findings: inout RowFindings) {
        for flaw in flaws {
            switch flaw {
            case .mixedEncoding, .hiddenCharacters: findings.add(flaw, .note)
            case .badEncoding, .unclosedQuote: findings.add(flaw, .warning)
            default: break
            }
        }
    }
}

import Domain

/// Reads one row after another into reports and findings.
final class RowReader {
    let context: DeliveryContext
    let layout: RowLayout
    let masker: Masker
    let times: TimeParser

    /// The days that the name of the file tells.
    let named: ClosedRange<Day>?

    let categories: CategoryWords

    /// What cells that come again stand for.
    let seen = SeenCells()

    private let fitter: RowFitter
    private var numbers = CaseNumbers()

    init(
        _ context: DeliveryContext,
        layout: RowLayout,
        width: Int,
        delimiter: Character,
        masker: Masker
    ) {
        self.context = context
        self.layout = layout
        self.masker = masker
        fitter = RowFitter(width: width, layout: layout, delimiter: delimiter)
        named = DeliveryName.days(context.file, receivedOn: context.receivedOn)
        times = TimeParser(order: context.map.dateOrder)
        categories = CategoryWords(context.categories, words: context.map.categoryWords)
    }

    /// The row that a record is, accepted or in quarantine.
    func read(_ record: Record) -> ReadRow {
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
        guard var report = report(cells, line: record.line, &findings) else {
            return quarantined(record.line, cells, findings)
        }
        if findings.misfits, record.cells.count != fitter.width {
            findings.add(record.cells.count < fitter.width ? .shortRow : .longRow, .error)
            return quarantined(record.line, cells, findings)
        }
        if numbers.areTaken(by: report) {
            findings.add(.repeatedCaseNumber, .warning, layout.caseNumber)
            report.caseNumber = nil
        }
        return ReadRow(
            line: record.line,
            cells: cells,
            outcome: .reports([report]),
            findings: findings.all
        )
    }

    private func quarantined(_ line: Int, _ cells: Cells, _ findings: RowFindings) -> ReadRow {
        ReadRow(line: line, cells: cells, outcome: .quarantined, findings: findings.all)
    }

    private func note(_ flaws: [FindingCode], _ findings: inout RowFindings) {
        for flaw in flaws {
            switch flaw {
            case .mixedEncoding: findings.add(.mixedEncoding, .note)
            case .badEncoding, .unclosedQuote: findings.add(flaw, .warning)
            default: break
            }
        }
    }
}

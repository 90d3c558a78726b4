import Domain

/// Reader of rows: each record under the headings becomes reports with findings, or is quarantined.
///
/// A record is joined to an earlier one where the column map says so, fitted to the width of the
/// headings, split into incidents, and each incident built into a report.
final class RowReader {
    private let context: DeliveryContext
    private let layout: RowLayout
    private let fitter: RowFitter
    private let splitter: RowSplitter?
    private var joiner: RowJoiner?
    private let builder: ReportBuilder
    private let categories: CategoryLookup
    private let deliveryOrigin: RowOrigin
    private var caseNumbers = CaseNumberRegister()

    /// A reader of the rows under a heading.
    init(
        _ context: DeliveryContext,
        layout: RowLayout,
        heading: [String],
        spelling: TimeSpelling,
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
        fitter = RowFitter(width: heading.count, layout: layout, delimiter: delimiter)
        self.layout = splitter?.layout ?? layout
        categories = CategoryLookup(context.categories, words: context.map.categoryWords)
        builder = ReportBuilder(
            context,
            layout: self.layout,
            spelling: spelling,
            categories: categories,
            masker: masker
        )
        deliveryOrigin = RowOrigin(
            days: DeliveryName.days(context.file, receivedOn: context.receivedOn),
            period: context.describes
        )
    }

    /// Adds the next record, and returns the next complete row; nil while rows wait to be joined.
    func add(_ record: Record) -> ReadRow? {
        guard joiner != nil else { return read(record, origin: deliveryOrigin) }
        return joiner?.hold(record).map { read($0) }
    }

    /// The next row that is still held at the end of the file; nil where there is none.
    func nextHeld() -> ReadRow? {
        joiner?.releaseNext().map { read($0) }
    }

    /// The row of a record that replaces a quarantined row.
    func read(_ record: Record, mending reference: MendedRow) -> ReadRow {
        var row = read(record, origin: context.origins[reference.id] ?? deliveryOrigin)
        row.mends = reference
        return row
    }

    private func read(_ record: Record, origin: RowOrigin) -> ReadRow {
        interpret(record, origin).with(record.written, delimiter: fitter.delimiter)
    }

    private func interpret(_ record: Record, _ origin: RowOrigin) -> ReadRow {
        var findings = RowFindings(file: context.file, line: record.line)
        addFlaws(of: record, to: &findings)
        guard !record.flaws.contains(.fieldTooLong), let cells = fitter.fit(record, &findings)
        else {
            let isCut = record.flaws.contains(.fieldTooLong)
            findings.add(isCut ? .fieldTooLong : .longRow)
            return quarantined(record.line, record.cells, findings)
        }
        if record.flaws.contains(.unclosedQuote), record.cells.count != fitter.width {
            findings.add(.unclosedQuote)
            return quarantined(record.line, cells, findings)
        }
        guard let reports = reports(of: cells, line: record.line, origin, &findings) else {
            return quarantined(record.line, cells, findings)
        }
        if findings.hasMisfit, record.cells.count != fitter.width {
            findings.add(record.cells.count < fitter.width ? .shortRow : .longRow, as: .error)
            return quarantined(record.line, cells, findings)
        }
        if findings.hasMisfit, cells.prefix(layout.margin).contains(where: { !$0.isEmpty }) {
            findings.add(.shiftedRow)
            return quarantined(record.line, cells, findings)
        }
        let numbered = withoutSharedNumber(reports, &findings)
        return ReadRow(
            line: record.line,
            cells: cells,
            outcome: .reports(numbered),
            findings: findings.all
        )
    }

    /// Whether the text of a row, and no category beside it, says that it is no report.
    func isPlaceholder(_ cells: Cells) -> Bool {
        layout.text.withBytes(in: cells, PlaceholderRow.isPlaceholder)
            && layout.category.isEmpty(in: cells)
    }

    /// The reports of a row without a number that is none, since many rows of the file have it.
    private func withoutSharedNumber(_ reports: [Report], _ findings: inout RowFindings) -> [Report]
    {
        switch caseNumbers.use(of: reports[0], shared: context.sharedCaseNumbers) {
        case .own: return reports
        case .repeated:
            findings.add(.repeatedCaseNumber, layout.caseNumber)
            return reports
        case .shared:
            findings.add(.unusableCaseNumber, layout.caseNumber)
            return reports.map { report in
                var report = report
                report.caseNumber = nil
                return report
            }
        }
    }

    /// Hashes of the case numbers that many rows so far share, with other contents.
    var sharedCaseNumbers: Set<UInt64> { caseNumbers.shared }

    private func quarantined(_ line: Int, _ cells: Cells, _ findings: RowFindings) -> ReadRow {
        var findings = findings
        findings.removeWhatErrorsRepeat()
        return ReadRow(line: line, cells: cells, outcome: .quarantined, findings: findings.all)
    }

    private func addFlaws(of record: Record, to findings: inout RowFindings) {
        for flaw in record.flaws {
            switch flaw {
            case .mixedEncoding, .hiddenCharacters, .badEncoding, .missingValue: findings.add(flaw)
            case .unclosedQuote: findings.add(flaw, as: .warning)
            default: break
            }
        }
    }

    /// Reports of a row, one for each incident; nil, with an error among the findings, where one of
    /// them cannot be built.
    private func reports(
        of cells: Cells,
        line: Int,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> [Report]? {
        guard let splitter else {
            return builder.report(cells, line: line, origin, &findings).map { [$0] }
        }
        let parts = splitter.parts(of: cells, categories)
        var reports: [Report] = []
        for (index, part) in parts.enumerated() {
            guard var report = builder.report(part, line: line, origin, &findings) else {
                return nil
            }
            if parts.count > 1 { report.part = index + 1 }
            reports.append(report)
        }
        if parts.count == 1, splitter.mayBeSeveral(cells) {
            findings.add(.unsplitRow)
        }
        findings.removeRepeats()
        return RowSplitter.overMidnight(reports)
    }
}

extension RowReader {
    /// Reads a row that the joiner has released.
    private func read(_ held: RowJoiner.HeldRow) -> ReadRow {
        switch held {
        case .first(let record, let whole, let lines):
            let row = read(whole, origin: deliveryOrigin)
            return lines.isEmpty ? row : readJoined(record, row, lines)
        case .joined(let record, let line, let findings):
            return written(record, .joined(to: line), findings)
        case .refused(let record, let findings):
            return written(record, .quarantined, findings)
        }
    }

    /// The first of several joined rows, with its own cells and the lines of the others.
    private func readJoined(_ record: Record, _ row: ReadRow, _ lines: [Int]) -> ReadRow {
        guard case .reports(var reports) = row.outcome else {
            let errors = row.findings.filter { $0.severity == .error }
            joiner?.refuseRows(joinedTo: record.line, because: errors)
            return written(record, row.outcome, row.findings)
        }
        for index in reports.indices { reports[index].joinedLines = lines }
        return written(record, .reports(reports), row.findings)
    }

    private func written(
        _ record: Record,
        _ outcome: ReadRow.Outcome,
        _ findings: [Finding]
    ) -> ReadRow {
        ReadRow(
            line: record.line,
            cells: record.written ?? record.cells,
            outcome: outcome,
            findings: findings
        )
    }
}

import Domain
import Toolkit

/// Table of a file that staff keep, with its known headings.
///
/// Each sheet of a workbook that has the needed headings is part of it, with columns of its own.
struct StaffTable {
    /// Rows that are neither blank nor examples.
    private(set) var rows: [StaffRow] = []

    /// Findings so far.
    private(set) var findings: [Finding] = []

    private let file: String
    private let form: StaffForm
    private let firstDay: Day?
    private var sheets: [StaffSheet] = []

    /// Last day that any row tells of, else the file's name.
    private var lastDay: Day?

    /// Reads a table of a form.
    ///
    /// Days before `first`, where it is given, are in doubt.
    init(_ bytes: [UInt8], file: String, form: StaffForm, from first: Day? = nil) {
        (self.file, self.form, firstDay) = (file, form, first)
        let names = form.names
        let best = StaffSheet(bytes, name: nil, names: names)
        let others = best.reading.otherSheets.map { StaffSheet(bytes, name: $0, names: names) }
        let more = others.filter { form.missing(from: $0.columns).isEmpty }
        sheets = [best] + more
        addObstacles(of: best, besides: more.compactMap(\.name))
        for index in sheets.indices where hasNeeded(index) { addRows(index) }
        lastDay =
            rows.compactMap(\.writtenDay).max()
            ?? DeliveryName.days(file, receivedOn: StaffDates.last)?.upperBound
        findings = findings.map { $0.concerning($0.lastDay ?? lastDay) }
    }

    private mutating func addObstacles(of sheet: StaffSheet, besides read: [String]) {
        let reading = sheet.reading
        if let obstacle = reading.obstacle {
            add(obstacle, obstacle == .emptyFile ? .note : .error, hint: reading.kind)
        } else if sheet.columns.isEmpty {
            add(.missingHeading, hint: form.headings.joined(separator: ";"))
        }
        for doubt in reading.doubts where doubt == .cutWorkbook { add(doubt) }
        for other in reading.otherSheets where !read.contains(other) {
            add(.otherSheet, .note, hint: masked(other))
        }
    }

    private mutating func hasNeeded(_ index: Int) -> Bool {
        let sheet = sheets[index]
        if sheet.columns.isEmpty { return false }
        let missing = form.missing(from: sheet.columns)
        for heading in missing {
            let nearest = Spelling.nearest(to: heading, among: sheet.heading)
            add(.missingColumn, sheet: index, column: heading, hint: nearest)
        }
        return missing.isEmpty
    }

    private mutating func addRows(_ index: Int) {
        let sheet = sheets[index]
        let cells = sheet.records.map { $0.cells.map(\.plainText) }
        let dates = StaffDates(
            cells,
            columns: ["datum", "dag", "från", "till"].compactMap { sheet.columns[$0] },
            file: file,
            from: firstDay
        )
        for (record, cells) in zip(sheet.records, cells) where !cells.allSatisfy(\.isEmpty) {
            if ExampleRow.isMarked(record.cells) {
                add(.exampleRow, .note, sheet: index, line: record.line)
                continue
            }
            let isLong = record.cells.dropFirst(sheet.heading.count).contains { !$0.isEmpty }
            let flaws = record.flaws.filter { $0 != .mixedEncoding && $0 != .hiddenCharacters }
            if record.flaws.contains(.hiddenCharacters) {
                add(.hiddenCharacters, .note, sheet: index, line: record.line)
            }
            if let flaw = flaws.first ?? (isLong ? .longRow : nil) {
                add(flaw, sheet: index, line: record.line)
            } else {
                rows.append(
                    StaffRow(
                        line: record.line,
                        cells: cells,
                        columns: sheet.columns,
                        dates: dates,
                        sheet: index
                    )
                )
            }
        }
    }

    /// Adds a finding about the file, or one of its lines: an error, since rows of staff are never guessed at.
    private mutating func add(
        _ code: FindingCode,
        _ severity: Finding.Severity = .error,
        sheet index: Int = 0,
        line: Int? = nil,
        column: String? = nil,
        hint: String? = nil,
        lastDay: Day? = nil
    ) {
        let finding = Finding(code, severity, file: file, line: line, column: column, hint: hint)
        let sheet = sheets[index]
        let cell =
            code == .otherSheet
            ? nil : sheet.reading.cell(of: finding, heading: sheet.heading, masked: masked)
        findings.append(finding.on(cell).concerning(lastDay ?? self.lastDay))
    }

    private func masked(_ name: String) -> String { Masker().mask(name, in: .fileName).text }
}

extension StaffTable {
    /// The value of each row; a row whose value throws becomes a finding instead.
    mutating func map<Value>(_ body: (StaffRow) throws(StaffFault) -> Value) -> [Value] {
        var values: [Value] = []
        for row in rows {
            do throws(StaffFault) {
                values.append(try body(row))
            } catch {
                add(
                    error.code,
                    sheet: row.sheet,
                    line: row.line,
                    column: error.column,
                    hint: error.hint,
                    lastDay: row.writtenDay
                )
            }
        }
        return values
    }
}

/// Headings of a file that staff keep.
struct StaffForm {
    /// Headings that are read, the needed ones first.
    let headings: [String]

    /// Number of needed headings.
    let needed: Int

    /// Headings by their synonyms.
    var synonyms: [String: String] = [:]

    /// Headings that may stand in the place of a needed one.
    var substitutes: [String: String] = [:]

    /// Every heading by its folded words.
    var names: [String: String] {
        var names: [String: String] = [:]
        for heading in headings { names[heading.folded] = heading }
        for (word, heading) in synonyms { names[word.folded] = heading }
        return names
    }

    /// Needed headings that have no column.
    func missing(from columns: [String: Int]) -> [String] {
        headings.prefix(needed).filter {
            columns[$0] == nil && substitutes[$0].flatMap { columns[$0] } == nil
        }
    }
}

/// One sheet of a workbook, or a file of text: its headings and the records below them.
struct StaffSheet {
    /// Name of the sheet; nil for the one that fits best, and for a file of text.
    let name: String?

    /// Properties of the file.
    let reading: ReadingSummary

    /// Cells of the row of headings; none where there is no known heading.
    private(set) var heading: [String] = []

    /// Columns of the known headings.
    private(set) var columns: [String: Int] = [:]

    /// Records below the headings.
    private(set) var records: ArraySlice<Record> = []

    init(_ bytes: [UInt8], name: String?, names: [String: String]) {
        self.name = name
        let reader = RecordReader(sheet: name) { names[$0.folded] != nil }
        var records: [Record] = []
        bytes.withUnsafeBytes { reader.feed($0) { records.append($0) } }
        reading = reader.finish { records.append($0) }
        let start = records.firstIndex { $0.cells.contains { names[$0.folded] != nil } }
        guard let start else { return }
        heading = Array(records[start].cells)
        for (index, cell) in heading.enumerated() {
            if let name = names[cell.folded], columns[name] == nil { columns[name] = index }
        }
        self.records = records[(start + 1)...]
    }
}

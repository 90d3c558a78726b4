import Domain
import Toolkit

/// Table of a file that staff keep, with its known headings.
struct StaffTable {
    /// Rows that are not blank.
    private(set) var rows: [StaffRow] = []

    /// Findings so far.
    var findings: [Finding] = []

    private let file: String
    private var columns: [String: Int] = [:]
    private var reading = ReadingSummary()
    private var heading: [String] = []

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: Content of the file.
    ///   - file: Its name, for findings.
    ///   - headings: Headings that are read, the required ones first.
    ///   - needed: Number of required headings.
    ///   - synonyms: Headings by their synonyms.
    ///   - first: The first day that can be meant; nil where only days before this program are too early.
    init(
        _ bytes: [UInt8],
        file: String,
        headings: [String],
        needed: Int,
        synonyms: [String: String] = [:],
        from first: Day? = nil
    ) {
        self.file = file
        var names: [String: String] = [:]
        for heading in headings { names[heading.folded] = heading }
        for (word, heading) in synonyms { names[word.folded] = heading }
        let records = records(in: bytes) { [names] in names[$0.folded] != nil }
        let start = records.firstIndex { $0.cells.contains { names[$0.folded] != nil } }
        if let start {
            let cells = Array(records[start].cells)
            heading = cells
            for (index, cell) in cells.enumerated() {
                if let name = names[cell.folded], columns[name] == nil { columns[name] = index }
            }
            if hasAll(headings.prefix(needed), among: cells) {
                addRows(records[(start + 1)...], width: cells.count, from: first)
            }
        } else if !records.isEmpty {
            add(.missingHeading, hint: headings.joined(separator: ";"))
        }
    }

    /// The records of the file; empty, with a finding, where it cannot be read.
    private mutating func records(
        in bytes: [UInt8],
        isHeading: @escaping (String) -> Bool
    ) -> [Record] {
        let reader = RecordReader(isHeading: isHeading)
        var records: [Record] = []
        bytes.withUnsafeBytes { reader.feed($0) { records.append($0) } }
        reading = reader.finish { records.append($0) }
        if let obstacle = reading.obstacle {
            add(obstacle, obstacle == .emptyFile ? .note : .error, hint: reading.kind)
        }
        for doubt in reading.doubts where doubt == .cutWorkbook { add(doubt) }
        for sheet in reading.otherSheets { add(.otherSheet, .note, hint: masked(sheet)) }
        return records
    }

    private mutating func hasAll(_ headings: some Sequence<String>, among cells: [String]) -> Bool {
        let missing = headings.filter { columns[$0] == nil }
        for heading in missing {
            let nearest = Spelling.nearest(to: heading, among: cells)
            add(.missingColumn, column: heading, hint: nearest)
        }
        return missing.isEmpty
    }

    private mutating func addRows(_ records: ArraySlice<Record>, width: Int, from first: Day?) {
        let cells = records.map { $0.cells.map(\.plainText) }
        let dates = StaffDates(
            cells,
            columns: ["datum", "dag", "från", "till"].compactMap { columns[$0] },
            file: file,
            from: first
        )
        for (record, cells) in zip(records, cells) where !cells.allSatisfy(\.isEmpty) {
            let isLong = record.cells.dropFirst(width).contains { !$0.isEmpty }
            let flaws = record.flaws.filter { $0 != .mixedEncoding && $0 != .hiddenCharacters }
            if record.flaws.contains(.hiddenCharacters) {
                add(.hiddenCharacters, .note, line: record.line)
            }
            if let flaw = flaws.first ?? (isLong ? .longRow : nil) {
                add(flaw, line: record.line)
            } else {
                rows.append(
                    StaffRow(
                        line: record.line,
                        cells: cells,
                        columns: columns,
                        dates: dates
                    )
                )
            }
        }
    }

    /// Adds a finding about the file, or one of its lines: an error, since rows of staff are never guessed at.
    mutating func add(
        _ code: FindingCode,
        _ severity: Finding.Severity = .error,
        line: Int? = nil,
        column: String? = nil,
        hint: String? = nil
    ) {
        let finding = Finding(code, severity, file: file, line: line, column: column, hint: hint)
        findings.append(finding.on(reading.cell(of: finding, heading: heading, masked: masked)))
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
                add(error.code, line: row.line, column: error.column, hint: error.hint)
            }
        }
        return values
    }
}

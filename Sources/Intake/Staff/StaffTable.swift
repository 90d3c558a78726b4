import Domain
import Toolkit

/// Rows of a file that staff keep, by the headings it is known to have.
struct StaffTable {
    /// Rows with something in them.
    private(set) var rows: [StaffRow] = []

    /// What is wrong so far.
    var findings: [Finding] = []

    private let file: String
    private var columns: [String: Int] = [:]

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: Content of the file.
    ///   - file: Its name, for findings.
    ///   - headings: Headings that are read, those that are needed first.
    ///   - needed: How many of them are needed.
    ///   - synonyms: Other words for headings.
    init(
        _ bytes: [UInt8],
        file: String,
        headings: [String],
        needed: Int,
        synonyms: [String: String] = [:]
    ) {
        self.file = file
        var names: [String: String] = [:]
        for heading in headings { names[heading.folded] = heading }
        for (word, heading) in synonyms { names[word.folded] = heading }
        let records = records(in: bytes) { [names] in names[$0.folded] != nil }
        let start = records.firstIndex { $0.cells.contains { names[$0.folded] != nil } }
        if let start {
            let cells = Array(records[start].cells)
            for (index, cell) in cells.enumerated() {
                if let name = names[cell.folded], columns[name] == nil { columns[name] = index }
            }
            if hasAll(headings.prefix(needed), among: cells) {
                take(records[(start + 1)...], width: cells.count)
            }
        } else if !records.isEmpty {
            add(.missingHeading, .error, hint: headings.joined(separator: ";"))
        }
    }

    /// The records of the file; none, and a finding, where it cannot be read.
    private mutating func records(
        in bytes: [UInt8],
        knows: @escaping (String) -> Bool
    ) -> [Record] {
        let reader = RecordReader(knows: knows)
        var records: [Record] = []
        bytes.withUnsafeBytes { reader.feed($0) { records.append($0) } }
        let summary = reader.finish { records.append($0) }
        if let obstacle = summary.obstacle {
            add(obstacle, obstacle == .emptyFile ? .note : .error)
        }
        return records
    }

    private mutating func hasAll(_ headings: some Sequence<String>, among cells: [String]) -> Bool {
        let missing = headings.filter { columns[$0] == nil }
        for heading in missing {
            let nearest = Spelling.nearest(to: heading, among: cells)
            add(.missingColumn, .error, column: heading, hint: nearest)
        }
        return missing.isEmpty
    }

    private mutating func take(_ records: ArraySlice<Record>, width: Int) {
        for record in records where !record.cells.allSatisfy(\.isEmpty) {
            let isLong = record.cells.dropFirst(width).contains { !$0.isEmpty }
            let flaw = record.flaws.first { $0 != .mixedEncoding } ?? (isLong ? .longRow : nil)
            if let flaw {
                add(flaw, .error, line: record.line)
            } else {
                rows.append(
                    StaffRow(line: record.line, cells: Array(record.cells), columns: columns)
                )
            }
        }
    }

    /// Adds a finding about the file, or one of its lines.
    mutating func add(
        _ code: FindingCode,
        _ severity: Finding.Severity,
        line: Int? = nil,
        column: String? = nil,
        hint: String? = nil
    ) {
        findings.append(
            Finding(code, severity, file: file, line: line, column: column, hint: hint)
        )
    }
}

extension StaffTable {
    /// Turns each row into a value; a row that cannot be one becomes a finding.
    mutating func map<Value>(_ body: (StaffRow) throws(StaffFault) -> Value) -> [Value] {
        var values: [Value] = []
        for row in rows {
            do throws(StaffFault) {
                values.append(try body(row))
            } catch {
                add(error.code, .error, line: row.line, column: error.column, hint: error.hint)
            }
        }
        return values
    }
}

import Domain

/// Joins rows that describe one incident, as a column map says (decision 0017).
///
/// Rows are held until no later row can belong to them, and are released in the order of their lines.
/// Cells of the first row take precedence; the others fill its empty cells, and their texts are added.
struct RowJoiner {
    /// A row that is held.
    enum HeldRow {
        /// A row by itself, or the first of several: their joined content, and the others' lines.
        case first(Record, whole: Record, lines: [Int])
        /// A row that was joined to an earlier one, which begins on `line`.
        case joined(Record, line: Int, findings: [Finding])
        /// A row that belongs to an earlier one, which is missing or quarantined.
        case refused(Record, [Finding])
    }

    private let join: RowJoin
    private let heading: [String]
    private let layout: RowLayout
    private let file: String
    private var held: [HeldRow] = []

    /// Number of rows held: rows of one incident are near one another, and memory stays flat.
    private static var window: Int { 200 }

    /// A joiner of the rows under a heading; nil where the map joins none.
    init?(_ join: RowJoin?, heading: [String], layout: RowLayout, file: String) {
        guard let join else { return nil }
        (self.join, self.heading, self.layout, self.file) = (join, heading, layout, file)
    }

    /// Holds the next row, and releases the first one where the window is full.
    mutating func hold(_ record: Record) -> HeldRow? {
        held.append(heldRow(record))
        return held.count > Self.window ? held.removeFirst() : nil
    }

    /// Releases the next row at the end of the file; nil where none is held.
    mutating func releaseNext() -> HeldRow? {
        held.isEmpty ? nil : held.removeFirst()
    }

    /// Refuses the rows that were joined to one that is quarantined.
    mutating func refuseRows(joinedTo line: Int, because errors: [Finding]) {
        for (index, row) in held.enumerated() {
            guard case .joined(let record, line, _) = row else { continue }
            held[index] = .refused(
                record,
                errors.map {
                    Finding($0.code, .error, file: file, line: record.line, column: $0.column)
                }
            )
        }
    }

    private mutating func heldRow(_ record: Record) -> HeldRow {
        let missing = heading.count - record.cells.count
        let alone = HeldRow.first(record, whole: record, lines: [])
        guard record.flaws.isEmpty, missing >= 0 else { return alone }
        let cells = Cells(record.cells + Array(repeating: "", count: missing))
        guard let isFirst = firstRowTest(for: cells) else { return alone }
        for index in held.indices.reversed() {
            guard case .first(let first, let whole, let lines) = held[index] else { continue }
            guard isFirst(whole) else {
                if join == .continuation { break }
                continue
            }
            held[index] = .first(
                first,
                whole: joined(whole, cells),
                lines: lines + [record.line]
            )
            let conflicts = conflicts(of: cells, with: whole, line: record.line)
            return .joined(record, line: first.line, findings: conflicts)
        }
        if join == .caseNumber { return alone }
        return .refused(
            record,
            [Finding(.unjoinedRow, file: file, line: record.line)]
        )
    }
}

extension RowJoiner {
    /// Test whether an earlier row is the one that these cells belong to; nil where they begin an
    /// incident of their own.
    private func firstRowTest(for cells: Cells) -> ((Record) -> Bool)? {
        func isWhole(_ first: Record) -> Bool {
            first.flaws.isEmpty && first.cells.count == heading.count
        }
        switch join {
        case .continuation:
            let isText = cells.indices.filter { !cells[$0].isEmpty }
                .allSatisfy(layout.text.indexes.contains)
            let text = layout.text.text(in: cells)
            return isText && !CalmPhrases.match(text) ? isWhole : nil
        case .caseNumber:
            let day = layout.date.text(in: cells)
            guard let number = caseKey(of: cells) else { return nil }
            // The same number on another day is another incident: numbers are reused.
            return { [self] first in
                guard isWhole(first), caseKey(of: first.cells) == number else { return false }
                let firstDay = layout.date.text(in: first.cells)
                return day.isEmpty || firstDay.isEmpty || day == firstDay
            }
        }
    }

    private func caseKey(of cells: Cells) -> String? {
        CaseNumber.text(of: layout.caseNumber.text(in: cells)).flatMap(Report.caseKey)
    }

    /// A row with the content that another adds to it.
    private func joined(_ whole: Record, _ cells: Cells) -> Record {
        let together = whole.cells.indices.map { index in
            let (first, other) = (whole.cells[index], cells[index])
            if first.isEmpty || other.isEmpty { return first + other }
            let adds = layout.text.indexes.contains(index) && !contains(first, other)
            return adds ? "\(first)\n\(other)" : first
        }
        return Record(line: whole.line, cells: Cells(together))
    }

    private func contains(_ whole: String, _ text: String) -> Bool {
        whole == text || whole.split(separator: "\n").contains { $0 == text }
    }

    /// A finding for each cell that contradicts the first row's.
    private func conflicts(of cells: Cells, with whole: Record, line: Int) -> [Finding] {
        cells.indices.compactMap { index in
            let (first, other) = (whole.cells[index], cells[index])
            let isText = layout.text.indexes.contains(index)
            guard !isText, !first.isEmpty, !other.isEmpty, first != other else { return nil }
            return Finding(
                .joinConflict,
                file: file,
                line: line,
                column: heading[index]
            )
        }
    }
}

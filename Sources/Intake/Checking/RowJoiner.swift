import Domain

/// Joins rows that tell of one incident, as a column map says (decision 0017).
///
/// Rows are held until no more can come that belong to them, and leave in the order of their lines.
/// What the first row says holds; the others fill what it leaves empty, and their texts are added.
struct RowJoiner {
    /// A row that is held.
    enum Held {
        /// A row by itself, or the first of several: what they say together, and the others' lines.
        case first(Record, whole: Record, lines: [Int])
        /// A row that was joined to an earlier one, which begins on `line`.
        case joined(Record, line: Int, findings: [Finding])
        /// A row that has an earlier one to be joined to, which is not there or stays in quarantine.
        case refused(Record, [Finding])
    }

    private let join: RowJoin
    private let heading: [String]
    private let layout: RowLayout
    private let file: String
    private var held: [Held] = []

    /// So many rows are held: rows of one incident stand near one another, and memory stays flat.
    private static var window: Int { 200 }

    init?(_ join: RowJoin?, heading: [String], layout: RowLayout, file: String) {
        guard let join else { return nil }
        (self.join, self.heading, self.layout, self.file) = (join, heading, layout, file)
    }

    /// Takes the next row, and returns the one that need not be held any longer.
    mutating func take(_ record: Record) -> Held? {
        held.append(place(record))
        return held.count > Self.window ? held.removeFirst() : nil
    }

    /// The next of the rows that are held at the end of the file.
    mutating func next() -> Held? {
        held.isEmpty ? nil : held.removeFirst()
    }

    /// Lets the rows that were joined to one that stays in quarantine stay there too.
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

    private mutating func place(_ record: Record) -> Held {
        let missing = heading.count - record.cells.count
        let alone = Held.first(record, whole: record, lines: [])
        guard record.flaws.isEmpty, missing >= 0 else { return alone }
        let cells = Cells(record.cells + Array(repeating: "", count: missing))
        guard let isFirst = search(for: cells) else { return alone }
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
            [Finding(.unjoinedRow, .error, file: file, line: record.line)]
        )
    }
}

extension RowJoiner {
    /// What tells the row that a row belongs to; nil where it begins an incident of its own.
    private func search(for cells: Cells) -> ((Record) -> Bool)? {
        func isWhole(_ first: Record) -> Bool {
            first.flaws.isEmpty && first.cells.count == heading.count
        }
        switch join {
        case .continuation:
            let isText = cells.indices.filter { !cells[$0].isEmpty }
                .allSatisfy(layout.text.indexes.contains)
            let text = layout.text.text(in: cells)
            return isText && !CalmWords.say(text) ? isWhole : nil
        case .caseNumber:
            let number = layout.caseNumber.text(in: cells)
            let day = layout.date.text(in: cells)
            if number.isEmpty { return nil }
            // Another day under the same number is another incident: numbers are used again.
            return { [layout] first in
                guard isWhole(first), layout.caseNumber.text(in: first.cells) == number else {
                    return false
                }
                let firstDay = layout.date.text(in: first.cells)
                return day.isEmpty || firstDay.isEmpty || day == firstDay
            }
        }
    }

    /// A row with what another adds to it.
    private func joined(_ whole: Record, _ cells: Cells) -> Record {
        let together = whole.cells.indices.map { index in
            let (first, other) = (whole.cells[index], cells[index])
            if first.isEmpty || other.isEmpty { return first + other }
            let adds = layout.text.indexes.contains(index) && !isSaid(other, in: first)
            return adds ? "\(first)\n\(other)" : first
        }
        return Record(line: whole.line, cells: Cells(together))
    }

    private func isSaid(_ text: String, in whole: String) -> Bool {
        whole == text || whole.split(separator: "\n").contains { $0 == text }
    }

    /// A finding for each cell that says otherwise than the first row's.
    private func conflicts(of cells: Cells, with whole: Record, line: Int) -> [Finding] {
        cells.indices.compactMap { index in
            let (first, other) = (whole.cells[index], cells[index])
            let isText = layout.text.indexes.contains(index)
            guard !isText, !first.isEmpty, !other.isEmpty, first != other else { return nil }
            return Finding(
                .joinConflict,
                .warning,
                file: file,
                line: line,
                column: heading[index]
            )
        }
    }
}

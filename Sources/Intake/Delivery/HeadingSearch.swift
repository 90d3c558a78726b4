import Domain
import Toolkit

/// Search for the headings among the first records of a file.
struct HeadingSearch {
    private let words: HeadingWords

    /// Records before the headings, or all records so far where there are no headings.
    private(set) var before: [Record] = []

    /// A row of headings that waits for the next record, which may be a finer row of headings.
    private var pending: Record?

    /// Number of records searched; real files have a few lines before the headings.
    private static var maximumRecords: Int { 50 }

    /// A search for headings that these words recognise.
    init(_ words: HeadingWords) {
        self.words = words
    }

    /// Result of one record.
    enum Step {
        /// The headings are not known yet.
        case continues
        /// The headings are known; `row` is the record itself where it is the first row under them.
        case found(Heading, row: Record?)
    }

    /// Whether the search has given up.
    var isOver: Bool { before.count >= Self.maximumRecords }

    /// Examines the next record.
    mutating func examine(_ record: Record) -> Step {
        if let pending {
            self.pending = nil
            guard isHeading(record), !Self.hasDigit(record) else {
                return found(pending, row: record)
            }
            return .found(Heading(pending, over: record), row: nil)
        }
        guard isHeading(record), !before.contains(where: { width($0) >= width(record) }) else {
            before.append(record)
            return .continues
        }
        guard hasGaps(record) else { return found(record, row: nil) }
        pending = record
        return .continues
    }

    /// The headings where the file ends right after them.
    mutating func finish() -> Heading? {
        guard let last = pending, case .found(let heading, _) = found(last, row: nil) else {
            return nil
        }
        pending = nil
        return heading
    }

    /// Whether a record is a row of headings: two are recognised, or one of at most two cells.
    private func isHeading(_ record: Record) -> Bool {
        if QuarantineColumns(heading: Array(record.cells)) != nil { return true }
        let known = record.cells.count(where: words.recognises)
        return known >= 2 || (known == 1 && record.cells.count <= 2)
    }

    /// Ends the search; a row of group headings right above becomes part of the headings.
    private mutating func found(_ record: Record, row: Record?) -> Step {
        guard let above = before.last, above.line == record.line - 1,
            above.cells.count == record.cells.count, width(above) >= 2, hasGaps(above),
            !Self.hasDigit(above)
        else { return .found(Heading(record), row: row) }
        before.removeLast()
        return .found(Heading(above, over: record), row: row)
    }

    /// Number of filled cells: as many before the headings means rows under other headings.
    private func width(_ record: Record) -> Int {
        record.cells.count { !$0.isEmpty }
    }

    /// Whether a column after the first heading has none.
    private func hasGaps(_ record: Record) -> Bool {
        record.cells.drop(while: \.isEmpty).contains(where: \.isEmpty)
    }

    fileprivate static func hasDigit(_ record: Record) -> Bool {
        record.cells.indices.contains { cell in
            record.cells.withBytes(of: cell) { $0.contains(where: \.isDigit) }
        }
    }
}

extension HeadingWords {
    /// Whether a record below the headings is another row of headings, and nothing else.
    func areAll(of record: Record) -> Bool {
        record.flaws.isEmpty && !HeadingSearch.hasDigit(record)
            && record.cells.count(where: recognises) >= 2
            && record.cells.allSatisfy { $0.isEmpty || recognises($0) }
    }
}

/// Headings of a table, from one row of the file or from two.
struct Heading {
    /// One heading for each column; the last is never empty.
    let cells: [String]

    /// Line of the row of group headings above; nil where there is none.
    private(set) var groupLine: Int?

    /// Rows as they stand in the file, since they may be repeated further down.
    private let rows: [[String]]

    /// The headings of one row.
    init(_ record: Record) {
        cells = Self.trimmed(Array(record.cells))
        rows = [cells]
    }

    /// The headings of two rows, the lower one finer: its cell counts where it has one, else the
    /// cell above.
    ///
    /// Where the lower row repeats a heading, the second one is prefixed by its group: "Slut Datum".
    init(_ upper: Record, over lower: Record) {
        let above = Self.trimmed(Array(upper.cells))
        let below = Self.trimmed(Array(lower.cells))
        var group = ""
        var joined: [String] = []
        for index in 0..<max(above.count, below.count) {
            let top = index < above.count ? above[index] : ""
            let bottom = index < below.count ? below[index] : ""
            if !top.isEmpty { group = top }
            let isDuplicate = !bottom.isEmpty && !group.isEmpty && joined.contains(bottom)
            joined.append(bottom.isEmpty ? top : isDuplicate ? "\(group) \(bottom)" : bottom)
        }
        cells = joined
        rows = [above, below]
        groupLine = upper.line
    }

    /// Whether a record repeats a row of these headings.
    func isRepeated(by record: Record) -> Bool {
        guard let first = record.cells.first, rows.contains(where: { $0.first == first }) else {
            return false
        }
        return rows.contains(Self.trimmed(Array(record.cells)))
    }

    /// The cells without the empty ones at the end, which spreadsheets write beyond the last column.
    private static func trimmed(_ cells: [String]) -> [String] {
        Array(cells.prefix(1 + (cells.lastIndex { !$0.isEmpty } ?? -1)))
    }
}

/// Comparison of the headings of a file with those that its column map and the rows need.
struct HeadingCheck {
    /// A finding for each missing heading, with the nearest heading of the file as a hint.
    let findings: [Finding]

    /// Compares the headings of a file.
    init(_ context: DeliveryContext, heading: [String], layout: RowLayout) {
        var missing: [String] = []
        for field in ColumnMap.Field.allCases {
            let absent = (context.map.headings[field] ?? []).filter {
                heading.index(ofHeading: $0) == nil
            }
            missing += Self.hasAlternative(field, absent, in: context.map) ? [] : absent
        }
        for name in context.map.split?.headings ?? [] where heading.index(ofHeading: name) == nil {
            missing.append(name)
        }
        let hasTime = [layout.date, layout.week, layout.reportedAt].contains { $0.heading != nil }
        if !hasTime, context.describes == nil, missing.isEmpty { missing.append("Datum") }
        findings = missing.map { name in
            Finding(
                .missingColumn,
                file: context.file,
                column: name,
                hint: Spelling.nearest(to: name, among: heading)
            )
        }
    }

    /// Whether the field is there under another of its headings, as where a reporter has two forms.
    ///
    /// Texts and places join all their headings, so each of them is missed.
    private static func hasAlternative(
        _ field: ColumnMap.Field,
        _ absent: [String],
        in map: ColumnMap
    ) -> Bool {
        field != .text && field != .place && absent.count < (map.headings[field]?.count ?? 0)
    }
}

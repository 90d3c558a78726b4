import Domain

/// Looks for the headings among the first records of a file.
struct HeadingSearch {
    private let words: HeadingWords

    /// Records before the headings, or all there are.
    private(set) var before: [Record] = []

    /// A row that names columns, and is held since the next row may name them more finely.
    private var held: Record?

    /// Headings are looked for in this many records; real files have a few lines before them.
    private static var reach: Int { 50 }

    init(_ words: HeadingWords) {
        self.words = words
    }

    /// What a record led to.
    enum Step {
        /// The headings are not known yet.
        case goesOn
        /// They are; the record is the first row where it is not one of them.
        case found(Heading, row: Record?)
    }

    /// Whether so many records have come that there are no headings.
    var isOver: Bool { before.count >= Self.reach }

    /// Takes the next record.
    mutating func take(_ record: Record) -> Step {
        if let held {
            self.held = nil
            guard isHeading(record), !Self.hasDigit(record) else { return found(held, row: record) }
            return .found(Heading(held, over: record), row: nil)
        }
        guard isHeading(record), !before.contains(where: { width($0) >= width(record) }) else {
            before.append(record)
            return .goesOn
        }
        guard hasGaps(record) else { return found(record, row: nil) }
        held = record
        return .goesOn
    }

    /// The headings where the file ends right after them.
    mutating func finish() -> Heading? {
        guard let last = held, case .found(let heading, _) = found(last, row: nil) else {
            return nil
        }
        held = nil
        return heading
    }

    /// Whether a record names columns: two that are known, or half of all there are.
    func isHeading(_ record: Record) -> Bool {
        if MendedColumns(heading: Array(record.cells)) != nil { return true }
        let known = record.cells.count(where: words.knows)
        return known >= 2 || (known == 1 && record.cells.count <= 2)
    }

    /// Whether a record below the headings names columns, and holds nothing else.
    func isOtherHeading(_ record: Record) -> Bool {
        record.flaws.isEmpty && !Self.hasDigit(record)
            && record.cells.count(where: words.knows) >= 2
            && record.cells.allSatisfy { $0.isEmpty || words.knows($0) }
    }

    /// Ends the search; a row of groups right above is read together with the headings.
    private mutating func found(_ record: Record, row: Record?) -> Step {
        guard let above = before.last, above.line == record.line - 1,
            above.cells.count == record.cells.count, width(above) >= 2, hasGaps(above),
            !Self.hasDigit(above)
        else { return .found(Heading(record), row: row) }
        before.removeLast()
        return .found(Heading(above, over: record), row: row)
    }

    /// How many cells say something: what is as wide before a heading is rows under another one.
    private func width(_ record: Record) -> Int {
        record.cells.count { !$0.isEmpty }
    }

    /// Whether columns between the first and the last that are named have no name.
    private func hasGaps(_ record: Record) -> Bool {
        record.cells.drop(while: \.isEmpty).contains(where: \.isEmpty)
    }

    private static func hasDigit(_ record: Record) -> Bool {
        record.cells.contains { $0.utf8.contains(where: \.isDigit) }
    }
}

/// Which cells of a row hold which field.
struct RowLayout {
    let caseNumber: FieldCells
    let date: FieldCells
    private(set) var time: FieldCells
    let endTime: FieldCells
    let reportedAt: FieldCells
    let place: FieldCells
    let address: FieldCells
    let area: FieldCells
    let north: FieldCells
    let east: FieldCells
    let coordinate: FieldCells
    private(set) var category: FieldCells
    let text: FieldCells
    let people: FieldCells
    let origin: FieldCells
    let kind: FieldCells
    let municipality: FieldCells
    let reporter: FieldCells
    let reporterType: FieldCells

    /// Whether the axes are called X and Y, which says nothing: either may point north.
    let hasUnnamedAxes: Bool

    /// Columns before the first that has a heading, as where a table starts in column B.
    let margin: Int

    /// Lays out the rows under a heading.
    init(heading: [String], words: HeadingWords) {
        margin = heading.prefix(while: \.isEmpty).count
        let columns = words.columns(of: heading)
        func cells(_ field: ColumnMap.Field, joinedBy separator: String = " ") -> FieldCells {
            FieldCells(columns[field] ?? [], of: heading, separator: separator)
        }
        caseNumber = cells(.caseNumber)
        date = cells(.date)
        time = cells(.time)
        endTime = cells(.endTime)
        reportedAt = cells(.reportedAt)
        place = cells(.place, joinedBy: ", ")
        address = cells(.address)
        area = cells(.area)
        north = cells(.north)
        east = cells(.east)
        coordinate = cells(.coordinate)
        category = cells(.category)
        text = cells(.text, joinedBy: "\n")
        people = cells(.people)
        origin = cells(.origin)
        kind = cells(.kind)
        municipality = cells(.municipality)
        reporter = cells(.reporter)
        reporterType = cells(.reporterType)
        hasUnnamedAxes = [north.heading, east.heading].allSatisfy { heading in
            ["x", "y"].contains((heading ?? "").folded.prefix(1))
        }
    }

    /// The layout of a part of a row, which has its clock and its category in two cells after all
    /// others.
    func withOwnClockAndCategory(after width: Int) -> RowLayout {
        var layout = self
        layout.time = FieldCells(at: width, heading: time.heading)
        layout.category = FieldCells(at: width + 1, heading: category.heading)
        return layout
    }
}

/// The cells of a row that hold one field.
struct FieldCells {
    let indexes: [Int]

    /// Heading of the first of them, for findings.
    let heading: String?

    /// The column, where there is one and no more.
    private let only: Int?

    private let separator: String

    init(_ indexes: [Int], of heading: [String], separator: String) {
        self.indexes = indexes
        self.heading = indexes.first.map { heading[$0] }
        self.separator = separator
        only = indexes.count == 1 ? indexes[0] : nil
    }

    /// One cell that has no heading of its own; `heading` is what findings name.
    init(at index: Int, heading: String?) {
        indexes = [index]
        only = index
        self.heading = heading
        separator = ""
    }

    /// The field's text in a row that is as wide as the heading; empty parts are left out.
    func text(in cells: Cells) -> String {
        if let only { return cells[only] }
        if indexes.isEmpty { return "" }
        return indexes.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// Whether the field is empty in a row, or no column holds it.
    func isEmpty(in cells: Cells) -> Bool {
        if let only { return cells.isEmpty(at: only) }
        return indexes.allSatisfy { cells.isEmpty(at: $0) }
    }

    /// Lends the bytes of the field's text in a row.
    func withBytes<Result>(
        in cells: Cells,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if let only { return cells.withBytes(of: only, body) }
        var text = text(in: cells)
        return text.withUTF8(body)
    }

    /// What the field's text stands for in a row, remembered for when it comes again.
    func value<Value>(
        in cells: Cells,
        _ seen: RecurringCells<Value>,
        or make: (String) -> Value
    ) -> Value {
        withBytes(in: cells) { seen.value(of: $0, or: make) }
    }
}

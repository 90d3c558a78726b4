import Domain

/// Columns of each field in the rows of one file.
struct RowLayout {
    let caseNumber: FieldCells
    let date: FieldCells
    let week: FieldCells
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

    /// Whether the coordinate columns are called X and Y, either of which may be the northing.
    let hasUnnamedAxes: Bool

    /// Number of columns before the first one with a heading, as where a table starts in column B.
    let margin: Int

    /// The layout of the rows under a heading.
    init(heading: [String], words: HeadingWords) {
        margin = heading.prefix(while: \.isEmpty).count
        let columns = words.columns(of: heading)
        func cells(_ field: ColumnMap.Field, joinedBy separator: String = " ") -> FieldCells {
            FieldCells(columns[field] ?? [], of: heading, separator: separator)
        }
        caseNumber = cells(.caseNumber)
        date = cells(.date)
        week = cells(.week)
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

    /// The layout of a part of a split row, which has its clock and category in two more cells.
    func withOwnClockAndCategory(after width: Int) -> RowLayout {
        var layout = self
        layout.time = FieldCells(at: width, heading: time.heading)
        layout.category = FieldCells(at: width + 1, heading: category.heading)
        return layout
    }
}

/// Columns that hold one field.
struct FieldCells {
    /// Positions of the columns, in the order in which their texts are joined.
    let indexes: [Int]

    /// Heading of the first column, for findings.
    let heading: String?

    /// Position of the column where there is exactly one.
    private let only: Int?

    private let separator: String

    /// Columns at these positions of a heading, whose texts are joined by a separator.
    init(_ indexes: [Int], of heading: [String], separator: String) {
        self.indexes = indexes
        self.heading = indexes.first.map { heading[$0] }
        self.separator = separator
        only = indexes.count == 1 ? indexes[0] : nil
    }

    /// One column without a heading of its own; `heading` is for findings.
    init(at index: Int, heading: String?) {
        indexes = [index]
        only = index
        self.heading = heading
        separator = ""
    }

    /// The text of the field in a row as wide as the heading; empty cells are left out.
    func text(in cells: Cells) -> String {
        if let only { return cells[only] }
        if indexes.isEmpty { return "" }
        return indexes.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// Whether the field is empty in a row, or has no column.
    func isEmpty(in cells: Cells) -> Bool {
        if let only { return cells.isEmpty(at: only) }
        return indexes.allSatisfy { cells.isEmpty(at: $0) }
    }

    /// Calls `body` with the bytes of the field's text in a row.
    func withBytes<Result>(
        in cells: Cells,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if let only { return cells.withBytes(of: only, body) }
        var text = text(in: cells)
        return text.withUTF8(body)
    }

    /// The value of the field's text in a row, memoised in a cache.
    func value<Value>(
        in cells: Cells,
        _ cache: CellCache<Value>,
        or make: (String) -> Value
    ) -> Value {
        withBytes(in: cells) { cache.value(of: $0, or: make) }
    }
}

/// Fits a record to the width of the headings.
struct RowFitter {
    /// Number of headings.
    let width: Int

    /// Delimiter between cells, by which a text is joined again.
    let delimiter: Character

    /// Column of a free text that is the last one, where a delimiter in the text can be joined again.
    private let lastText: Int?

    /// A fitter for the rows of a layout.
    init(width: Int, layout: RowLayout, delimiter: Character) {
        self.width = width
        self.delimiter = delimiter
        lastText = layout.text.indexes.last == width - 1 ? width - 1 : nil
    }

    /// The cells of a record, one for each heading; nil where it has too many that are not empty.
    ///
    /// Every change but the loss of empty cells at the end adds a finding.
    func fit(_ record: Record, _ findings: inout RowFindings) -> Cells? {
        if record.cells.count == width { return record.cells }
        var cells = Array(record.cells)
        if cells.count < width {
            findings.add(.shortRow)
            return Cells(cells + Array(repeating: "", count: width - cells.count))
        }
        while cells.count > width, cells.last?.isEmpty == true { cells.removeLast() }
        if cells.count == width { return Cells(cells) }
        guard let lastText, !record.flaws.contains(.longRow) else { return nil }
        findings.add(.longRow, as: .warning)
        let written = (record.written ?? record.cells).prefix(cells.count)
        let text = written[lastText...].joined(separator: String(delimiter))
        return Cells(cells[..<lastText] + [text.trimmed])
    }
}

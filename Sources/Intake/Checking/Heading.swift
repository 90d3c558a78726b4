import Domain

/// The headings of a table, and the rows of the file that they stand on.
struct Heading {
    /// One heading for each column; the last is never empty.
    let cells: [String]

    /// The rows as they stand in the file: they may come again further down.
    let rows: [[String]]

    /// Line of the row above it that was read together with it.
    private(set) var groupLine: Int?

    init(_ record: Record) {
        cells = Self.trimmed(Array(record.cells))
        rows = [cells]
    }

    /// Two rows of headings as one.
    ///
    /// The lower row is the finer: its cell counts where it has one, else the cell above. Where the
    /// lower row says the same twice, the second time is told by its group, "Slut Datum".
    init(_ upper: Record, over lower: Record) {
        let above = Self.trimmed(Array(upper.cells))
        let below = Self.trimmed(Array(lower.cells))
        var group = ""
        var joined: [String] = []
        for index in 0..<max(above.count, below.count) {
            let top = index < above.count ? above[index] : ""
            let bottom = index < below.count ? below[index] : ""
            if !top.isEmpty { group = top }
            let isTaken = !bottom.isEmpty && !group.isEmpty && joined.contains(bottom)
            joined.append(bottom.isEmpty ? top : isTaken ? "\(group) \(bottom)" : bottom)
        }
        cells = joined
        rows = [above, below]
        groupLine = upper.line
    }

    /// Whether a record is a row of these headings once more.
    func isRepeated(by record: Record) -> Bool {
        guard let first = record.cells.first, rows.contains(where: { $0.first == first }) else {
            return false
        }
        return rows.contains(Self.trimmed(Array(record.cells)))
    }

    /// Without the empty cells at the end, of which spreadsheets write more than there are columns.
    private static func trimmed(_ cells: [String]) -> [String] {
        Array(cells.prefix(1 + (cells.lastIndex { !$0.isEmpty } ?? -1)))
    }
}

/// Row of a template that shows how to fill it in, and is no row; the sheet of its lists has the same mark.
enum ExampleRow {
    /// Word that such a row has first in a cell.
    private static let mark = Array("EXEMPELRAD".utf8)

    /// Whether any cell begins with the mark.
    static func isMarked(_ cells: Cells) -> Bool {
        cells.indices.contains { index in
            cells.withBytes(of: index) { $0.first == mark[0] && $0.starts(with: mark) }
        }
    }
}

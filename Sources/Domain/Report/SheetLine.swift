/// Line number of a row of a workbook: its row on the sheet, and which of the sheets that were read.
///
/// A row of the first sheet has its own number as line, as in a file of text; those of further sheets follow beyond the
/// last row that a sheet can have, 1,048,576.
public struct SheetLine: Hashable, Sendable {
    /// Order of the sheet among those read, from 0.
    public let sheet: Int

    /// 1-based row on the sheet.
    public let row: Int

    /// Most rows of a sheet (ECMA-376-1 §18.3.1.73).
    public static let mostRows = 1 << 20

    /// A row of a sheet.
    public init(sheet: Int, row: Int) {
        precondition((1...Self.mostRows).contains(row), "a sheet has no such row")
        (self.sheet, self.row) = (sheet, row)
    }

    /// The row that a line stands for.
    public init(line: Int) {
        (sheet, row) = ((line - 1) / Self.mostRows, (line - 1) % Self.mostRows + 1)
    }

    /// The line that stands for it.
    public var line: Int { sheet * Self.mostRows + row }
}

/// Sheet of a workbook that a finding concerns, with the column.
public struct WorkbookPlace: Hashable, Sendable {
    /// Name of the sheet, with person data masked.
    public let sheet: String

    /// 0-based column; nil where the whole row or sheet is meant.
    public let column: Int?

    /// A sheet and perhaps a column.
    public init(sheet: String, column: Int? = nil) {
        (self.sheet, self.column) = (sheet, column)
    }

    /// Reference of the cell in a row, as the spreadsheet writes it: `C12`; nil where no column is meant.
    public func reference(row: Int) -> String? {
        guard var rest = column else { return nil }
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return "\(letters)\(row)"
    }
}

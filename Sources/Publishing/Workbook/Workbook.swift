import Domain

/// Sheets that staff open in Excel or LibreOffice.
struct Workbook {
    /// The day that its properties name as the one it was made, so that equal sheets give equal bytes.
    let created: Day

    /// Its sheets, in the order of their tabs.
    let sheets: [Sheet]

    /// One sheet: a frozen row of headings, and rows that can be filtered.
    struct Sheet {
        /// What the tab says, 31 characters at the most and none of `[]:*?/\`.
        let name: String

        /// The columns, from the left.
        let columns: [Column]

        /// The rows, each with a cell for every column.
        let rows: [[SheetCell]]
    }

    /// A column of a sheet.
    struct Column {
        /// Its heading.
        let heading: String

        /// How wide it is, in characters.
        let width: Double

        /// What may be written in it; empty where anything may.
        var choices: [String] = []

        /// Whether staff fill it in.
        var isFilledIn = false
    }
}

/// What stands in a cell; nothing that stands there is ever a formula.
enum SheetCell: Hashable {
    /// Words.
    case text(String)
    /// A day, which a spreadsheet can sort by.
    case day(Day)
    /// A number with as many decimals as given.
    case number(Double, decimals: Int)

    /// A whole number.
    static func count(_ number: Int) -> SheetCell {
        .number(Double(number), decimals: 0)
    }

    /// A cell that staff may fill in.
    static let empty = SheetCell.text("")

    /// What stands in it as words.
    var text: String {
        switch self {
        case .text(let text): text
        case .day(let day): day.description
        case .number(let number, let decimals): Swedish.decimal(number, decimals)
        }
    }
}

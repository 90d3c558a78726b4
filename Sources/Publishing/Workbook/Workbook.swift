import Domain
import Toolkit

/// Workbook for Excel and LibreOffice.
struct Workbook {
    /// Creation day in its properties; a value, so that equal workbooks give equal bytes.
    let created: Day

    /// Sheets in the order of their tabs.
    let sheets: [Sheet]

    /// A sheet with a frozen row of headings and rows that can be filtered.
    struct Sheet {
        /// Name of the tab, at most 31 characters and none of `[]:*?/\`.
        let name: String

        /// The columns, from the left.
        let columns: [Column]

        /// Rows, each with a cell for every column.
        let rows: [[SheetCell]]

        /// Rows below them that have the lists and checks of their columns.
        var emptyRows = 0
    }

    /// A column of a sheet.
    struct Column {
        /// Its heading.
        let heading: String

        /// Width in characters.
        let width: Double

        /// Values that may be entered; empty if anything may.
        var choices: [String] = []

        /// Values that are offered, beside which anything may be entered.
        var suggestions: [String] = []

        /// Whether only days may be entered.
        var isDay = false

        /// Whether staff fill it in.
        var isFilledIn = false
    }
}

/// Content of a cell, which is never a formula.
enum SheetCell: Hashable {
    /// Words.
    case text(String)
    /// A day, which a spreadsheet can sort by.
    case day(Day)
    /// A number with fixed decimals.
    case number(Double, decimals: Int)

    /// A whole number.
    static func count(_ number: Int) -> SheetCell {
        .number(Double(number), decimals: 0)
    }

    /// A cell that staff may fill in.
    static let empty = SheetCell.text("")

    /// Content as text.
    var text: String {
        switch self {
        case .text(let text): text
        case .day(let day): day.description
        case .number(let number, let decimals): Swedish.decimal(number, decimals)
        }
    }
}

/// Text that a cell of a workbook can hold.
///
/// Formulas are guarded as in the CSV files, since people save sheets as CSV. Invisible characters are removed,
/// which are all that XML 1.0 forbids except two noncharacters. OWASP, CSV Injection.
enum SheetText {
    /// Most UTF-16 units in a cell of Excel.
    private static let most = 32_767

    /// The text, safe and legal.
    static func legal(_ text: String) -> String {
        let kept = visible(text).unicodeScalars.filter { !$0.properties.isNoncharacterCodePoint }
        return cut(literal(FormulaGuard.guarded(String(String.UnicodeScalarView(kept)))))
    }

    /// The text with the underscore of `_x0041_` and the like escaped.
    ///
    /// A spreadsheet reads such a run as one character. ECMA-376 part 1, 22.9.2.19.
    private static func literal(_ text: String) -> String {
        text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    /// Longest prefix of whole characters that fits in a cell.
    private static func cut(_ text: String) -> String {
        guard text.utf16.count > most else { return text }
        var room = most
        return String(
            text.prefix { character in
                room -= character.utf16.count
                return room >= 0
            }
        )
    }
}

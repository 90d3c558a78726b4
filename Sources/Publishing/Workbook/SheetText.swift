import Domain
import Toolkit

/// Text as a cell of a workbook can hold it.
///
/// What would be a formula is guarded as in the CSV files, since people save sheets as CSV; what cannot be
/// seen is left out, which is also all that XML 1.0 forbids but two noncharacters. OWASP, CSV Injection.
enum SheetText {
    /// Most UTF-16 units that Excel takes in a cell.
    private static let most = 32_767

    /// The text, safe and legal.
    static func legal(_ text: String) -> String {
        let kept = visible(text).unicodeScalars.filter { !$0.properties.isNoncharacterCodePoint }
        return cut(literal(FormulaGuard.guarded(String(String.UnicodeScalarView(kept)))))
    }

    /// With the underscore of `_x0041_` and its like written as itself.
    ///
    /// A spreadsheet reads such a run as a character. ECMA-376 part 1, 22.9.2.19.
    private static func literal(_ text: String) -> String {
        text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    /// As many whole characters from the start as a cell takes.
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

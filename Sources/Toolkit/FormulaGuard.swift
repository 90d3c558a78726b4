/// Keeps a cell from being run as a formula by the program that opens the file.
///
/// An apostrophe is set before a cell that begins as a formula, also behind apostrophes of its own, so that
/// what was guarded can be told from what was written so. OWASP, CSV Injection.
public enum FormulaGuard {
    /// The cell, with an apostrophe before it where it would be a formula.
    public static func guarded(_ cell: String) -> String {
        wouldBeFormula(cell) ? "'" + cell : cell
    }

    /// The cell as it was before it was guarded.
    public static func unguarded(_ cell: String) -> String {
        cell.first == "'" && wouldBeFormula(cell) ? String(cell.dropFirst()) : cell
    }

    private static func wouldBeFormula(_ cell: String) -> Bool {
        let scalars = cell.unicodeScalars.drop { $0 == "'" }
        guard let first = scalars.first else { return false }
        return begins(first) || first.properties.isWhitespace
    }

    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "{", "|", "%": true
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
        default: false
        }
    }
}

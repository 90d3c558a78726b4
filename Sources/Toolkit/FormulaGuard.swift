/// Protection of CSV cells from being run as formulas by the program that opens the file (OWASP, CSV
/// Injection).
///
/// An apostrophe is prepended to a cell that begins like a formula, even after apostrophes of its own,
/// so that the guard can be removed again without loss.
public enum FormulaGuard {
    /// The cell, with an apostrophe prepended where it would be a formula.
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

import Toolkit

/// Cleaning of a record's cells.
extension TextCleaning {
    /// The cells cleaned, without white space around those that were, and whether hidden characters were in them; nil
    /// where all are clean.
    static func changed(_ cells: Cells) -> (cells: Cells, hadHidden: Bool)? {
        let texts = cells.map(changed)
        guard texts.contains(where: { $0 != nil }) else { return nil }
        return (
            Cells(zip(cells, texts).map { $1?.text.trimmed ?? $0 }),
            texts.contains { $0?.hadHidden == true }
        )
    }
}

/// Cells as spreadsheets write them to keep them texts: `="00123"`.
enum TextFormula {
    /// The cells without the formulas around texts; nil where there are none.
    static func unwrapped(_ cells: Cells) -> Cells? {
        let isFormula = cells.indices.map { cells.withBytes(of: $0, Self.isFormula) }
        guard isFormula.contains(true) else { return nil }
        return Cells(zip(cells, isFormula).map { $1 ? unwrapped($0) : $0 })
    }

    private static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count >= 3 && bytes[0] == UInt8(ascii: "=") && bytes[1] == UInt8(ascii: "\"")
            && bytes[bytes.count - 1] == UInt8(ascii: "\"")
    }

    private static func unwrapped(_ cell: String) -> String {
        String(cell.dropFirst(2).dropLast()).replacing("\"\"", with: "\"").trimmed
    }
}

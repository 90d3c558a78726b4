import Domain
import Toolkit

/// Writes lines of a table as text: RFC 4180 with semicolons, as Swedish Excel reads them.
public struct CSVWriter: Sendable {
    /// The three bytes, as text, by which Excel knows UTF-8.
    public static let byteOrderMark = "\u{FEFF}"

    private let guardsFormulas: Bool

    /// Lines for people who open them in Excel: no cell can be run as a formula.
    ///
    /// A cell that begins as a formula gets an apostrophe before it; invisible characters are left
    /// out. OWASP, CSV Injection.
    public static let staff = CSVWriter(guardsFormulas: true)

    /// Lines for programs: every cell as it is, and lines that end as other Unix filters end them.
    public static let machine = CSVWriter(guardsFormulas: false)

    /// One line with its line break.
    public func line(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cells.reduce(2) { $0 + $1.utf8.count + 3 })
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(CSVWriter.semicolon) }
            append(guardsFormulas ? FormulaGuard.guarded(visible(cell)) : cell, to: &bytes)
        }
        bytes += (guardsFormulas ? "\r\n" : "\n").utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ cell: String, to bytes: inout [UInt8]) {
        guard cell.utf8.contains(where: CSVWriter.needsQuotes) else {
            bytes += cell.utf8
            return
        }
        bytes.append(CSVWriter.quote)
        for byte in cell.utf8 {
            if byte == CSVWriter.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(CSVWriter.quote)
    }

    private static let semicolon = UInt8(ascii: ";")
    private static let quote = UInt8(ascii: "\"")

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == semicolon || byte == quote || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\n")
    }
}

import Domain
import Toolkit

/// Writer of CSV (RFC 4180) with semicolons, as Swedish Excel reads it.
public struct CSVWriter: Sendable {
    /// UTF-8 byte order mark, by which Excel recognises the encoding.
    public static let byteOrderMark = "\u{FEFF}"

    private let guardsFormulas: Bool

    /// Lines for Excel, where no cell can run as a formula.
    ///
    /// A cell that begins as a formula gets an apostrophe before it; invisible characters are removed. OWASP, CSV
    /// Injection.
    public static let staff = CSVWriter(guardsFormulas: true)

    /// Lines for programs: every cell as it is, and LF at the end.
    public static let machine = CSVWriter(guardsFormulas: false)

    /// A line with its line break.
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

extension ReportFile {
    /// A file of CSV for Excel, with its headings.
    static func sheet(_ name: String, _ headings: [String], _ rows: [[String]]) -> ReportFile {
        let lines = ([headings] + rows).map(CSVWriter.staff.line)
        return ReportFile(name: name, text: CSVWriter.byteOrderMark + lines.joined())
    }
}

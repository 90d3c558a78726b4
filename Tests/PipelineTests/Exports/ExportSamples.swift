import Foundation
import TestTools

/// Export of one kind of system, made from what its documentation says of its columns, with what each row says.
struct ExportSample: Sendable, CustomStringConvertible {
    /// Reporter, by which the file is known.
    let id: String

    /// Its file.
    let file: String

    /// Bytes of the file.
    let bytes: [UInt8]

    /// What each row says: kind, day, clock, category, place and case number; "-" for none.
    let rows: [String]

    /// Words of people, none of which may be kept.
    let people: [String]

    /// Findings about single rows, in order, besides those of masking.
    let told: [String]

    var description: String { id }

    init(
        _ id: String,
        file: String,
        _ bytes: [UInt8],
        rows: [String],
        people: [String] = ["Törnlund", "Hagrud", "exempel.se", "070-174"],
        told: [String] = []
    ) {
        (self.id, self.file, self.bytes, self.rows) = (id, file, bytes, rows)
        (self.people, self.told) = (people, told)
    }

    /// A file of text whose cells are quoted where they must be.
    static func text(_ rows: [[String]], _ delimiter: String, quotesAll: Bool = false) -> [UInt8] {
        let lines = rows.map { cells in
            cells.map { cell in
                let mustQuote = quotesAll || cell.contains { "\"\n,;".contains($0) }
                return mustQuote ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }
            .joined(separator: delimiter)
        }
        return Array("\u{FEFF}\(lines.joined(separator: "\r\n"))\r\n".utf8)
    }

    /// A workbook with shared texts, whose days and clocks are numbers with a format.
    static func workbook(_ rows: [[String]], sheet: String, moment: String = "m/d/yy h:mm:ss")
        -> [UInt8]
    {
        var strings: [String] = []
        let xml = rows.enumerated().map { row, cells in
            let cells = cells.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
                let name = "\(Character(UnicodeScalar(UInt8(0x41 + column))))\(row + 1)"
                if let (style, value) = number(cell) {
                    return "<c r=\"\(name)\" s=\"\(style)\"><v>\(value)</v></c>"
                }
                let escaped = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                strings.append("<t xml:space=\"preserve\">\(escaped)</t>")
                return "<c r=\"\(name)\" t=\"s\"><v>\(strings.count - 1)</v></c>"
            }
            return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
        }
        let formats = [moment, "yyyy-mm-dd", "hh:mm"]
        let kinds: KeyValuePairs = [sheet: xml.joined()]
        return WorkbookFile(kinds, strings: strings, formats: formats).bytes { $0.deflate() }
    }

    /// The style and the value of a moment, a day, a clock or a number; nil for a text.
    private static func number(_ cell: String) -> (style: Int, value: String)? {
        if let whole = Int(cell) { return (0, "\(whole)") }
        let reader = DateFormatter()
        reader.locale = Locale(identifier: "en_US_POSIX")
        reader.timeZone = TimeZone(secondsFromGMT: 0)
        for (style, form) in [(1, "yyyy-MM-dd HH:mm:ss"), (2, "yyyy-MM-dd"), (3, "HH:mm")] {
            reader.dateFormat = form
            guard cell.count == form.count, let date = reader.date(from: cell) else { continue }
            let days = date.timeIntervalSince1970 / 86_400
            return (
                style,
                style == 3
                    ? "\((days + 10_957).truncatingRemainder(dividingBy: 1))" : "\(days + 25_569)"
            )
        }
        return nil
    }
}

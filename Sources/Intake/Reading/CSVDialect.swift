/// Delimiter between cells, detected by how well the first lines of a file then fit.
struct Delimiter {
    /// The delimiter in ASCII.
    let byte: UInt8

    /// Whether the first line names the delimiter, as Excel writes it: `sep=;`.
    let isNamed: Bool

    /// Whether another delimiter fits as well.
    let isTied: Bool

    /// The delimiter as a character.
    var character: Character { Character(Unicode.Scalar(byte)) }

    private static let candidates = Array(";,\t|".utf8)

    /// Detects the delimiter by the best row of headings, then by the most records of equal width.
    ///
    /// - Parameters:
    ///   - lines: The file's first lines.
    ///   - isHeading: Whether a cell is a known heading.
    ///   - limits: Limits of a record.
    init(
        of lines: [UnsafeRawBufferPointer],
        isHeading: (String) -> Bool,
        limits: ReadingLimits
    ) {
        if let first = lines.first, let named = Self.named(by: first) {
            (byte, isNamed, isTied) = (named, true, false)
            return
        }
        var best = (score: (-1, -1), byte: Self.candidates[0])
        var isTied = false
        for byte in Self.candidates {
            let records = Self.records(of: lines.prefix(50), delimiter: byte, limits: limits)
            let score = Self.score(records, isHeading: isHeading)
            if score == best.score { isTied = score.1 > 0 }
            if score > best.score { (best, isTied) = ((score, byte), false) }
        }
        (byte, isNamed, self.isTied) = (best.byte, false, isTied)
    }

    private static func named(by line: UnsafeRawBufferPointer) -> UInt8? {
        guard line.count >= 5, line.count <= 7, line.starts(with: "sep=".utf8) else { return nil }
        return line[4]
    }

    private static func score(_ records: [[String]], isHeading: (String) -> Bool) -> (Int, Int) {
        let known = records.map { $0.count(where: isHeading) }.max() ?? 0
        var widths: [Int: Int] = [:]
        for record in records where record.count > 1 { widths[record.count, default: 0] += 1 }
        return (known, widths.values.max() ?? 0)
    }

    private static func records(
        of lines: some Sequence<UnsafeRawBufferPointer>,
        delimiter: UInt8,
        limits: ReadingLimits
    ) -> [[String]] {
        let parser = FieldParser(delimiter: delimiter, cellLimit: limits.cells)
        var decoder = TextDecoder()
        var records: [[String]] = []
        var content = TextContent.ascii
        for line in lines {
            // A record may span several lines, each in another encoding.
            content = max(content, TextContent(line))
            guard parser.feed(line) else { continue }
            records.append(Array(decoder.decode(parser.cells, in: content)))
            parser.beginRecord()
            content = .ascii
        }
        return records
    }
}

/// Quoting of cells that contain a delimiter, a quote or a line break.
package struct Quoting: Hashable {
    /// Quote character around such a cell.
    var quote = UInt8(ascii: "\"")

    /// Whether a quote in the cell is escaped with a backslash, not doubled.
    var escapes = false

    /// Double quotes, doubled within a cell (RFC 4180).
    package static let standard = Quoting()

    private init() {}

    /// Detects the quoting by a file's first lines: single quotes where they, and hardly any double
    /// ones, are around cells; backslashes where a quote after one is followed by more text.
    init(of lines: some Sequence<UnsafeRawBufferPointer>, delimiter: UInt8) {
        var (single, double) = (0, 0)
        for line in lines {
            single += Self.quotedCells(in: line, quote: UInt8(ascii: "'"), delimiter)
            double += Self.quotedCells(in: line, quote: UInt8(ascii: "\""), delimiter)
            if !escapes { escapes = Self.hasEscape(line, delimiter) }
        }
        if single >= 2, single > double * 10 { quote = UInt8(ascii: "'") }
    }

    /// A line with its escaped quotes doubled instead.
    func doubled(_ line: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(line.count + 8)
        var index = 0
        while index < line.count {
            let isEscape = line[index] == Self.backslash && index + 1 < line.count
            if isEscape, line[index + 1] == quote || line[index + 1] == Self.backslash {
                index += 1
                if line[index] == quote { result.append(quote) }
            }
            result.append(line[index])
            index += 1
        }
        return result
    }

    private static let backslash = UInt8(ascii: "\\")

    /// Number of cells of a line that begin and end with a quote.
    private static func quotedCells(
        in line: UnsafeRawBufferPointer,
        quote: UInt8,
        _ delimiter: UInt8
    ) -> Int {
        var count = 0
        var isOpen = false
        for index in line.indices where line[index] == quote {
            let isFirst = index == 0 || line[index - 1] == delimiter
            if isOpen, isEnd(index + 1, of: line, delimiter) {
                count += 1
                isOpen = false
            } else if !isOpen {
                isOpen = isFirst
            }
        }
        return count
    }

    /// Whether a quoted cell of a line has a quote after a backslash, with text after it.
    private static func hasEscape(_ line: UnsafeRawBufferPointer, _ delimiter: UInt8) -> Bool {
        let quote = UInt8(ascii: "\"")
        var isInside = false
        for index in line.indices where line[index] == quote {
            let isEscaped = index > 0 && line[index - 1] == backslash
            if isInside, isEscaped, !isEnd(index + 1, of: line, delimiter),
                line[index + 1] != quote
            {
                return true
            }
            if !isEscaped { isInside.toggle() }
        }
        return false
    }

    private static func isEnd(
        _ index: Int,
        of line: UnsafeRawBufferPointer,
        _ delimiter: UInt8
    ) -> Bool {
        index >= line.count || line[index] == delimiter || line[index] == 0x0A
            || line[index] == 0x0D
    }
}

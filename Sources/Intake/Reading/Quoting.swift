/// How a file writes a cell that has a delimiter, a quote or a line break in it.
package struct Quoting: Hashable {
    /// The character around such a cell.
    var quote = UInt8(ascii: "\"")

    /// Whether a quote in the cell has a backslash before it, rather than being doubled.
    var escapes = false

    /// Quotes are doubled, as RFC 4180 has it.
    package static let standard = Quoting()

    init() {}

    /// Judges by a file's first lines: single quotes where they, and hardly ever double ones, stand
    /// on both sides of cells; backslashes where a quote after one is followed by more text.
    init(of lines: some Sequence<UnsafeRawBufferPointer>, delimiter: UInt8) {
        var (single, double) = (0, 0)
        for line in lines {
            single += Self.quotedCells(in: line, quote: UInt8(ascii: "'"), delimiter)
            double += Self.quotedCells(in: line, quote: UInt8(ascii: "\""), delimiter)
            if !escapes { escapes = Self.hasEscape(line, delimiter) }
        }
        if single >= 2, single > double * 10 { quote = UInt8(ascii: "'") }
    }

    /// A line as it would be with its quotes doubled.
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

    /// How many cells of a line begin and end with a quote.
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

    /// Whether a quoted cell of a line has a quote after a backslash, and text after that.
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

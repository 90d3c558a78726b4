package import Domain

/// Splitter of bytes that arrive in pieces into records, by libcsv (RFC 4180).
///
/// Only the current record is kept from one piece to the next; the others are read in place. A stray
/// quote costs at most its own row: when a quoted cell contains what is plainly a row, or never ends,
/// the line where it began is read again with its quotes as letters.
package final class RecordSplitter {
    /// Number of headings, once known; it tells a row from a text with commas.
    package var width: Int?

    private let limits: ReadingLimits
    private let delimiter: UInt8
    private let quoting: Quoting
    private let keepsSpaces: Bool
    private let parser: FieldParser
    private var cursor: RecordCursor
    private var held: [UInt8] = []

    /// Number of bytes that may still be read twice; each byte read once adds one, so that time is
    /// linear however many quotes stay open.
    private var credit: Int

    /// A splitter of bytes that begin on a line of the file.
    package init(
        delimiter: UInt8,
        quoting: Quoting = .standard,
        line: Int = 1,
        keepsSpaces: Bool = false,
        limits: ReadingLimits = .default
    ) {
        self.limits = limits
        self.delimiter = delimiter
        self.quoting = quoting
        self.keepsSpaces = keepsSpaces
        credit = limits.rereadBytes
        parser = FieldParser(delimiter: delimiter, quoting: quoting, cellLimit: limits.cells)
        cursor = RecordCursor(line: line)
    }

    /// Splits the next bytes, and passes each complete record to `body`; with the last bytes also one
    /// without an end.
    package func feed(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        _ body: (RawRecord) throws -> Void
    ) rethrows {
        var start = 0
        while !held.isEmpty {
            let begun = held.count
            let stop = min(start + Self.step, bytes.count)
            held.append(contentsOf: bytes[start..<stop])
            let done = try held.withUnsafeBytes {
                try split($0, isLast: isLast && stop == bytes.count, body)
            }
            if done < begun {
                held.removeFirst(done)
                if stop == bytes.count { return }
                start = stop
            } else {
                held.removeAll(keepingCapacity: true)
                start += done - begun
            }
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let done = try split(rest, isLast: isLast, body)
        held.append(contentsOf: rest[done...])
    }

    /// Number of bytes added to the held ones at a time, until the record there is complete.
    private static let step = 4096
}

extension RecordSplitter {
    /// Passes the complete records to `body`; returns the number of bytes consumed.
    private func split(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        _ body: (RawRecord) throws -> Void
    ) rethrows -> Int {
        while let record = next(in: bytes, isLast: isLast) {
            if !record.cells.isEmpty || !record.flaws.isEmpty { try body(record) }
            parser.beginRecord()
            cursor.beginRecord()
        }
        if cursor.isSkipping || bytes.count - cursor.position > limits.recordBytes {
            cursor.isSkipping = true
            cursor.dropBytes()
            return bytes.count
        }
        return cursor.dropParsedBytes()
    }

    /// The next complete record; nil where more bytes are needed.
    private func next(in bytes: UnsafeRawBufferPointer, isLast: Bool) -> RawRecord? {
        while true {
            let rest = isLast && cursor.position < bytes.count ? bytes.count : nil
            guard let end = Lines.end(in: bytes, from: cursor.position) ?? rest else {
                guard isLast else { return nil }
                if cursor.isSkipping { return skipLongLine(bytes, to: cursor.position) }
                return cursor.isInsideRecord ? reread(bytes) : nil
            }
            let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.position..<end])
            if cursor.isSkipping || (!cursor.isInsideRecord && line.count > limits.recordBytes) {
                return skipLongLine(bytes, to: end)
            }
            if cursor.isInsideRecord, isRunaway(line, end: end) { return reread(bytes) }
            var hasEnded = parser.feed(cursor.isInsideRecord ? line : Self.withoutMark(line))
            if isLast, !hasEnded, end == bytes.count { hasEnded = parser.endLine() }
            cursor.passLine(to: end)
            if hasEnded { return endRecord(bytes) }
        }
    }

    /// A line without the byte-order mark before it, as where files were put after each other: before a quote it would
    /// make the quote a letter.
    private static func withoutMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard line.first == 0xEF, line.starts(with: [0xEF, 0xBB, 0xBF]) else { return line }
        return UnsafeRawBufferPointer(rebasing: line.dropFirst(3))
    }

    /// A record without cells for a line that is too long.
    private func skipLongLine(_ bytes: UnsafeRawBufferPointer, to end: Int) -> RawRecord {
        parser.reset()
        cursor.isSkipping = false
        cursor.passLine(to: end)
        return record(of: [], nil, in: bytes, flaws: [.fieldTooLong])
    }

    /// Whether a quoted cell is too long, or contains a line that is plainly a row.
    ///
    /// A row has a delimiter before each cell after the first; in prose a space follows each comma
    /// or semicolon. Only delimiters before the line's first quote count.
    private func isRunaway(_ line: UnsafeRawBufferPointer, end: Int) -> Bool {
        if end - cursor.start > min(limits.recordBytes, credit) { return true }
        if cursor.line - cursor.startLine >= limits.recordLines { return true }
        guard let width, width >= 3 else { return false }
        let stop = Lines.index(of: quoting.quote, in: line, from: 0, to: line.count) ?? line.count
        var delimiters = 0
        var start = 0
        while let index = Lines.index(of: delimiter, in: line, from: start, to: stop) {
            start = index + 1
            if start == line.count || line[start] != 0x20 { delimiters += 1 }
        }
        return delimiters >= width - 1
    }

    /// The record that has ended at the cursor.
    private func endRecord(_ bytes: UnsafeRawBufferPointer) -> RawRecord {
        let cells = parser.cells
        var written: Cells?
        if keepsSpaces || width.map({ cells.count > $0 }) == true {
            // Where there are too many cells, a text may be joined again, with its spaces.
            let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.start..<cursor.position])
            let untrimmed = parser.cells(ofLine: line, quotes: true, trims: false)
            if untrimmed.count == cells.count { written = untrimmed }
        }
        credit = min(limits.rereadBytes, credit + cursor.position - cursor.start)
        let flaws: [FindingCode] = cells.count >= limits.cells ? [.longRow] : []
        return record(of: cells, written, in: bytes, flaws: flaws)
    }

    /// The first line of the current record by itself, with its quotes as letters.
    private func reread(_ bytes: UnsafeRawBufferPointer) -> RawRecord {
        let end = Lines.end(in: bytes, from: cursor.start) ?? bytes.count
        let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.start..<end])
        let cells = parser.cells(ofLine: line, quotes: false, trims: true)
        let written =
            keepsSpaces ? parser.cells(ofLine: line, quotes: false, trims: false) : nil
        credit -= cursor.position - end
        cursor.rewind(toEndOfFirstLine: end)
        return record(of: cells, written, in: bytes, flaws: [.unclosedQuote])
    }

    private func record(
        of cells: Cells,
        _ written: Cells?,
        in bytes: UnsafeRawBufferPointer,
        flaws: [FindingCode]
    ) -> RawRecord {
        let source = UnsafeRawBufferPointer(rebasing: bytes[cursor.start..<cursor.position])
        return RawRecord(
            line: cursor.startLine,
            source: source,
            cells: cells,
            written: written,
            flaws: flaws
        )
    }
}

/// One record as libcsv split it, before its bytes are decoded.
package struct RawRecord {
    /// 1-based line of the file on which it begins.
    package let line: Int

    /// Its bytes in the file, valid only while it is passed on.
    package let source: UnsafeRawBufferPointer

    /// Its cells, in the encoding of the file.
    package let cells: Cells

    /// The cells with the spaces around them; nil where those are not kept.
    package let written: Cells?

    /// Faults of its quotes or its size.
    package var flaws: [FindingCode] = []
}

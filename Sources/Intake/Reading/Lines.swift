import Glibc

/// Search for the ends of lines in bytes.
enum Lines {
    /// Index after the line that begins at `start`; nil where its end has not arrived.
    ///
    /// A line ends with LF, CRLF or CR. A CR at the end of the bytes may be half of a CRLF, so it waits.
    static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var start = start
        while start < bytes.count {
            let stop = min(start + window, bytes.count)
            let feed = index(of: lineFeed, in: bytes, from: start, to: stop)
            if let end = index(of: carriageReturn, in: bytes, from: start, to: feed ?? stop) {
                guard end + 1 < bytes.count else { return nil }
                return bytes[end + 1] == lineFeed ? end + 2 : end + 1
            }
            if let feed { return feed + 1 }
            start = stop
        }
        return nil
    }

    /// All lines of the bytes, the last one perhaps without its end.
    static func all(in bytes: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
        var lines: [UnsafeRawBufferPointer] = []
        var start = 0
        while start < bytes.count {
            let next = end(in: bytes, from: start) ?? bytes.count
            lines.append(UnsafeRawBufferPointer(rebasing: bytes[start..<next]))
            start = next
        }
        return lines
    }

    /// The first index of a byte, by `memchr`.
    static func index(
        of byte: UInt8,
        in bytes: UnsafeRawBufferPointer,
        from start: Int,
        to stop: Int
    ) -> Int? {
        guard start < stop, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), stop - start).map { UnsafeRawPointer($0) - base }
    }

    /// Number of bytes searched for one kind of line end before the other, for files with only one.
    private static let window = 1024

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
}

/// Position of a reader in the buffered bytes, and its line in the file.
struct RecordCursor {
    /// Index of the first byte that has not been parsed.
    private(set) var position = 0

    /// Index of the first byte of the current record.
    private(set) var start = 0

    /// Line of the file on which the current record begins.
    private(set) var startLine: Int

    /// Line of the file at `position`.
    private(set) var line: Int

    /// Whether a line that is too long to keep is being skipped.
    var isSkipping = false

    /// Whether the current record continues at `position`.
    var isInsideRecord: Bool { position > start }

    /// A cursor before the first byte, on a line of the file.
    init(line: Int) {
        (startLine, self.line) = (line, line)
    }

    /// Moves past a line of the current record.
    mutating func passLine(to end: Int) {
        position = end
        line += 1
    }

    /// Begins the next record at `position`.
    mutating func beginRecord() {
        start = position
        startLine = line
    }

    /// Moves back to the end of the first line of the current record.
    mutating func rewind(toEndOfFirstLine end: Int) {
        position = end
        line = startLine + 1
    }

    /// Drops the bytes before the current record; returns their count.
    mutating func dropParsedBytes() -> Int {
        let count = start
        position -= count
        start = 0
        return count
    }

    /// Drops all bytes, for a line that is too long to keep.
    mutating func dropBytes() {
        position = 0
        start = 0
    }
}

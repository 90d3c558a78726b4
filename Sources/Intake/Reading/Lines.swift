import Glibc

/// Finds the ends of lines in bytes.
enum Lines {
    /// Index after the line that begins at `start`; nil where its end has not arrived.
    ///
    /// A line ends with LF, CRLF or CR. A CR last in the bytes may be half of CRLF, so it waits.
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

    /// The first of a byte, found by the processor's own means.
    static func index(
        of byte: UInt8,
        in bytes: UnsafeRawBufferPointer,
        from start: Int,
        to stop: Int
    ) -> Int? {
        guard start < stop, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), stop - start).map { UnsafeRawPointer($0) - base }
    }

    /// So far is one kind of line end looked for before the other, for files that have only that.
    private static let window = 1024

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
}

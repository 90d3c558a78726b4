/// Finds the ends of lines in bytes.
enum Lines {
    /// Index after the line that begins at `start`; nil where its end has not arrived.
    ///
    /// A line ends with LF, CRLF or CR. A CR last in the bytes may be half of CRLF, so it waits.
    static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == lineFeed { return index }
            if byte == carriageReturn {
                guard index < bytes.count else { return nil }
                return bytes[index] == lineFeed ? index + 1 : index
            }
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

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
}

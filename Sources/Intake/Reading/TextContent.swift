/// What the bytes of a record can be read as, the plainest first.
enum TextContent: Comparable {
    case ascii
    case utf8
    /// UTF-8 in which letters may be followed by combining marks.
    case markedUTF8
    case singleByte

    /// Looks at the bytes eight at a time, and at each only where they are no common Swedish text.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.init(bytes, TextScan(bytes))
    }

    /// Goes by a first look at the bytes.
    init(_ bytes: UnsafeRawBufferPointer, _ scan: TextScan) {
        if scan.isASCII {
            self = .ascii
        } else if scan.isCommon {
            self = .utf8
        } else if !Self.isUTF8(bytes) {
            self = .singleByte
        } else {
            // U+0300–U+033F, the marks on Swedish letters, begin with this byte.
            self = bytes.contains(0xCC) ? .markedUTF8 : .utf8
        }
    }

    /// Whether the bytes are well-formed UTF-8 (Unicode 16, table 3-7).
    private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// Bytes of the character at an index; 0 where they are none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0..<0x80: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for next in index + 2..<index + length where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}

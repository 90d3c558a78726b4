/// Encodings that the bytes of a record are valid in, the plainest first.
enum TextContent: Comparable {
    /// ASCII.
    case ascii
    /// UTF-8.
    case utf8
    /// UTF-8 in which letters may be followed by combining marks.
    case markedUTF8
    /// No UTF-8, so one of the single-byte encodings.
    case singleByte

    /// Examines the bytes eight at a time, and one by one only where they are no common Swedish text.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.init(bytes, TextScan(bytes))
    }

    /// Uses the result of a first scan of the bytes.
    init(_ bytes: UnsafeRawBufferPointer, _ scan: TextScan) {
        if scan.isASCII {
            self = .ascii
        } else if scan.isCommon {
            self = .utf8
        } else if !Self.isUTF8(bytes) {
            self = .singleByte
        } else {
            // The lead byte of U+0300–U+033F, the combining marks of Swedish letters.
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

    /// Number of bytes of the character at an index; 0 where there is no valid one.
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

/// First scan of the bytes of a text, eight at a time and without branches (decision 0014).
struct TextScan {
    /// Whether all bytes are ASCII.
    let isASCII: Bool

    /// Whether the text is well-formed and has only U+0000–U+01FF: ASCII, and letters of two bytes
    /// that begin with 0xC2–0xC7.
    let isCommon: Bool

    /// Whether hidden characters may be in it; no false negatives.
    let mayHide: Bool

    /// Scans a text.
    init(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > Self.width, let base = bytes.baseAddress else {
            isASCII = bytes.allSatisfy { $0 < 0x80 }
            isCommon = isASCII
            mayHide = true
            return
        }
        var flags = ByteFlags()
        let last = bytes.count &- Self.width
        var index = 1
        while index < last {
            flags.examine(base + index)
            index &+= Self.width
        }
        flags.examine(base + last)
        let first = bytes[0]
        // The first byte continues nothing, and the last one leaves nothing to come.
        isASCII = first < 0x80 && !Self.isAny(flags.high)
        isCommon =
            (first < 0x80 || (0xC2...0xC7).contains(first))
            && bytes[bytes.count &- 1] < 0xC0 && !Self.isAny(flags.wrong)
        mayHide = !isCommon || first < 0x20 || first > 0x7E || Self.isAny(flags.hidden)
    }

    private static let width = 8

    /// Whether the highest bit of any byte is set.
    private static func isAny(_ found: UInt64) -> Bool {
        found & 0x8080_8080_8080_8080 != 0
    }
}

/// Properties of the bytes of a text, in the highest bit of each byte of a word (SWAR).
private struct ByteFlags {
    /// Bytes beyond ASCII.
    var high: UInt64 = 0

    /// Bytes that are out of place, or begin a letter that is not common.
    var wrong: UInt64 = 0

    /// Control characters but line ends, and lead bytes of some beyond ASCII.
    var hidden: UInt64 = 0

    /// Examines eight bytes, each with the one before it.
    ///
    /// A byte continues a letter (10…) if and only if the one before begins one (11…), and a lead
    /// byte is 110001…, 11000010 or 11000011.
    @inline(__always)
    mutating func examine(_ bytes: UnsafeRawPointer) {
        let here = bytes.loadUnaligned(as: UInt64.self)
        let before = (bytes - 1).loadUnaligned(as: UInt64.self)
        let continues = here & ~(here &<< 1)
        let follows = before & (before &<< 1)
        let begins = here & (here &<< 1)
        let isOther = here &<< 2 | here &<< 3 | here &<< 4 | ~(here &<< 5 | here &<< 6)
        high |= here
        wrong |= (continues ^ follows) | (begins & isOther)
        let low = here & Self.sevenBits
        let isControl =
            ~(low &+ Self.each(0x60)) & ~Self.equals(0x0A, low) & ~Self.equals(0x0D, low)
        let isDelete = low &+ Self.each(0x01)
        // 11000010 begins U+0080–U+00BF, some of which are controls.
        hidden |= ((isControl | isDelete) & ~here) | (begins & ~(here &<< 5 | here &<< 7))
    }

    private static let sevenBits = each(0x7F)

    /// A byte repeated eight times.
    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }

    /// Bytes that equal a given one; all are below 0x80.
    @inline(__always)
    private static func equals(_ byte: UInt64, _ low: UInt64) -> UInt64 {
        ~((low ^ each(byte)) &+ each(0x7F))
    }
}

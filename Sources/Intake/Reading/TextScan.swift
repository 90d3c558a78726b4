/// A first look at the bytes of a text, eight at a time and without branches (decision 0014).
struct TextScan {
    /// Whether no byte is beyond ASCII.
    let isASCII: Bool

    /// Whether the text is well-formed and has only U+0000–U+01FF: ASCII, and letters of two bytes
    /// that begin with 0xC2–0xC7.
    let isCommon: Bool

    /// Whether characters that cannot be seen may be in it; true too often rather than too seldom.
    let mayHide: Bool

    /// Looks at a text.
    init(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > Self.width, let base = bytes.baseAddress else {
            isASCII = bytes.allSatisfy { $0 < 0x80 }
            isCommon = isASCII
            mayHide = true
            return
        }
        var seen = Seen()
        let last = bytes.count &- Self.width
        var index = 1
        while index < last {
            seen.look(base + index)
            index &+= Self.width
        }
        seen.look(base + last)
        let first = bytes[0]
        // The first byte continues nothing, and the last one leaves nothing to come.
        isASCII = first < 0x80 && !Self.isAny(seen.high)
        isCommon =
            (first < 0x80 || (0xC2...0xC7).contains(first))
            && bytes[bytes.count &- 1] < 0xC0 && !Self.isAny(seen.wrong)
        mayHide = !isCommon || first < 0x20 || first > 0x7E || Self.isAny(seen.hidden)
    }

    private static let width = 8

    /// What is found is in the highest bit of each byte.
    private static func isAny(_ found: UInt64) -> Bool {
        found & 0x8080_8080_8080_8080 != 0
    }
}

/// What has been found in the words of a text, in the highest bit of each byte.
private struct Seen {
    /// Bytes beyond ASCII.
    var high: UInt64 = 0

    /// Bytes that are not where they belong, or begin a letter that is not common.
    var wrong: UInt64 = 0

    /// Control characters but for line ends, and what may begin some beyond ASCII.
    var hidden: UInt64 = 0

    /// Looks at eight bytes, each beside the one before it.
    ///
    /// A byte continues a letter (10…) where, and only where, the one before begins one (11…); and
    /// what begins one is 110001… or 11000010 or 11000011.
    @inline(__always)
    mutating func look(_ bytes: UnsafeRawPointer) {
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

    /// A byte eight times.
    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }

    /// Which bytes are a certain one; all below 0x80.
    @inline(__always)
    private static func equals(_ byte: UInt64, _ low: UInt64) -> UInt64 {
        ~((low ^ each(byte)) &+ each(0x7F))
    }
}

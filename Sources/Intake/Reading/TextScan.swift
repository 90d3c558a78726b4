/// A first look at the bytes of a text, eight at a time and without branches (decision 0014).
struct TextScan {
    /// Whether no byte is beyond ASCII.
    let isASCII: Bool

    /// Whether the text is well-formed and has only U+0000–U+01FF: ASCII, and letters of two bytes
    /// that begin with 0xC2–0xC7.
    let isCommon: Bool

    /// Looks at a text.
    init(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > Self.width, let base = bytes.baseAddress else {
            isASCII = bytes.allSatisfy { $0 < 0x80 }
            isCommon = isASCII
            return
        }
        var (high, wrong) = (UInt64.zero, UInt64.zero)
        let last = bytes.count &- Self.width
        var index = 1
        while index < last {
            Self.look(base + index, &high, &wrong)
            index &+= Self.width
        }
        Self.look(base + last, &high, &wrong)
        // The first byte continues nothing, and the last one leaves nothing to come.
        let first = bytes[0]
        isASCII = first < 0x80 && high & Self.highBits == 0
        isCommon =
            (first < 0x80 || (0xC2...0xC7).contains(first))
            && bytes[bytes.count &- 1] < 0xC0 && wrong & Self.highBits == 0
    }

    private static let width = 8
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Looks at eight bytes, each beside the one before it; what is found is in the highest bit of
    /// each.
    ///
    /// A byte continues a letter (10…) where, and only where, the one before begins one (11…); and
    /// what begins one is 110001… or 11000010 or 11000011.
    @inline(__always)
    private static func look(
        _ bytes: UnsafeRawPointer,
        _ high: inout UInt64,
        _ wrong: inout UInt64
    ) {
        let here = bytes.loadUnaligned(as: UInt64.self)
        let before = (bytes - 1).loadUnaligned(as: UInt64.self)
        let continues = here & ~(here &<< 1)
        let follows = before & (before &<< 1)
        let begins = here & (here &<< 1)
        let isOther = here &<< 2 | here &<< 3 | here &<< 4 | ~(here &<< 5 | here &<< 6)
        high |= here
        wrong |= (continues ^ follows) | (begins & isOther)
    }
}

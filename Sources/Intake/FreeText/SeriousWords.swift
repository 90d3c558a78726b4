import Toolkit

/// A cheap test whether a text may hold one of the words for what is grave, so that most texts need not be read.
///
/// Every window of four or six bytes is looked up in a bitmap of the words' beginnings; a hit proves nothing.
struct SeriousWords {
    private var bits = [UInt64](repeating: 0, count: 1024)
    private var isEmpty = true

    /// A test for these words.
    init(_ words: [String]) {
        for word in words {
            guard let first = FreeText(word).words.first?.letters else { continue }
            let stem = Array(SwedishStemmer.stem(first))
            guard stem.count >= 4 else {
                // Too short for a window: every text may hold it.
                bits = bits.map { _ in .max }
                isEmpty = false
                continue
            }
            let window = stem.prefix(stem.count >= 6 ? 6 : 4)
            let slot = Self.slot(window.reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
            isEmpty = false
        }
    }

    /// Whether bytes may hold one of the words, in either letter case.
    func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isEmpty || bytes.count < 4 { return false }
        return bits.withUnsafeBufferPointer { bits in
            var window: UInt64 = 0
            for byte in bytes {
                window = window << 8 | UInt64(byte | 0x20)
                let (short, long) = (
                    Self.slot(window & 0xFFFF_FFFF), Self.slot(window & 0xFFFF_FFFF_FFFF)
                )
                if (bits[short >> 6] >> UInt64(short & 63) | bits[long >> 6] >> UInt64(long & 63))
                    & 1 != 0
                {
                    return true
                }
            }
            return false
        }
    }

    /// Slot of a window by multiplicative hashing (Knuth, "The Art of Computer Programming", 6.4).
    private static func slot(_ window: UInt64) -> Int {
        Int(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) >> 48)
    }
}

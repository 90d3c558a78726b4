import Toolkit

/// A cheap test whether a text may hold one of the words for what is grave, so that most texts need not be read.
///
/// Every window of six bytes, and of a word's first four, is looked up in a bitmap of the words' beginnings; a hit proves
/// nothing.
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
            // Short stems only begin words: "rån" is in "från".
            let window = stem.count >= 6 ? stem.prefix(6) : [0x20] + stem.prefix(4)
            let slot = Self.slot(window.reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
            isEmpty = false
        }
    }

    /// Whether bytes may hold one of the words, in either letter case.
    func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isEmpty || bytes.count < 4 { return false }
        return bits.withUnsafeBufferPointer { bits in
            var window: UInt64 = 0x20
            for byte in bytes {
                let lower = byte | 0x20
                let isLetter = byte >= 0x80 || (0x61...0x7A).contains(lower)
                window = window << 8 | UInt64(isLetter ? lower : 0x20)
                let (short, long) = (
                    Self.slot(window & 0xFF_FFFF_FFFF), Self.slot(window & 0xFFFF_FFFF_FFFF)
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

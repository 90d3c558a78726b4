/// A word by the hash of its letters in lower case, so that words of a text are compared without
/// being copied out of it.
///
/// FNV-1a of 64 bits (Fowler, Noll and Vo): two of a thousand words share a hash once in 10^13
/// lists.
struct WordKey: Hashable, Sendable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of a word by itself.
    init(_ word: String) {
        var word = word
        self = word.withUTF8 { WordKey($0, 0..<$0.count) }
    }

    /// The key of the word in a range of a text.
    init(_ bytes: ByteText, _ range: Range<Int>) {
        var lead: UInt8 = 0
        for index in range {
            var byte = bytes[index]
            if byte.isCapital { byte |= 0x20 }
            // À–Þ become à–þ; in the blocks after them capitals are even.
            if lead == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
            if lead == 0xC4 || lead == 0xC5 { byte |= 1 }
            lead = byte
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    /// The keys of words with white space between them.
    static func keys(_ words: String) -> Set<WordKey> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordKey(String($0)) })
    }
}

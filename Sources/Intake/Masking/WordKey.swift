/// A word by the hash of its letters in lower case, so that words of a text are compared without
/// being copied out of it.
///
/// FNV-1a of 64 bits (Fowler, Noll and Vo): two of a thousand words share a hash once in 10^13
/// lists.
struct WordKey: Hashable, Sendable {
    fileprivate var hash: UInt64 = 0xCBF2_9CE4_8422_2325

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
}

/// A list of words, quick to say that a word is not on it.
struct WordList: Sendable {
    private var keys: Set<WordKey> = []

    /// Whether some word has a hash that ends so: most words of a text are told apart by this.
    private var endings = [Bool](repeating: false, count: 4096)

    /// The words that white space stands between.
    init(_ words: String) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            let key = WordKey(String(word))
            keys.insert(key)
            endings[Int(key.hash % 4096)] = true
        }
    }

    /// Whether a word is on the list.
    func contains(_ key: WordKey) -> Bool {
        endings[Int(key.hash % 4096)] && keys.contains(key)
    }
}

import Toolkit

/// A word by the hash of its letters in lower case, so that words of a text are compared without
/// being copied out of it.
///
/// By FNV-1a of 64 bits: two of a thousand words share a hash once in 10^13
/// lists.
struct WordKey: Hashable, Sendable {
    private var fnv = FNV1a()

    var hash: UInt64 { fnv.hash }

    /// The byte added last.
    private var lead: UInt8 = 0

    /// The key of a word by itself.
    init(_ word: String) {
        var word = word
        self = word.withUTF8 { WordKey($0, 0..<$0.count) }
    }

    static func == (one: WordKey, other: WordKey) -> Bool { one.hash == other.hash }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The key of the word in a range of a text.
    init(_ bytes: ByteText, _ range: Range<Int>) {
        self.init()
        for index in range { add(bytes[index]) }
    }

    /// The key of no letters.
    init() {}

    /// Adds the next byte of the word.
    @inline(__always)
    mutating func add(_ next: UInt8) {
        var byte = next
        if byte.isCapital {
            byte |= 0x20
        } else if byte >= 0x80 {
            // À–Þ become à–þ.
            if lead == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
            if lead == 0xC4 || lead == 0xC5 { byte = Self.lowercased(byte, after: lead) }
        }
        lead = byte
        fnv.combine(byte)
    }

    /// The second byte of a letter of U+0100–U+017F in lower case: capitals are even, but odd in
    /// U+0139–U+0148 and U+0179–U+017E.
    private static func lowercased(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        let code = Int(lead & 0x1F) << 6 | Int(byte & 0x3F)
        let hasOddCapitals = (0x139...0x148).contains(code) || (0x179...0x17E).contains(code)
        if hasOddCapitals { return code.isMultiple(of: 2) ? byte : byte + 1 }
        return byte | 1
    }
}

import Domain
import Toolkit

/// Extracts the stems of a text's content words, as 64-bit fingerprints (FNV-1a).
///
/// Words of fewer than three letters, Swedish stop words and text in square brackets (a mask) are
/// left out. Buffers are reused from one text to the next.
struct StemExtractor {
    private var seen: Set<UInt64> = []
    private var found: [UInt64] = []
    private var word: [UInt8] = []

    /// The stems of a text, each once, in the order of the words.
    mutating func stems(of text: String) -> [UInt64] {
        seen.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        var masks = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["): masks += 1
            case UInt8(ascii: "]"): masks = max(0, masks - 1)
            default: break
            }
            if masks == 0, StemExtractor.isLetter(byte) {
                word.append(lowered(byte))
            } else {
                finishWord()
            }
        }
        finishWord()
        return found
    }

    private mutating func finishWord() {
        defer { word.removeAll(keepingCapacity: true) }
        guard SwedishStemmer.letters(word[...]) >= 3 else { return }
        let whole = StemExtractor.fingerprint(word[...])
        guard !StemExtractor.stopWords.contains(whole) else { return }
        let stem = StemExtractor.fingerprint(SwedishStemmer.stem(word))
        if seen.insert(stem).inserted { found.append(stem) }
    }

    /// Lower case of a byte of UTF-8; the second byte of À–Þ differs from that of à–þ as A from a.
    private func lowered(_ byte: UInt8) -> UInt8 {
        let capital = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let isAccented = word.last == 0xC3 && (0x80...0x9E).contains(byte)
        return capital.contains(byte) || isAccented ? byte + 0x20 : byte
    }

    /// Whether a byte is a letter, a digit, or part of a character beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default: false
        }
    }

    static func fingerprint(_ word: some Sequence<UInt8>) -> UInt64 {
        FNV1a.hash(word)
    }

    static func fingerprint(_ word: String) -> UInt64 {
        fingerprint(word.utf8)
    }

    /// Fingerprints of Swedish words without content of their own.
    private static let stopWords = Set(SwedishStopWords.all.map { fingerprint($0) })
}

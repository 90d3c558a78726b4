/// Ways that words end, quick to say that a word ends in none of them.
struct WordEndings: Sendable {
    private let endings: [[UInt8]]

    /// Whether some ending has these two last bytes, by their sum of bits.
    private var lasts = [Bool](repeating: false, count: 256)

    init(_ endings: [String]) {
        self.endings = endings.map { Array($0.utf8) }
        for ending in self.endings {
            lasts[Self.slot(ending[ending.count - 2], ending[ending.count - 1])] = true
        }
    }

    /// Length of the ending that the word or words in a range have; nil where they have none.
    func length(in bytes: ByteText, _ word: Range<Int>) -> Int? {
        let (start, end) = (word.lowerBound, word.upperBound)
        guard end - start >= 2, lasts[Self.slot(bytes[end - 2], bytes[end - 1])] else { return nil }
        let found = endings.first { ending in
            ending.count <= end - start
                && ending.indices.allSatisfy { bytes[end - ending.count + $0] == ending[$0] }
        }
        return found?.count
    }

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
        Int((first &* 31) ^ second)
    }
}

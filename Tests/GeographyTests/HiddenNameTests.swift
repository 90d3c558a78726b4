import TestTools
import Testing

@testable import Geography

/// Names of areas with characters that cannot be seen (decision 0037).
struct HiddenNameTests {
    /// A word, the same with other characters, and whether it is the same word.
    struct Word: Decodable, Sendable, CustomTestStringConvertible {
        let id, word, dirty, expected: String
        let `where`: String
        var testDescription: String { id }
    }

    private static let words = ReadingTruth.rows("characters", as: Word.self)
        .filter { $0.where == "area" }

    @Test(arguments: words)
    func `what cannot be seen never makes an area another`(row: Word) {
        let names = [row.word, row.dirty].map { Scalar.text($0).text }
        #expect((names[0] == names[1]) == (row.expected == "same"))
    }
}

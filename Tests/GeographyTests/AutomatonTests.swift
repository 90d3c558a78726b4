import TestTools
import Testing

@testable import Geography

struct AutomatonTests {
    /// All occurrences, found the slow way.
    private func search(_ patterns: [[UInt8]], in text: [UInt8]) -> Set<[Int]> {
        var hits: Set<[Int]> = []
        for (number, pattern) in patterns.enumerated() {
            for start in text.indices where text[start...].starts(with: pattern) {
                hits.insert([number, start + pattern.count - 1])
            }
        }
        return hits
    }

    private func scan(_ patterns: [[UInt8]], in text: [UInt8]) -> Set<[Int]> {
        var hits: Set<[Int]> = []
        Automaton(patterns).scan(text) { hits.insert([$0, $1]) }
        return hits
    }

    @Test func `names within names and overlapping names are all found`() {
        let patterns: [[UInt8]] = [[1, 2], [2], [2, 3, 1], [1, 2, 3, 1]]
        let text: [UInt8] = [1, 2, 3, 1, 2]
        #expect(scan(patterns, in: text) == search(patterns, in: text))
    }

    @Test(arguments: 1...40)
    func `every occurrence is found, as by searching name by name`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func word(_ length: ClosedRange<Int>) -> [UInt8] {
            let count = Int.random(in: length, using: &generator)
            return (0..<count).map { _ in UInt8.random(in: 0...2, using: &generator) }
        }
        let patterns = Set((0..<12).map { _ in word(1...5) }).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        let text = word(0...60)
        #expect(scan(patterns, in: text) == search(patterns, in: text))
    }

    @Test func `no names find nothing`() {
        #expect(scan([], in: [1, 2, 3]) == [])
    }
}

import Domain
import Testing
import Toolkit

@testable import Geography

struct NameTrieTests {
    /// All names that begin at a place, found the slow way.
    private func search(_ names: [[UInt8]], in text: [UInt8], from start: Int) -> Set<[Int]> {
        let found = names.indices.filter { text[start...].starts(with: names[$0]) }
        return Set(found.map { [$0, start + names[$0].count] })
    }

    private func matches(_ names: [[UInt8]], in text: [UInt8], from start: Int) -> Set<[Int]> {
        var matches: Set<[Int]> = []
        NameTrie(names).matches(in: text, from: start) { matches.insert([$0, $1]) }
        return matches
    }

    @Test func `names within names are all found`() {
        let names: [[UInt8]] = [[1, 2], [1], [1, 2, 3, 1], [2, 3], [1, 36]]
        let text: [UInt8] = [1, 2, 3, 1, 2]
        #expect(matches(names, in: text, from: 0) == [[1, 1], [0, 2], [2, 4]])
        #expect(matches(names, in: text, from: 1) == [[3, 3]])
    }

    @Test(arguments: 1...40)
    func `every name is found, as by searching name by name`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func word(_ length: ClosedRange<Int>) -> [UInt8] {
            let count = Int.random(in: length, using: &generator)
            return (0..<count).map { _ in UInt8.random(in: 0...2, using: &generator) }
        }
        let names = Set((0..<12).map { _ in word(1...5) }).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        let text = word(1...60)
        for start in text.indices {
            #expect(matches(names, in: text, from: start) == search(names, in: text, from: start))
        }
    }

    @Test func `no names find nothing`() {
        #expect(matches([], in: [1, 2, 3], from: 0) == [])
    }
}

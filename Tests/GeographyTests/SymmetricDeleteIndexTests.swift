import Domain
import Testing
import Toolkit

@testable import Geography

struct SymmetricDeleteIndexTests {
    private func index(_ names: [[UInt8]]) -> SymmetricDeleteIndex {
        SymmetricDeleteIndex(names.enumerated().map { ($0.element, $0.offset) })
    }

    @Test(arguments: 1...60)
    func `no name within its allowed edits is missed`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let names = (0..<40).map { _ in
            let count = Int.random(in: 3...14, using: &generator)
            return (0..<count).map { _ in UInt8.random(in: 1...4, using: &generator) }
        }
        let index = index(names)
        for name in names {
            var written = name
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                slip(in: &written, &generator)
            }
            let near = names.indices.filter { number in
                let limit = EditDistance.allowance(letters: names[number].count)
                return limit > 0
                    && EditDistance.distance(written, names[number], limit: limit) != nil
            }
            #expect(Set(near).isSubset(of: index.candidates(for: written)))
        }
    }

    @Test func `short names are not looked up`() {
        #expect(index([[1, 2, 3, 4]]).candidates(for: [1, 2, 3, 4]) == [])
        #expect(index([]).candidates(for: [1, 2, 3, 4, 5, 6, 7]) == [])
    }

    /// One letter more, less, other or swapped.
    private func slip(in word: inout [UInt8], _ generator: inout SplitMix64) {
        let place = Int.random(in: 0..<max(1, word.count - 1), using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: word.insert(UInt8.random(in: 1...4, using: &generator), at: place)
        case 1 where word.count > 1: word.remove(at: place)
        case 2 where word.count > 1: word.swapAt(place, place + 1)
        default: word[place] = UInt8.random(in: 1...4, using: &generator)
        }
    }
}

import Domain
import Foundation
import Testing
import Toolkit

@testable import Linkage

struct ClusteringTests {
    private func clusters(
        _ pairs: [(Int32, Int32, Double)],
        count: Int = 4,
        threshold: Double = 0.5
    ) -> [[Int32]] {
        let scored = pairs.map { left, right, probability in
            ScoredPair(left: left, right: right, bits: log2(probability / (1 - probability)))
        }
        var parameters = LinkParameters.shipped
        parameters.same = threshold
        return Clusters(scored, count: count, parameters: parameters) { _, _ in 0 }.groups
    }

    @Test func `a chain with nothing between its ends is not glued together`() {
        #expect(clusters([(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)]) == [[0, 1], [2], [3]])
    }

    @Test func `a third report joins on the mean of its links`() {
        #expect(clusters([(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.3)]) == [[0, 1, 2], [3]])
    }

    @Test func `two certain links do not outweigh a pair that was never scored`() {
        let pairs: [(Int32, Int32, Double)] = [(0, 1, 0.999), (1, 2, 0.998)]
        #expect(clusters(pairs, threshold: LinkParameters.shipped.same) == [[0, 1], [2], [3]])
    }

    @Test func `two pairs with one strong link between them stay two`() {
        let pairs: [(Int32, Int32, Double)] = [(0, 1, 0.95), (1, 2, 0.9), (2, 3, 0.95)]
        #expect(clusters(pairs) == [[0, 1], [2, 3]])
    }

    @Test func `equal links are taken from the first report on`() {
        #expect(clusters([(0, 1, 0.8), (1, 2, 0.8), (2, 3, 0.8)]) == [[0, 1], [2, 3]])
    }

    @Test(arguments: [5, 6, 7] as [UInt64])
    func `the queue gives the same clusters as looking at every mean each time`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var pairs: [(Int32, Int32, Double)] = []
        for left in 0..<14 as Range<Int32> {
            for right in (left + 1)..<14 where Bool.random(using: &generator) {
                pairs.append((left, right, Double.random(in: 0.05..<1, using: &generator)))
            }
        }
        #expect(clusters(pairs, count: 14) == plainAverageLinkage(pairs, count: 14))
    }

    private func plainAverageLinkage(
        _ pairs: [(Int32, Int32, Double)],
        count: Int32
    ) -> [[Int32]] {
        var groups = (0..<count).map { [$0] }
        func mean(_ one: [Int32], _ other: [Int32]) -> Double {
            let between = pairs.filter {
                (one.contains($0.0) && other.contains($0.1))
                    || (one.contains($0.1) && other.contains($0.0))
            }
            let missing = one.count * other.count - between.count
            let sum = between.reduce(0) { $0 + $1.2 } - 0.4 * Double(missing)
            return sum / Double(one.count * other.count)
        }
        while true {
            let merges = groups.indices.flatMap { one in
                groups.indices.dropFirst(one + 1).map { (one, $0, mean(groups[one], groups[$0])) }
            }
            guard let best = merges.max(by: { $0.2 < $1.2 }), best.2 >= 0.5 else { break }
            groups[best.0] += groups.remove(at: best.1)
        }
        return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}

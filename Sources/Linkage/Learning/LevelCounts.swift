import Foundation

/// How often the levels of one comparison are met among pairs, by the belief in each pair.
struct LevelCounts<Level: ComparisonLevel> {
    /// Among pairs of one incident, and among others.
    private(set) var same = [Double](repeating: 0, count: Level.all.count)
    private(set) var other = [Double](repeating: 0, count: Level.all.count)

    mutating func add(_ level: Level, belief: Double) {
        same[level.number] += belief
        other[level.number] += 1 - belief
    }

    /// log2 of m/u, drawn towards weights that are believed as much as `Learning.prior` pairs.
    ///
    /// `shape` tells m anew, where more is known of it than was counted.
    func weights(
        towards start: LevelWeights<Level>,
        shape: ([Double]) -> [Double] = { $0 }
    ) -> LevelWeights<Level> {
        let u = others()
        let assumed = zip(u, start.bits).map { $0 * exp2($1) }
        let (sameCount, assumedSum) = (same.sum, assumed.sum)
        let m = shape(
            zip(same, assumed).map {
                ($0 + Learning.prior * $1 / assumedSum) / (sameCount + Learning.prior)
            }
        )
        return LevelWeights { log2(m[$0.number] / u[$0.number]) }
    }

    /// u, where a level that no pair shows is as rare as half a pair.
    private func others() -> [Double] {
        let all = same.sum + other.sum
        let levels = Double(Level.all.count)
        return zip(same, other).map { same, other in
            (other + (same + other + 1 / levels) / (2 * all + 1)) / (self.other.sum + 1)
        }
    }
}

extension [Double] {
    /// Their sum.
    var sum: Double { reduce(0, +) }
}

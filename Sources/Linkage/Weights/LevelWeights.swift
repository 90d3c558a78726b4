import Foundation

/// A level of agreement between two reports in one field.
protocol ComparisonLevel: Equatable, Sendable {
    /// All levels, in the order of their numbers.
    static var all: [Self] { get }

    /// Index of the level in `all`.

    var number: Int { get }
}

/// The weight in bits of each level of one field: log2 of m/u (Fellegi and Sunter 1969).
///
/// m is the probability of the level among pairs of one incident, u among all other candidate
/// pairs.
struct LevelWeights<Level: ComparisonLevel>: Hashable, Sendable {
    /// The weights in the order of the levels' numbers.
    var bits: [Double]

    init(_ weight: (Level) -> Double) {
        bits = Level.all.map(weight)
    }

    subscript(level: Level) -> Double {
        bits[level.number]
    }

    /// The weights multiplied by a factor.
    func tempered(by factor: Double) -> Self {
        LevelWeights { self[$0] * factor }
    }
}

extension LevelWeights: Codable {
    /// Throws where there is not one finite weight for each level.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        bits = try container.decode([Double].self)
        guard bits.count == Level.all.count, bits.allSatisfy(\.isFinite) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected \(Level.all.count) weights, found \(bits.count)"
            )
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bits)
    }
}

/// Expected counts of the levels of one field, from the belief that each pair is one incident.
struct LevelCounts<Level: ComparisonLevel> {
    /// Expected counts among pairs of one incident, and among others.
    private(set) var same = [Double](repeating: 0, count: Level.all.count)
    private(set) var other = [Double](repeating: 0, count: Level.all.count)

    mutating func add(_ level: Level, belief: Double) {
        same[level.number] += belief
        other[level.number] += 1 - belief
    }

    /// log2 of m/u, shrunk towards prior weights that count as `LearningConstants.prior` pairs.
    ///
    /// The shape smooths m where its distribution is known.
    func weights(
        towards start: LevelWeights<Level>,
        shape: ([Double]) -> [Double] = { $0 }
    ) -> LevelWeights<Level> {
        let u = others()
        let assumed = zip(u, start.bits).map { $0 * exp2($1) }
        let (sameCount, assumedSum) = (same.sum, assumed.sum)
        let m = shape(
            zip(same, assumed).map {
                ($0 + LearningConstants.prior * $1 / assumedSum)
                    / (sameCount + LearningConstants.prior)
            }
        )
        return LevelWeights { log2(m[$0.number] / u[$0.number]) }
    }

    /// u, where a level without a pair is as rare as half a pair.
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

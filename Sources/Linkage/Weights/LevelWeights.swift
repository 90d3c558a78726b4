import Foundation

/// What a comparison may find of a pair of reports.
protocol ComparisonLevel: Equatable, Sendable {
    /// All findings; a level's `number` is its place here.
    static var all: [Self] { get }

    var number: Int { get }
}

/// A weight in bits for each level of one comparison: log2 of m/u.
///
/// m is how often the level is met among pairs of one incident, u among the other pairs that are
/// compared at all (Fellegi and Sunter 1969).
struct LevelWeights<Level: ComparisonLevel>: Hashable, Sendable {
    /// In the order of the levels' numbers.
    var bits: [Double]

    init(_ weight: (Level) -> Double) {
        bits = Level.all.map(weight)
    }

    subscript(level: Level) -> Double {
        bits[level.number]
    }

    /// These weights, each multiplied.
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

/// How often the levels of one comparison are met among pairs, by the belief in each pair.
struct LevelCounts<Level: ComparisonLevel> {
    /// Among pairs of one incident, and among others.
    private(set) var same = [Double](repeating: 0, count: Level.all.count)
    private(set) var other = [Double](repeating: 0, count: Level.all.count)

    mutating func add(_ level: Level, belief: Double) {
        same[level.number] += belief
        other[level.number] += 1 - belief
    }

    /// log2 of m/u, drawn towards weights that are believed as much as `LearningConstants.prior` pairs.
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
                ($0 + LearningConstants.prior * $1 / assumedSum)
                    / (sameCount + LearningConstants.prior)
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

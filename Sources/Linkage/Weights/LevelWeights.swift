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

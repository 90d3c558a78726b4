/// A weight in bits for each level of one comparison: log2 of m/u.
///
/// m is how often the level is met among pairs of one incident, u among the other pairs that are
/// compared at all (Fellegi and Sunter 1969).
struct LevelWeights<Level>: Hashable, Sendable
where Level: CaseIterable & RawRepresentable<Int> & Sendable {
    /// In the order of the levels' raw values.
    let bits: [Double]

    subscript(level: Level) -> Double {
        bits[level.rawValue]
    }
}

extension LevelWeights: ExpressibleByDictionaryLiteral {
    /// Weights for the levels; one that is left out weighs nothing.
    init(dictionaryLiteral weights: (Level, Double)...) {
        var bits = Array(repeating: 0.0, count: Level.allCases.count)
        for (level, weight) in weights { bits[level.rawValue] = weight }
        self.init(bits: bits)
    }
}

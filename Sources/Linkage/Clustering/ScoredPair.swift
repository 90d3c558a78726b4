import Foundation

/// Two reports, by index, with the odds that they tell of one incident.
struct ScoredPair {
    let left: Int32
    let right: Int32
    /// log2 of the odds.
    let bits: Double

    var probability: Double {
        1 / (1 + exp2(-bits))
    }

    func adding(bits more: Double) -> ScoredPair {
        ScoredPair(left: left, right: right, bits: bits + more)
    }
}

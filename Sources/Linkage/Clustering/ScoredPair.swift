import Foundation

/// Two reports, by index, with the odds that they tell of one incident.
struct ScoredPair {
    let left: Int32
    let right: Int32
    /// log2 of the odds; infinite where people have said what is so.
    let bits: Double

    /// Probability, 0 to 1.
    var probability: Double {
        1 / (1 + exp2(-bits))
    }
}

import Domain
import Foundation

/// Weighs pairs of a batch after Fellegi and Sunter: the weights of the levels that were met are added to the prior.
struct PairScorer {
    let batch: Batch
    let parameters: LinkParameters
    private var kinship = CategoryKinship()

    /// The candidates worth keeping, sorted by their indices.
    private(set) var pairs: [ScoredPair] = []

    /// Weighs all candidates, learning on the way which categories are akin.
    init(batch: Batch, parameters: LinkParameters, candidates: CandidatePairs) {
        self.batch = batch
        self.parameters = parameters
        candidates.visit { left, right in weigh(left, right) }
        kinship.conclude()
        pairs = pairs.map { $0.adding(bits: kinshipBits(Int($0.left), Int($0.right))) }
            .filter { $0.bits >= PairScorer.leastBits }
            .sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Below this, probability 0.02, a pair counts as 0: that saves most of the memory and moves no cluster.
    private static let leastBits = -5.6

    private mutating func weigh(_ left: Int, _ right: Int) {
        let levels = PairLevels(left, right, in: batch)
        let bits = parameters.bits(of: levels)
        if levels.category == .other {
            let (one, other) = (batch.reports[left].category, batch.reports[right].category)
            kinship.note(one, other, bits: bits - parameters.category[.other])
        }
        if bits + CategoryKinship.bounds.upperBound >= PairScorer.leastBits {
            pairs.append(ScoredPair(left: Int32(left), right: Int32(right), bits: bits))
        }
    }

    /// Two reports, whether or not they were candidates; a pair beyond reach or of two municipalities never is one incident.
    func pair(_ left: Int, _ right: Int) -> ScoredPair {
        let (one, other) = (batch.reports[left], batch.reports[right])
        let isPossible =
            one.municipality == other.municipality && one.gap(to: other) <= parameters.reach
        let bits =
            parameters.bits(of: PairLevels(left, right, in: batch)) + kinshipBits(left, right)
        return ScoredPair(
            left: Int32(left),
            right: Int32(right),
            bits: isPossible ? bits : -.infinity
        )
    }

    /// What is added for two unequal categories that are akin, or taken off where they never are.
    func kinshipBits(_ left: Int, _ right: Int) -> Double {
        let (one, other) = (batch.reports[left], batch.reports[right])
        return CategoryLevel(one, other) == .other ? kinship[one.category, other.category] : 0
    }
}

extension LinkParameters {
    func bits(of levels: PairLevels) -> Double {
        prior + time[levels.time] + place[levels.place] + category[levels.category]
            + words[levels.words] + reporter[levels.reporter]
    }

    func judgement(of probability: Double) -> Link.Judgement {
        if probability >= same { return .same }
        return probability >= unsure ? .unsure : .different
    }
}

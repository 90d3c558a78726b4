import Domain

/// Weighs pairs of a batch after Fellegi and Sunter: the weights of the levels that were met are
/// added to the prior.
///
/// A pair's weight depends on the two reports alone.
struct PairScorer {
    let batch: Batch
    let parameters: LinkParameters

    /// The candidates worth keeping, sorted by their indices.
    func scored(_ candidates: CandidatePairs) -> [ScoredPair] {
        var pairs: [ScoredPair] = []
        candidates.visit { left, right in
            let bits = bits(left, right)
            guard bits >= PairScorer.leastBits else { return }
            pairs.append(ScoredPair(left: Int32(left), right: Int32(right), bits: bits))
        }
        return pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Below this, probability 0.02, a pair counts as 0: that saves most of the memory and moves no
    /// cluster.
    private static let leastBits = -5.6

    /// Two reports, whether or not they were candidates; a pair beyond reach or of two
    /// municipalities never is one incident.
    func pair(_ left: Int, _ right: Int) -> ScoredPair {
        let (one, other) = (batch.reports[left], batch.reports[right])
        let isPossible =
            one.municipality == other.municipality && one.gap(to: other) <= parameters.reach
        return ScoredPair(
            left: Int32(left),
            right: Int32(right),
            bits: isPossible ? bits(left, right) : -.infinity
        )
    }

    private func bits(_ left: Int, _ right: Int) -> Double {
        let levels = PairLevels(left, right, in: batch)
        return parameters.prior + parameters.time[levels.time] + parameters.place[levels.place]
            + parameters.category[levels.category] + parameters.words[levels.words]
            + parameters.reporter[levels.reporter]
    }
}

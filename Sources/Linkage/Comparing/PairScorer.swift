import Domain
import Foundation

/// Weighs pairs of a batch after Fellegi and Sunter: the weights of the levels that were met are
/// added to the prior.
///
/// A pair's weight depends on the two reports alone.
struct PairScorer {
    let batch: ReportBatch
    let parameters: LinkParameters

    /// Scores reports by these parameters.
    init(_ reports: some Collection<PlacedReport>, parameters: LinkParameters) {
        self.init(batch: ReportBatch(reports, parameters: parameters), parameters: parameters)
    }

    init(batch: ReportBatch, parameters: LinkParameters) {
        self.batch = batch
        self.parameters = parameters
        mostByWords = parameters.words.bits.max() ?? 0
    }

    private let mostByWords: Double

    /// The candidates worth keeping, sorted by their indices.
    func scored(_ candidates: CandidatePairs) -> [ScoredPair] {
        var pairs: [ScoredPair] = []
        candidates.visit { left, right in
            // Words take the longest to compare, and often cannot make up for the rest.
            let others = bitsBesideWords(left, right)
            guard others + mostByWords >= PairScorer.leastBits else { return }
            let bits = others + wordBits(left, right)
            guard bits >= PairScorer.leastBits else { return }
            pairs.append(ScoredPair(left: Int32(left), right: Int32(right), bits: bits))
        }
        return pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Below this, probability 0.02, a pair counts as 0: that saves most of the memory and moves no
    /// cluster.
    static let leastBits = -5.6

    /// Two reports, whether or not they were candidates; a pair beyond reach or of two
    /// municipalities never is one incident.
    func pair(_ left: Int, _ right: Int) -> ScoredPair {
        let (one, other) = (batch.reports[left], batch.reports[right])
        let isPossible =
            one.municipality == other.municipality && one.gap(to: other) <= parameters.reach
        return ScoredPair(
            left: Int32(left),
            right: Int32(right),
            bits: isPossible ? bitsBesideWords(left, right) + wordBits(left, right) : -.infinity
        )
    }

    private func bitsBesideWords(_ left: Int, _ right: Int) -> Double {
        let (one, other) = (batch.reports[left], batch.reports[right])
        return parameters.prior + parameters.time[TimeLevel(one, other)]
            + parameters.place[PlaceLevel(one, other)]
            + CategoryLevel(one, other).bits(in: parameters.categories)
            + parameters.reporter[ReporterLevel(one, other)]
    }

    private func wordBits(_ left: Int, _ right: Int) -> Double {
        parameters.words[WordLevel(meanBits: batch.commonBits(left, right, by: parameters.stems))]
    }
}

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

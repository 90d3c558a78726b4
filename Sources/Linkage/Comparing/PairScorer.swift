import Domain
import Foundation

/// Scores pairs of a batch by Fellegi and Sunter (1969): the prior plus the weights of their
/// agreement levels, in bits.
///
/// The score of a pair depends on its two reports alone.
struct PairScorer {
    let batch: ReportBatch
    let parameters: LinkParameters

    /// A scorer of these reports, in their order.
    init(_ reports: some Collection<PlacedReport>, parameters: LinkParameters) {
        self.init(batch: ReportBatch(reports, parameters: parameters), parameters: parameters)
    }

    init(batch: ReportBatch, parameters: LinkParameters) {
        self.batch = batch
        self.parameters = parameters
        mostByWords = parameters.words.bits.max() ?? 0
    }

    /// Largest weight that words can have, in bits.
    private let mostByWords: Double

    /// The scored candidates at or above `leastBits`, sorted by their indices.
    func scored(_ candidates: CandidatePairs) -> [ScoredPair] {
        var pairs: [ScoredPair] = []
        candidates.visit { left, right in
            // Words are the costliest comparison, and often cannot make up for the rest.
            let others = bitsWithoutWords(left, right)
            guard others + mostByWords >= PairScorer.leastBits else { return }
            let bits = others + wordBits(left, right)
            guard bits >= PairScorer.leastBits else { return }
            pairs.append(ScoredPair(left: Int32(left), right: Int32(right), bits: bits))
        }
        return pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Least score that is kept, a probability of 0.02: this saves most of the memory and changes
    /// no cluster.
    static let leastBits = -5.6

    /// The score of any two reports; −∞ for a pair beyond reach or of two municipalities.
    func pair(_ left: Int, _ right: Int) -> ScoredPair {
        let (one, other) = (batch.reports[left], batch.reports[right])
        let isPossible =
            one.municipality == other.municipality && one.gap(to: other) <= parameters.reach
        return ScoredPair(
            left: Int32(left),
            right: Int32(right),
            bits: isPossible ? bitsWithoutWords(left, right) + wordBits(left, right) : -.infinity
        )
    }

    private func bitsWithoutWords(_ left: Int, _ right: Int) -> Double {
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

/// Two reports, by index, with the odds that they describe one incident.
struct ScoredPair {
    let left: Int32
    let right: Int32
    /// log2 of the odds; infinite where a person has answered.
    let bits: Double

    /// Probability, 0 to 1.
    var probability: Double {
        1 / (1 + exp2(-bits))
    }
}

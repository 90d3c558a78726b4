import Domain
import Toolkit

/// Agglomerative clustering of one component by average linkage (UPGMA, Sokal and Michener 1958).
///
/// The two groups with the highest mean probability are merged until no mean reaches the
/// threshold. A pair that was not scored is a contradiction and counts below 0: a chain A–B–C with
/// nothing between A and C is never held together by B alone. An answer has infinite weight, and so
/// has every mean that includes it: it is a constraint.
struct AverageLinkage {
    /// Penalty of a pair that was not scored; two certain links do not outweigh one contradiction
    /// (decision 0004).
    private static let contradiction = 0.4

    private let threshold: Double
    /// Sum of the probabilities between two groups, by their smallest members; each probability is
    /// raised by `contradiction`, so that a missing pair counts as 0 here.
    private var sums: [Int32: [Int32: Double]] = [:]
    private var groups: [Int32: [Int32]] = [:]
    private var queue = Heap<Merge>()

    /// The groups of two or more, each sorted, by their first members.
    static func clusters(of pairs: some Sequence<ScoredPair>, threshold: Double) -> [[Int32]] {
        var linkage = AverageLinkage(pairs, threshold: threshold)
        while let merge = linkage.queue.removeFirst() { linkage.apply(merge) }
        return linkage.groups.values.filter { $0.count > 1 }.map { $0.sorted() }
            .sorted { $0[0] < $1[0] }
    }

    /// Mean of the pairs between two groups; nil is a pair that was not scored.
    static func mean(_ pairs: [Double?]) -> Double {
        pairs.reduce(0) { $0 + ($1 ?? -contradiction) } / Double(max(1, pairs.count))
    }

    private init(_ pairs: some Sequence<ScoredPair>, threshold: Double) {
        self.threshold = threshold
        for pair in pairs {
            for member in [pair.left, pair.right] { groups[member] = [member] }
            let raised =
                pair.bits.isInfinite ? pair.bits : pair.probability + AverageLinkage.contradiction
            sums[pair.left, default: [:]][pair.right] = raised
            sums[pair.right, default: [:]][pair.left] = raised
            propose(pair.left, pair.right, sum: raised)
        }
    }

    private mutating func propose(_ one: Int32, _ other: Int32, sum: Double) {
        let pairs = (groups[one]?.count ?? 1) * (groups[other]?.count ?? 1)
        let mean = sum / Double(pairs) - AverageLinkage.contradiction
        guard mean >= threshold else { return }
        queue.insert(Merge(mean: mean, into: min(one, other), from: max(one, other), pairs: pairs))
    }

    /// Merges two groups and updates the sums by the Lance–Williams recurrence of average linkage.
    private mutating func apply(_ merge: Merge) {
        guard let into = groups[merge.into], let from = groups[merge.from],
            into.count * from.count == merge.pairs
        else { return }  // stale: one of them has been merged since it was proposed
        groups[merge.into] = into + from
        groups[merge.from] = nil
        var joined = sums.removeValue(forKey: merge.into) ?? [:]
        joined[merge.from] = nil
        for (third, sum) in sums.removeValue(forKey: merge.from) ?? [:] where third != merge.into {
            joined[third, default: 0] += sum
            sums[third]?.move(merge.from, to: merge.into, adding: sum)
        }
        let least = (threshold + AverageLinkage.contradiction) * Double(into.count + from.count)
        for (third, sum) in joined where sum >= least { propose(merge.into, third, sum: sum) }
        sums[merge.into] = joined
    }
}

extension [Int32: Double] {
    /// Moves the sum of one group to another.
    fileprivate mutating func move(_ from: Int32, to into: Int32, adding sum: Double) {
        self[from] = nil
        self[into, default: 0] += sum
    }
}

/// A proposed merge of two groups; the highest mean comes first, then the smallest members.
private struct Merge: Comparable {
    let mean: Double
    let into: Int32
    let from: Int32
    /// Number of pairs between the groups when the merge was proposed.
    let pairs: Int

    static func < (left: Merge, right: Merge) -> Bool {
        (-left.mean, left.into, left.from) < (-right.mean, right.into, right.from)
    }
}

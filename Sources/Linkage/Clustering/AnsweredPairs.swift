import Domain

/// What people have said, as pairs of infinite weight among those that were scored.
struct AnsweredPairs {
    /// The answers about two reports of the batch, sorted by their indices.
    private let answered: [ScoredPair]

    init(_ answers: LinkAnswers, among events: SortedEvents) {
        answered = answers.answers.compactMap { answer in
            guard let first = events.index(of: answer.first),
                let second = events.index(of: answer.second)
            else { return nil }
            return ScoredPair(
                left: Int32(min(first, second)),
                right: Int32(max(first, second)),
                bits: answer.verdict == .same ? .infinity : -.infinity
            )
        }.sorted(by: AnsweredPairs.comesFirst)
    }

    /// Sorted pairs, those that were answered in place of those that were scored.
    func merged(into pairs: [ScoredPair]) -> [ScoredPair] {
        guard !answered.isEmpty else { return pairs }
        var merged: [ScoredPair] = []
        merged.reserveCapacity(pairs.count + answered.count)
        var waiting = answered[...]
        for pair in pairs {
            while let next = waiting.first, !AnsweredPairs.comesFirst(pair, next) {
                merged.append(next)
                waiting.removeFirst()
            }
            if let last = merged.last, (last.left, last.right) == (pair.left, pair.right) {
                continue
            }
            merged.append(pair)
        }
        return merged + waiting
    }

    private static func comesFirst(_ one: ScoredPair, _ other: ScoredPair) -> Bool {
        (one.left, one.right) < (other.left, other.right)
    }
}

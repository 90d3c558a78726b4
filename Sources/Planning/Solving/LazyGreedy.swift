import Toolkit

/// Lazy greedy maximisation of a submodular function: the choice that adds most, again and again (Nemhauser, Wolsey and
/// Fisher 1978; lazily, Minoux 1978).
///
/// What a choice adds only ever falls, so a rate found some time ago is no less than the rate now: only the candidate that
/// comes first is evaluated again. Visits and teams are both filled by it.
enum LazyGreedy {
    /// Smallest gain that counts as one, far below any need that is reported.
    static let leastGain = 1e-9

    /// The best use of a candidate, with its gain per unit of what it uses.
    struct Choice {
        let index: Int
        let rate: Double
    }

    /// Makes the best choice of all candidates until none adds anything; the first of equals.
    ///
    /// `best` evaluates a candidate, nil where it has no choice left; `make` makes a choice, and says whether it could.
    static func fill<State>(
        _ state: inout State,
        from candidates: Range<Int>,
        best: (Int, State) -> Choice?,
        make: (Int, inout State) -> Bool
    ) {
        var queue = Heap<Entry>()
        func insert(_ candidate: Int) {
            guard let choice = best(candidate, state) else { return }
            queue.insert(Entry(candidate: candidate, rate: choice.rate))
        }
        for candidate in candidates { insert(candidate) }
        while let first = queue.removeFirst(), first.rate > leastGain {
            guard let choice = best(first.candidate, state) else { continue }
            guard choice.rate >= first.rate else {
                queue.insert(Entry(candidate: first.candidate, rate: choice.rate))
                continue
            }
            if make(choice.index, &state) { insert(first.candidate) }
        }
    }

    /// A candidate with its rate when last evaluated.
    private struct Entry: Comparable {
        let candidate: Int
        let rate: Double

        /// The better one comes first, and of equals the first candidate.
        static func < (left: Entry, right: Entry) -> Bool {
            (right.rate, left.candidate) < (left.rate, right.candidate)
        }
    }
}

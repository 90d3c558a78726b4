import Domain

/// What one part of a report says of the place: some areas, with shares that sum to 1.
struct Evidence {
    let method: PlacementMethod
    /// Probability that the evidence is right at all.
    let trust: Double
    private(set) var candidates: [Candidate]

    /// One area that the evidence may mean.
    struct Candidate {
        let area: Int
        var share: Double
        var point: PlanarPoint?
        /// Radius of what the point stands for, where it is not that of every point found so.
        var metres: Double?
        var name: String?
    }

    /// The areas it may mean.
    var areas: Set<Int> {
        Set(candidates.map(\.area))
    }

    /// Probability of the evidence, were the report from this area among so many.
    func likelihood(of area: Int, areaCount: Int) -> Double {
        let share = candidates.reduce(0) { $1.area == area ? $0 + $1.share : $0 }
        return trust * share + (1 - trust) / Double(areaCount)
    }

    /// Either this or the other: "Stadsparken och ICA".
    ///
    /// This one stands for `count` names already.
    func either(or other: Evidence, count: Int) -> Evidence {
        let whole = Double(count + 1)
        let mine = candidates.map { candidate in
            var candidate = candidate
            candidate.share *= Double(count) / whole
            return candidate
        }
        let others = other.candidates.map { candidate in
            var candidate = candidate
            candidate.share /= whole
            return candidate
        }
        return Evidence(
            method: method,
            trust: min(trust, other.trust),
            candidates: mine + others
        )
    }
}

extension [Evidence] {
    /// The probability of every area that the evidence names, most probable first, ties by number.
    ///
    /// Likelihoods are multiplied, as if each piece erred on its own; areas that no evidence names
    /// share what is left, so that weak evidence never becomes certainty.
    func areaProbabilities(areaCount: Int) -> [(area: Int, probability: Double)] {
        let named = reduce(into: Set<Int>()) { $0.formUnion($1.areas) }.sorted()
        guard !named.isEmpty else { return [] }
        let areaCount = Swift.max(areaCount, named.count)
        let likelihoods = named.map { area in
            reduce(1) { $0 * $1.likelihood(of: area, areaCount: areaCount) }
        }
        let elsewhere = reduce(1) { $0 * (1 - $1.trust) / Double(areaCount) }
        let sum = likelihoods.reduce(0, +) + elsewhere * Double(areaCount - named.count)
        let pairs = zip(named, likelihoods).map { (area: $0, probability: $1 / sum) }
        return pairs.sorted { ($1.probability, $0.area) < ($0.probability, $1.area) }
    }
}

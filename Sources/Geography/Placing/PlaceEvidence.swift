import Domain

/// Evidence of the place from one part of a report: candidate areas with shares that sum to 1.
struct PlaceEvidence {
    let method: PlacementMethod
    /// Probability that the evidence is right, 0 to 1.
    var trust: Double
    private(set) var candidates: [Candidate]
    /// Whether it names only a kind of place: "skolan".
    var isKind = false

    /// An area that the evidence may mean.
    struct Candidate {
        let area: Int
        var share: Double
        var point: PlanarPoint?
        /// Uncertainty of the point in metres; nil for that of the method.
        var metres: Double?
        var name: String?

        /// The candidate with another share.
        func sharing(_ share: Double) -> Candidate {
            var candidate = self
            candidate.share = share
            return candidate
        }
    }

    /// The areas that it may mean.
    var areas: Set<Int> {
        Set(candidates.map(\.area))
    }

    /// Likelihood of the evidence, given that the report is from this area of `areaCount`.
    func likelihood(of area: Int, areaCount: Int) -> Double {
        let share = candidates.reduce(0) { $1.area == area ? $0 + $1.share : $0 }
        return trust * share + (1 - trust) / Double(areaCount)
    }

    /// The evidence with a share for each of these areas that is near one of its points.
    func widened(
        to areas: [Int],
        share: Double,
        isNear: (PlanarPoint, Int) -> Bool
    ) -> PlaceEvidence {
        let near = areas.compactMap { area -> Candidate? in
            guard !candidates.contains(where: { $0.area == area }) else { return nil }
            let neighbour = candidates.first { $0.point.map { isNear($0, area) } ?? false }
            return neighbour.map { Candidate(area: area, share: 0, point: $0.point, name: $0.name) }
        }
        guard !near.isEmpty else { return self }
        // However many areas are near, the name most likely means its own.
        let share = min(share, 0.5 / Double(near.count))
        let rest = 1 - share * Double(near.count)
        var widened = self
        widened.candidates =
            near.map { $0.sharing(share) } + candidates.map { $0.sharing($0.share * rest) }
        return widened
    }

    /// The evidence with the place of this kind in each candidate area without a named place.
    func refined(by kind: PlaceEvidence) -> PlaceEvidence {
        guard candidates.contains(where: { $0.name == nil }) else { return self }
        var refined = self
        for index in candidates.indices where candidates[index].name == nil {
            guard let place = kind.candidates.first(where: { $0.area == candidates[index].area })
            else { continue }
            refined.candidates[index].point = place.point
            refined.candidates[index].name = place.name
        }
        return refined
    }

    /// Mixture of this evidence, which is of `count` names, and another: "Stadsparken och ICA".
    func either(or other: PlaceEvidence, count: Int) -> PlaceEvidence {
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
        return PlaceEvidence(
            method: method,
            trust: min(trust, other.trust),
            candidates: mine + others
        )
    }
}

extension [PlaceEvidence] {
    /// Posterior probability of every named area by naive Bayes with a uniform prior, most probable
    /// first, ties by number.
    ///
    /// Likelihoods are multiplied, as if the pieces were independent; areas that no evidence names
    /// keep their part of the sum, so that weak evidence never becomes certainty.
    func areaProbabilities(areaCount: Int) -> [(area: Int, probability: Double)] {
        var named = flatMap { $0.candidates.map(\.area) }
        guard !named.isEmpty else { return [] }
        if named.count > 1 { named = Set(named).sorted() }
        let areaCount = Swift.max(areaCount, named.count)
        if count == 1, named.count == 1 {
            // A shortcut for the many plain cases: the result is the same.
            return [(named[0], self[0].likelihood(of: named[0], areaCount: areaCount))]
        }
        let likelihoods = named.map { area in
            reduce(1) { $0 * $1.likelihood(of: area, areaCount: areaCount) }
        }
        let elsewhere = reduce(1) { $0 * (1 - $1.trust) / Double(areaCount) }
        let sum = likelihoods.reduce(0, +) + elsewhere * Double(areaCount - named.count)
        let pairs = zip(named, likelihoods).map { (area: $0, probability: $1 / sum) }
        return pairs.sorted { ($1.probability, $0.area) < ($0.probability, $1.area) }
    }
}

/// The best point within the most probable area, with its uncertainty and method.
struct PointEstimate {
    let point: PlanarPoint
    /// Standard error: radius in metres that holds the true place about two times of three.
    let metres: Double
    let method: PlacementMethod
    /// Official name of the place.
    let place: String?

    /// The estimate of the most exact evidence for an area.
    init(of area: Int, evidence: [PlaceEvidence], map: AreaMap, weights: PlacingWeights) {
        let supporting = evidence.compactMap { part in
            part.candidates.first { $0.area == area }.map { (method: part.method, candidate: $0) }
        }
        let exact = PlacementMethod.allCases.compactMap { method in
            supporting.first { $0.method == method }
        }
        method = exact.first?.method ?? .none
        let byName = [PlacementMethod.name, .spelling, .address, .description, .area]
        place =
            byName.lazy.compactMap { method in
                supporting.first { $0.method == method && $0.candidate.name != nil }?.candidate.name
            }.first
        guard let best = exact.first(where: { $0.candidate.point != nil }),
            let given = best.candidate.point
        else {
            point = map.interiorPoint(of: area)
            metres = (map.size(of: area) / .pi).squareRoot()
            return
        }
        // Several names in one area: their centroid, with their spread as uncertainty.
        let points = supporting.filter { $0.method == best.method }.compactMap(\.candidate.point)
        let centre = PlanarPoint.centre(of: points) ?? given
        point = centre
        metres =
            (best.candidate.metres ?? weights.metres(best.method))
            + (points.map { $0.distance(to: centre) }.max() ?? 0)
    }
}

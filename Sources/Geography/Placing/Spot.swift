import Domain

/// The best point within the area that was chosen, and what led to it.
struct Spot {
    let point: PlanarPoint
    /// Radius that holds the true place about two times of three.
    let metres: Double
    let method: PlacementMethod
    /// Official name of the place.
    let place: String?

    /// The spot that the most exact evidence for an area gives.
    init(of area: Int, evidence: [Evidence], map: AreaMap, weights: PlacingWeights) {
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
            point = map.heart(of: area)
            metres = (map.size(of: area) / .pi).squareRoot()
            return
        }
        // Several names in one area: somewhere among them.
        let points = supporting.filter { $0.method == best.method }.compactMap(\.candidate.point)
        let centre = PlanarPoint.centre(of: points) ?? given
        point = centre
        metres =
            (best.candidate.metres ?? weights.metres(best.method))
            + (points.map { $0.distance(to: centre) }.max() ?? 0)
    }
}

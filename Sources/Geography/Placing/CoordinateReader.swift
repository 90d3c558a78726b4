import Domain
import Foundation

/// Reads what a coordinate means: the areas around it, by how near their borders are.
struct CoordinateReader {
    let map: AreaMap
    let weights: PlacingWeights

    /// The evidence of a point, or nil where it is out of reach of every area.
    ///
    /// The true place is spread around the point as a normal distribution, and a border nearby is
    /// taken as straight. Where areas overlap, the smaller one has the larger share.
    func evidence(at point: PlanarPoint) -> PlaceEvidence? {
        let reach = max(weights.reach, 2 * weights.coordinateMetres)
        let near = map.areas(within: reach, of: point)
        let holding = near.filter { $0.depth >= 0 }
        let closest = near.map(\.depth).max() ?? -.infinity
        guard closest >= -weights.reach else { return nil }
        let parts =
            holding.count > 1
            ? overlapping(holding) : bordering(near, metres: weights.coordinateMetres)
        let sum = parts.reduce(0) { $0 + $1.weight }
        return PlaceEvidence(
            method: .coordinate,
            trust: holding.isEmpty ? weights.coordinateOutside : weights.coordinate,
            candidates: parts.map { part in
                PlaceEvidence.Candidate(area: part.area, share: part.weight / sum, point: point)
            }
        )
    }

    /// The share of each area in a place that may lie some metres from a point.
    func shares(at point: PlanarPoint, metres: Double) -> [(area: Int, share: Double)] {
        let near = map.areas(within: 2 * metres, of: point)
        let holding = near.filter { $0.depth >= 0 }
        let parts = holding.count > 1 ? overlapping(holding) : bordering(near, metres: metres)
        let sum = parts.reduce(0) { $0 + $1.weight }
        return sum > 0 ? parts.map { ($0.area, $0.weight / sum) } : []
    }

    /// The nearest areas of a point that is out of reach, by the points in their middle.
    func nearest(to point: PlanarPoint, among areas: Range<Int>, limit: Int) -> [Int] {
        let byDistance = areas.map { (map.interiorPoint(of: $0).distance(to: point), $0) }.sorted(
            by: <
        )
        return byDistance.prefix(limit).map(\.1)
    }

    /// As if reports were spread evenly over each area: the smaller, the denser at this point.
    private func overlapping(
        _ areas: [(area: Int, depth: Double)]
    ) -> [(area: Int, weight: Double)] {
        areas.map { ($0.area, 1 / max(map.size(of: $0.area), 1)) }
    }

    /// The normal probability of lying on each side of the border.
    private func bordering(
        _ areas: [(area: Int, depth: Double)],
        metres: Double
    ) -> [(area: Int, weight: Double)] {
        areas.map { ($0.area, erfc(-$0.depth / metres / 2.0.squareRoot()) / 2) }
    }
}

/// Why a written coordinate is no point.
enum CoordinateFault: ClassifiedError {
    /// No system of Sweden's has such numbers, or none that is named.
    case unknown
    /// Several of the local planes have them within the municipality.
    case ambiguous

    var finding: FindingCode {
        switch self {
        case .unknown: .badCoordinate
        case .ambiguous: .ambiguousZone
        }
    }

    /// Kind of failure.
    var kind: FailureKind { .configuration }
}

extension Placer {
    /// The point that a written coordinate means in a town.
    ///
    /// Numbers of a local plane that is not named mean a point only where the municipality is known,
    /// and where one plane alone puts them in it.
    func point(
        _ written: WrittenCoordinate,
        in municipality: MunicipalityIndex
    ) throws(CoordinateFault) -> PlanarPoint {
        if let point = projection.recognise(written).flatMap(projection.planar) { return point }
        guard let key = municipality.key ?? onlyMunicipality else { throw .unknown }
        let points = projection.localReadings(written).compactMap(projection.planar).filter {
            map.areas(holding: $0).contains { directory.municipality(of: $0) == key }
        }
        guard let point = points.first else { throw .unknown }
        guard points.count == 1 else { throw .ambiguous }
        return point
    }

    /// The municipality of all areas, as its key; nil where they lie in several.
    private var onlyMunicipality: String? {
        let first = directory.municipality(of: 0)
        return areas.indices.allSatisfy { directory.municipality(of: $0) == first } ? first : nil
    }
}

import Domain
import Foundation

/// Evidence of a coordinate: the areas around it, with shares by a normal error of position.
struct CoordinateReader {
    let map: AreaMap
    let weights: PlacingWeights

    /// Evidence of a point with a standard error in metres; nil where it is out of reach of every
    /// area.
    ///
    /// The true place is normally distributed around the point, and a nearby border is approximated
    /// by a straight line. Where areas overlap, the smaller one has the larger share.
    func evidence(at point: PlanarPoint, metres: Double) -> PlaceEvidence? {
        let reach = max(weights.reach, 2 * metres)
        let near = map.areas(within: reach, of: point)
        let holding = near.filter { $0.depth >= 0 }
        let closest = near.map(\.depth).max() ?? -.infinity
        guard closest >= -max(weights.reach, metres) else { return nil }
        // What is less exact than a telephone may be in areas that do not hold the point.
        let parts =
            holding.count > 1 && metres <= weights.coordinateMetres
            ? overlapping(holding) : bordering(near, metres: metres)
        let sum = parts.reduce(0) { $0 + $1.weight }
        return PlaceEvidence(
            method: .coordinate,
            trust: holding.isEmpty ? weights.coordinateOutside : weights.coordinate,
            candidates: parts.map { part in
                PlaceEvidence.Candidate(
                    area: part.area,
                    share: part.weight / sum,
                    point: point,
                    metres: metres
                )
            }
        )
    }

    /// The share of each area in a place with this uncertainty in metres around a point.
    func shares(at point: PlanarPoint, metres: Double) -> [(area: Int, share: Double)] {
        let near = map.areas(within: 2 * metres, of: point)
        let holding = near.filter { $0.depth >= 0 }
        let parts = holding.count > 1 ? overlapping(holding) : bordering(near, metres: metres)
        let sum = parts.reduce(0) { $0 + $1.weight }
        return sum > 0 ? parts.map { ($0.area, $0.weight / sum) } : []
    }

    /// The areas nearest to a point, by the distance to their interior points.
    func nearest(to point: PlanarPoint, among areas: Range<Int>, limit: Int) -> [Int] {
        let byDistance = areas.map { (map.interiorPoint(of: $0).distance(to: point), $0) }.sorted(
            by: <
        )
        return byDistance.prefix(limit).map(\.1)
    }

    /// Weights of overlapping areas: the density of reports spread evenly over each.
    private func overlapping(
        _ areas: [(area: Int, depth: Double)]
    ) -> [(area: Int, weight: Double)] {
        areas.map { ($0.area, 1 / max(map.size(of: $0.area), 1)) }
    }

    /// Weights of areas at a border: the normal probability of each side.
    private func bordering(
        _ areas: [(area: Int, depth: Double)],
        metres: Double
    ) -> [(area: Int, weight: Double)] {
        areas.map { ($0.area, erfc(-$0.depth / metres / 2.0.squareRoot()) / 2) }
    }
}

/// The reasons that a written coordinate has no point.
enum CoordinateFault: ClassifiedError {
    /// No Swedish reference system has these numbers.
    case unknown
    /// Several local zones put them within the municipality.
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
    /// The point of a written coordinate in a municipality.
    ///
    /// Numbers of an unnamed local zone of SWEREF 99 have a point only where the municipality is
    /// known and exactly one zone puts them within it; so have degrees and minutes without signs
    /// between them.
    func point(
        _ written: WrittenCoordinate,
        in municipality: MunicipalityIndex
    ) throws(CoordinateFault) -> PlanarPoint {
        if let point = projection.recognise(written).flatMap(projection.planar) { return point }
        if let point = written.packedDegrees.flatMap(projection.planar),
            map.areas(within: weights.reach, of: point).contains(where: { near in
                municipality.key.map { directory.municipality(of: near.area) == $0 } ?? true
            })
        {
            return point
        }
        guard let key = municipality.key ?? onlyMunicipality else { throw .unknown }
        let points = projection.localReadings(written).compactMap(projection.planar).filter {
            map.areas(holding: $0).contains { directory.municipality(of: $0) == key }
        }
        guard let point = points.first else { throw .unknown }
        guard points.count == 1 else { throw .ambiguous }
        return point
    }

    /// Key of the municipality of all areas; nil where there are several.
    private var onlyMunicipality: String? {
        let first = directory.municipality(of: 0)
        return areas.indices.allSatisfy { directory.municipality(of: $0) == first } ? first : nil
    }
}

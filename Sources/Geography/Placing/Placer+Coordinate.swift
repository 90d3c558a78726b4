import Domain

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
        in town: Town
    ) throws(CoordinateFault) -> PlanarPoint {
        if let point = projection.recognise(written).flatMap(projection.planar) { return point }
        guard let municipality = town.municipality ?? onlyMunicipality else { throw .unknown }
        let points = projection.localReadings(written).compactMap(projection.planar).filter {
            map.areas(holding: $0).contains { directory.municipality(of: $0) == municipality }
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

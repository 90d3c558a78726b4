import CGEOS
public import Domain

/// Compares the areas of two versions of a map, by the area of their symmetric difference.
public enum AreaComparison {
    /// Largest symmetric difference, as a share of the area: programs round corners differently
    /// (decision 0021).
    private static let tolerance = 0.001

    /// The ids of areas with the same outline in both versions.
    public static func unchanged(from earlier: [Area], to later: [Area]) -> Set<AreaID> {
        let before = Dictionary(earlier.map { ($0.id, $0) }) { first, _ in first }
        let (engine, projection) = (GeometryEngine(), Projection())
        let same = later.filter { area in
            guard let other = before[area.id] else { return false }
            return other.outline == area.outline || isSame(other, area, engine, projection)
        }
        return Set(same.map(\.id))
    }

    private static func isSame(
        _ first: Area,
        _ second: Area,
        _ engine: GeometryEngine,
        _ projection: Projection
    ) -> Bool {
        let shapes = [first, second].map {
            engine.validMultipolygon($0.corners(by: projection))
        }
        defer { for shape in shapes { GEOSGeom_destroy_r(engine.handle, shape) } }
        guard let difference = GEOSSymDifference_r(engine.handle, shapes[0], shapes[1]) else {
            return false
        }
        defer { GEOSGeom_destroy_r(engine.handle, difference) }
        return engine.area(of: difference) <= tolerance * engine.area(of: shapes[0])
    }
}

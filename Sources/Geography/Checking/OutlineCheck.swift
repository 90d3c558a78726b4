import CGEOS
import Domain

/// Finds outlines that cross themselves, and what mending them changes.
struct OutlineCheck {
    let map: MapFile
    let keys: AreaKeys

    func faults() -> [MapFault] {
        let (engine, projection) = (GeometryEngine(), Projection())
        return map.features.compactMap { feature in
            guard let name = keys.name(of: feature), let outline = feature.shape?.polygons,
                !outline.isEmpty
            else { return nil }
            let corners = outline.map { $0.map { planar($0, projection) } }
            guard let drawn = engine.multipolygon(corners) else { return nil }
            defer { GEOSGeom_destroy_r(engine.handle, drawn) }
            guard GEOSisValid_r(engine.handle, drawn) != 1 else { return nil }
            let mended = engine.validMultipolygon(corners)
            defer { GEOSGeom_destroy_r(engine.handle, mended) }
            let change = abs(engine.area(of: mended) - engine.area(of: drawn))
            let reason = GEOSisValidReason_r(engine.handle, drawn)
            defer { reason.map { GEOSFree_r(engine.handle, $0) } }
            let point = engine.pointOnSurface(of: mended)
            return MapFault(
                .invalidOutline,
                .warning,
                [name],
                squareMetres: change,
                near: projection.geographic(point),
                detail: reason.map { Self.kind(String(cString: $0)) }
            )
        }
    }

    /// "Self-intersection" of "Self-intersection[11.4 58.2]": the numbers are metres in a plane.
    private static func kind(_ reason: String) -> String {
        String(reason.prefix { $0 != "[" })
    }

    private func planar(
        _ ring: [MapShape.Position],
        _ projection: Projection
    ) -> [(x: Double, y: Double)] {
        ring.compactMap { position in
            guard position.count >= 2 else { return nil }
            let point = PlanarPoint(north: position[1], east: position[0])
            return projection.geographic(point, in: map.system).flatMap(projection.planar)
                .map { (x: $0.east, y: $0.north) }
        }
    }
}

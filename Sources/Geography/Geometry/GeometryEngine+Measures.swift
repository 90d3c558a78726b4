import CGEOS
import Domain

/// Points and rings.
extension GeometryEngine {
    /// Whether a prepared polygon contains a point or has it on its border.
    func holds(_ polygon: OpaquePointer, _ point: PlanarPoint) -> Bool {
        withPoint(point) { holds(polygon, $0) }
    }

    /// Whether a prepared polygon contains a point geometry or has it on its border.
    func holds(_ polygon: OpaquePointer, _ point: OpaquePointer) -> Bool {
        GEOSPreparedIntersects_r(handle, polygon, point) == 1
    }

    /// Calls back with a point geometry that lives as long as the call.
    func withPoint<Result>(_ point: PlanarPoint, _ body: (OpaquePointer) -> Result) -> Result {
        guard let geometry = GEOSGeom_createPointFromXY_r(handle, point.east, point.north) else {
            preconditionFailure("GEOS has no memory for a point")
        }
        defer { GEOSGeom_destroy_r(handle, geometry) }
        return body(geometry)
    }

    /// The closed rings of all polygons of a geometry, shells and holes alike.
    func rings(of geometry: OpaquePointer?) -> [[PlanarPoint]] {
        guard let geometry else { return [] }
        let kind = UInt32(GEOSGeomTypeId_r(handle, geometry))
        if kind == GEOS_POLYGON.rawValue {
            let holes = (0..<GEOSGetNumInteriorRings_r(handle, geometry)).map {
                points(of: GEOSGetInteriorRingN_r(handle, geometry, $0))
            }
            return [points(of: GEOSGetExteriorRing_r(handle, geometry))] + holes
        }
        guard kind >= GEOS_MULTIPOINT.rawValue else { return [] }
        return (0..<GEOSGetNumGeometries_r(handle, geometry)).flatMap {
            rings(of: GEOSGetGeometryN_r(handle, geometry, $0))
        }
    }

    private func points(of ring: OpaquePointer?) -> [PlanarPoint] {
        guard let ring, let sequence = GEOSGeom_getCoordSeq_r(handle, ring) else { return [] }
        var size: UInt32 = 0
        GEOSCoordSeq_getSize_r(handle, sequence, &size)
        return (0..<size).map { index in
            var (east, north) = (0.0, 0.0)
            GEOSCoordSeq_getXY_r(handle, sequence, index, &east, &north)
            return PlanarPoint(north: north, east: east)
        }
    }
}

/// Areas, unions and holes.
extension GeometryEngine {
    /// Square units of a geometry.
    func area(of geometry: OpaquePointer) -> Double {
        var size = 0.0
        GEOSArea_r(handle, geometry, &size)
        return size
    }

    /// The union of geometries, which the caller destroys; the geometries stay.
    func union(of geometries: [OpaquePointer]) -> OpaquePointer {
        var copies = geometries.map { GEOSGeom_clone_r(handle, $0) }
        let kind = Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
        let all = GEOSGeom_createCollection_r(handle, kind, &copies, UInt32(copies.count))
        defer { GEOSGeom_destroy_r(handle, all) }
        guard let united = GEOSUnaryUnion_r(handle, all) else {
            preconditionFailure("GEOS cannot unite polygons that are valid")
        }
        return united
    }

    /// The holes of a polygon or multipolygon as polygons, which the caller destroys.
    func holes(in geometry: OpaquePointer) -> [OpaquePointer] {
        guard GEOSGeomTypeId_r(handle, geometry) == GEOS_POLYGON.rawValue else {
            return (0..<max(0, GEOSGetNumGeometries_r(handle, geometry))).flatMap { number in
                GEOSGetGeometryN_r(handle, geometry, number).flatMap { part in
                    // A part that is no collection is its own first part.
                    part == geometry ? nil : holes(in: part)
                } ?? []
            }
        }
        return (0..<max(0, GEOSGetNumInteriorRings_r(handle, geometry))).compactMap { number in
            GEOSGetInteriorRingN_r(handle, geometry, number)
                .flatMap { GEOSGeom_clone_r(handle, $0) }
                .flatMap { GEOSGeom_createPolygon_r(handle, $0, nil, 0) }
        }
    }
}

import CGEOS

/// Sizes, unions and holes of geometries.
extension GeometryEngine {
    /// Square units of a geometry.
    func area(of geometry: OpaquePointer) -> Double {
        var size = 0.0
        GEOSArea_r(handle, geometry, &size)
        return size
    }

    /// All of some geometries, which stay as they are, as one.
    ///
    /// The caller destroys it.
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

    /// The holes within a polygon or several, as polygons.
    ///
    /// The caller destroys them.
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

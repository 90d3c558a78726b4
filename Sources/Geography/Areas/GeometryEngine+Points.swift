import CGEOS
import Domain

/// Points, and the corners that they are compared with.
extension GeometryEngine {
    /// Whether a prepared polygon holds a point or has it on its border.
    func holds(_ polygon: OpaquePointer, _ point: PlanarPoint) -> Bool {
        withPoint(point) { holds(polygon, $0) }
    }

    /// The same for a point that is a geometry already.
    func holds(_ polygon: OpaquePointer, _ point: OpaquePointer) -> Bool {
        GEOSPreparedIntersects_r(handle, polygon, point) == 1
    }

    /// Calls back with a point as a geometry.
    func withPoint<Result>(_ point: PlanarPoint, _ body: (OpaquePointer) -> Result) -> Result {
        guard let geometry = GEOSGeom_createPointFromXY_r(handle, point.east, point.north) else {
            preconditionFailure("GEOS has no memory for a point")
        }
        defer { GEOSGeom_destroy_r(handle, geometry) }
        return body(geometry)
    }

    /// The closed rings of every polygon within a geometry, outer ones and holes alike.
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

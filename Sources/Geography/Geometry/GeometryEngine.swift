import CGEOS
import Domain

/// A GEOS context for one thread, and the polygons made with it.
final class GeometryEngine {
    let handle: GEOSContextHandle_t

    init() {
        guard let handle = GEOS_init_r() else {
            preconditionFailure("GEOS has no memory for a context")
        }
        self.handle = handle
    }

    deinit {
        GEOS_finish_r(handle)
    }

    /// Makes an outline valid (OGC Simple Features), without self-intersections and overlaps; nil
    /// where no surface is left of it.
    func makeValid(_ outline: [[Area.Ring]]) -> (outline: [[Area.Ring]], wasInvalid: Bool)? {
        let corners = outline.map { $0.map { $0.map { (x: $0.longitude, y: $0.latitude) } } }
        guard let polygon = multipolygon(corners) else { return nil }
        defer { GEOSGeom_destroy_r(handle, polygon) }
        if GEOSisValid_r(handle, polygon) == 1 { return (outline, false) }
        let valid = validMultipolygon(corners)
        defer { GEOSGeom_destroy_r(handle, valid) }
        let mended = polygons(in: valid)
        return mended.isEmpty ? nil : (mended, true)
    }

    /// A multipolygon of rings of corners, which the caller destroys; nil where a ring has fewer
    /// than three corners.
    func multipolygon(_ outline: [[[(x: Double, y: Double)]]]) -> OpaquePointer? {
        var parts: [OpaquePointer?] = []
        for rings in outline {
            guard let part = polygon(rings) else {
                for part in parts { GEOSGeom_destroy_r(handle, part) }
                return nil
            }
            parts.append(part)
        }
        let count = UInt32(parts.count)
        return GEOSGeom_createCollection_r(handle, Int32(GEOS_MULTIPOLYGON.rawValue), &parts, count)
    }

    /// A valid multipolygon of rings of corners, which the caller destroys: each polygon is made
    /// valid and all are united.
    ///
    /// Empty where nothing can be made.
    func validMultipolygon(_ outline: [[[(x: Double, y: Double)]]]) -> OpaquePointer {
        if let made = multipolygon(outline) {
            if GEOSisValid_r(handle, made) == 1 { return made }
            GEOSGeom_destroy_r(handle, made)
        }
        var parts = outline.compactMap(polygon).map { part in
            guard let valid = GEOSMakeValid_r(handle, part) else { return part }
            GEOSGeom_destroy_r(handle, part)
            return valid
        }.map(Optional.some)
        let kind = Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
        let all = GEOSGeom_createCollection_r(handle, kind, &parts, UInt32(parts.count))
        defer { GEOSGeom_destroy_r(handle, all) }
        guard let united = GEOSUnaryUnion_r(handle, all) else {
            preconditionFailure("GEOS cannot unite polygons that it made valid itself")
        }
        return united
    }

    /// A point inside a geometry; the origin for an empty one.
    func interiorPoint(of geometry: OpaquePointer) -> PlanarPoint {
        var (east, north) = (0.0, 0.0)
        if let point = GEOSPointOnSurface_r(handle, geometry) {
            GEOSGeomGetX_r(handle, point, &east)
            GEOSGeomGetY_r(handle, point, &north)
            GEOSGeom_destroy_r(handle, point)
        }
        return PlanarPoint(north: north, east: east)
    }

    /// A point inside an outline; nil where it has no surface.
    func interiorPoint(ofOutline outline: [[[(x: Double, y: Double)]]]) -> PlanarPoint? {
        let polygon = validMultipolygon(outline)
        defer { GEOSGeom_destroy_r(handle, polygon) }
        return GEOSisEmpty_r(handle, polygon) == 0 ? interiorPoint(of: polygon) : nil
    }

    private func polygon(_ rings: [[(x: Double, y: Double)]]) -> OpaquePointer? {
        var made: [OpaquePointer?] = []
        for ring in rings {
            guard let line = linearRing(ring) else {
                for line in made { GEOSGeom_destroy_r(handle, line) }
                return nil
            }
            made.append(line)
        }
        guard let shell = made.first else { return nil }
        var holes = Array(made.dropFirst())
        return GEOSGeom_createPolygon_r(handle, shell, &holes, UInt32(holes.count))
    }

    /// A closed ring; an open one is closed.
    private func linearRing(_ corners: [(x: Double, y: Double)]) -> OpaquePointer? {
        guard let first = corners.first, let last = corners.last else { return nil }
        let closed = first == last ? corners : corners + [first]
        guard closed.count >= 4 else { return nil }
        var numbers = closed.flatMap { [$0.x, $0.y] }
        let size = UInt32(closed.count)
        guard let sequence = GEOSCoordSeq_copyFromBuffer_r(handle, &numbers, size, 0, 0) else {
            return nil
        }
        return GEOSGeom_createLinearRing_r(handle, sequence)
    }

    /// All polygons of a geometry of any type, as rings of corners.
    private func polygons(in geometry: OpaquePointer?) -> [[Area.Ring]] {
        guard let geometry else { return [] }
        if GEOSGeomTypeId_r(handle, geometry) == GEOS_POLYGON.rawValue {
            let holes = (0..<GEOSGetNumInteriorRings_r(handle, geometry)).map {
                corners(of: GEOSGetInteriorRingN_r(handle, geometry, $0))
            }
            let outline = [corners(of: GEOSGetExteriorRing_r(handle, geometry))] + holes
            return outline[0].isEmpty ? [] : [outline]
        }
        guard GEOSGeomTypeId_r(handle, geometry) >= GEOS_MULTIPOINT.rawValue else { return [] }
        return (0..<GEOSGetNumGeometries_r(handle, geometry)).flatMap {
            polygons(in: GEOSGetGeometryN_r(handle, geometry, $0))
        }
    }

    private func corners(of ring: OpaquePointer?) -> Area.Ring {
        guard let ring, let sequence = GEOSGeom_getCoordSeq_r(handle, ring) else { return [] }
        var size: UInt32 = 0
        GEOSCoordSeq_getSize_r(handle, sequence, &size)
        return (0..<size).map { index in
            var (x, y) = (0.0, 0.0)
            GEOSCoordSeq_getXY_r(handle, sequence, index, &x, &y)
            return Coordinate(latitude: y, longitude: x)
        }
    }
}

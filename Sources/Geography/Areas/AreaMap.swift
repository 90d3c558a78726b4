import CGEOS
package import Domain

/// Point-in-polygon and distance queries against the areas, in the plane of SWEREF 99 TM.
///
/// A grid index (`PointInPolygonIndex`) answers most points; GEOS's prepared polygons under an STR
/// tree answer the rest (decision 0023). A point on a border is in every area that it touches.
///
/// ```swift
/// let projection = Projection()
/// let map = AreaMap(areas, projection: projection)
/// let numbers = projection.planar(coordinate).map(map.areas(holding:)) ?? []
/// ```
package final class AreaMap {
    private let engine = GeometryEngine()
    private let tree: OpaquePointer
    private var shapes: [Shape] = []
    private let index: PointInPolygonIndex
    /// Result of the last query of the tree; kept to avoid an allocation for every point.
    private var found: [Int] = []

    /// An area's polygon, prepared for point-in-polygon tests, and its border, prepared for
    /// distances.
    private struct Shape {
        let polygon: OpaquePointer
        let inside: OpaquePointer
        let border: OpaquePointer
        let preparedBorder: OpaquePointer
        let size: Double
        let interiorPoint: PlanarPoint
    }

    /// A map of these areas, numbered in their order; the projection turns their corners into
    /// metres.
    package init(_ areas: [Area], projection: Projection) {
        guard let tree = GEOSSTRtree_create_r(engine.handle, 10) else {
            preconditionFailure("GEOS has no memory for a tree")
        }
        self.tree = tree
        let shapes = areas.map { [engine] in Self.makeShape($0, engine, projection) }
        for (index, shape) in shapes.enumerated() {
            let item = UnsafeMutableRawPointer(bitPattern: index + 1)
            GEOSSTRtree_insert_r(engine.handle, tree, shape.polygon, item)
        }
        self.shapes = shapes
        index = PointInPolygonIndex(shapes.map { [engine] in engine.rings(of: $0.polygon) }) {
            [engine] area, point in
            engine.holds(shapes[area].inside, point)
        }
    }

    deinit {
        GEOSSTRtree_destroy_r(engine.handle, tree)
        for shape in shapes {
            GEOSPreparedGeom_destroy_r(engine.handle, shape.inside)
            GEOSPreparedGeom_destroy_r(engine.handle, shape.preparedBorder)
            GEOSGeom_destroy_r(engine.handle, shape.border)
            GEOSGeom_destroy_r(engine.handle, shape.polygon)
        }
    }

    /// Square metres of an area.
    func size(of area: Int) -> Double {
        shapes[area].size
    }

    /// A point inside an area.
    func interiorPoint(of area: Int) -> PlanarPoint {
        shapes[area].interiorPoint
    }

    /// The numbers of the areas that contain a point, in order.
    package func areas(holding point: PlanarPoint) -> [Int] {
        index.areas(holding: point, holds)
    }

    /// Whether an area contains a point, by GEOS alone.
    func holds(_ area: Int, _ point: PlanarPoint) -> Bool {
        engine.holds(shapes[area].inside, point)
    }

    /// The areas that contain a point or have their border within reach, with the signed distance
    /// to the border in metres: positive inside, negative outside.
    ///
    /// Where no other area is near, a depth beyond the reach is given as the reach.
    func areas(within reach: Double, of point: PlanarPoint) -> [(area: Int, depth: Double)] {
        if let only = index.onlyArea(within: reach, of: point) { return [(only, reach)] }
        return engine.withPoint(point) { geometry in
            withBox(around: point, reach: reach) { query($0) }
            return found.sorted().compactMap { area in
                var distance = 0.0
                let border = shapes[area].preparedBorder
                GEOSPreparedDistance_r(engine.handle, border, geometry, &distance)
                if engine.holds(shapes[area].inside, geometry) { return (area, distance) }
                return distance <= reach ? (area, -distance) : nil
            }
        }
    }

    /// Metres from a point to an area; 0 inside it.
    func distance(from point: PlanarPoint, to area: Int) -> Double {
        engine.withPoint(point) { geometry in
            var distance = 0.0
            GEOSPreparedDistance_r(engine.handle, shapes[area].inside, geometry, &distance)
            return distance
        }
    }

    /// Pairs of areas that touch or overlap, the lower number first, in order.
    func neighbours() -> [(Int, Int)] {
        shapes.indices.flatMap { area in
            query(shapes[area].polygon)
            return found.sorted().filter { other in
                other > area
                    && GEOSPreparedIntersects_r(
                        engine.handle,
                        shapes[area].inside,
                        shapes[other].polygon
                    ) == 1
            }.map { (area, $0) }
        }
    }

    private static func makeShape(
        _ area: Area,
        _ engine: GeometryEngine,
        _ projection: Projection
    ) -> Shape {
        let polygon = engine.validMultipolygon(area.corners(by: projection))
        let handle = engine.handle
        guard let border = GEOSBoundary_r(handle, polygon),
            let inside = GEOSPrepare_r(handle, polygon),
            let preparedBorder = GEOSPrepare_r(handle, border)
        else { preconditionFailure("GEOS cannot prepare an area") }
        return Shape(
            polygon: polygon,
            inside: inside,
            border: border,
            preparedBorder: preparedBorder,
            size: engine.area(of: polygon),
            interiorPoint: engine.interiorPoint(of: polygon)
        )
    }

    /// Fills `found` with the areas whose bounding box meets a geometry's.
    private func query(_ geometry: OpaquePointer) {
        found.removeAll(keepingCapacity: true)
        withUnsafeMutablePointer(to: &found) { found in
            let add: GEOSQueryCallback = { item, found in
                let found = found?.assumingMemoryBound(to: [Int].self)
                found?.pointee.append(Int(bitPattern: item) - 1)
            }
            GEOSSTRtree_query_r(engine.handle, tree, geometry, add, found)
        }
    }

    private func withBox(
        around point: PlanarPoint,
        reach: Double,
        _ body: (OpaquePointer) -> Void
    ) {
        let (east, north) = (point.east, point.north)
        let box = GEOSGeom_createRectangle_r(
            engine.handle,
            east - reach,
            north - reach,
            east + reach,
            north + reach
        )
        guard let box else { preconditionFailure("GEOS has no memory for a box") }
        defer { GEOSGeom_destroy_r(engine.handle, box) }
        body(box)
    }
}

extension Area {
    /// The corners of the outline in SWEREF 99 TM, polygon by polygon and ring by ring.
    func corners(by projection: Projection) -> [[[(x: Double, y: Double)]]] {
        outline.map { rings in
            rings.map { $0.compactMap(projection.planar).map { (x: $0.east, y: $0.north) } }
        }
    }
}

import CGEOS
package import Domain

/// The areas in the plane: which of them hold or come near a point.
///
/// A grid of our own in front of prepared polygons (decision 0023), and these under an STR tree. A point
/// on a border belongs to every area it touches.
package final class AreaMap {
    private let engine = GeometryEngine()
    private let tree: OpaquePointer
    private var shapes: [Shape] = []
    private let index: PointIndex
    /// What the tree's callback found last; kept to spare an allocation for every point.
    private var found: [Int] = []

    /// One area's polygon, prepared for inside tests, and its border, prepared for distances.
    private struct Shape {
        let polygon: OpaquePointer
        let inside: OpaquePointer
        let border: OpaquePointer
        let preparedBorder: OpaquePointer
        let size: Double
        let heart: PlanarPoint
    }

    /// The map of these areas, in their order; the projection turns their corners into metres.
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
        index = PointIndex(shapes.map { [engine] in engine.rings(of: $0.polygon) }) {
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

    /// A point that is sure to lie within an area.
    func heart(of area: Int) -> PlanarPoint {
        shapes[area].heart
    }

    /// The areas that hold a point, by their number.
    package func areas(holding point: PlanarPoint) -> [Int] {
        index.areas(holding: point, holds)
    }

    /// Whether an area holds a point, by the exact polygon alone.
    func holds(_ area: Int, _ point: PlanarPoint) -> Bool {
        engine.holds(shapes[area].inside, point)
    }

    /// The areas that hold a point or have their border within reach, with metres to the border.
    ///
    /// Positive inside, negative outside. Where no other area is near, what is deeper than the reach
    /// is told as the reach.
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

    /// Metres from a point to an area, 0 inside it.
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
            heart: engine.pointOnSurface(of: polygon)
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

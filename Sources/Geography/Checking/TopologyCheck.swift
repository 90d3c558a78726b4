import CGEOS
import Domain

/// Checks the topology of all areas together: overlaps, slivers and holes.
final class TopologyCheck {
    /// Smallest overlap in square metres; below it two borders only touch, by different rounding.
    private static let leastShared = 1.0

    /// Slivers between areas: half their largest width in metres, and their least square metres.
    private static let sliver = (reach: 5.0, least: 25.0)

    private let engine = GeometryEngine()
    private let projection: Projection
    private let names: [String]
    private var outlines: [OpaquePointer] = []
    private var boxes: [Box] = []
    private let union: OpaquePointer

    private struct Box {
        let east: ClosedRange<Double>
        let north: ClosedRange<Double>

        func meets(_ other: Box) -> Bool {
            east.overlaps(other.east) && north.overlaps(other.north)
        }
    }

    init(_ areas: [Area], projection: Projection) {
        self.projection = projection
        names = areas.map(\.name)
        for area in areas {
            let corners = area.corners(by: projection)
            outlines.append(engine.validMultipolygon(corners))
            let all = corners.joined().joined()
            let (east, north) = (all.map(\.x), all.map(\.y))
            boxes.append(
                Box(
                    east: (east.min() ?? 0)...(east.max() ?? 0),
                    north: (north.min() ?? 0)...(north.max() ?? 0)
                )
            )
        }
        union = engine.union(of: outlines)
    }

    deinit {
        for outline in outlines + [union] { GEOSGeom_destroy_r(engine.handle, outline) }
    }

    /// Square metres of the union of all areas.
    var squareMetres: Double { engine.area(of: union) }

    /// Pairs of areas that overlap.
    func overlaps() -> [MapFault] {
        pairs().compactMap { first, second in
            let handle = engine.handle
            guard GEOSIntersects_r(handle, outlines[first], outlines[second]) == 1,
                let shared = GEOSIntersection_r(handle, outlines[first], outlines[second])
            else { return nil }
            defer { GEOSGeom_destroy_r(handle, shared) }
            let size = engine.area(of: shared)
            guard size >= Self.leastShared else { return nil }
            let pair = [names[first], names[second]]
            return MapFault(
                .overlap,
                .warning,
                pair,
                squareMetres: size,
                near: interiorPoint(of: shared)
            )
        }
    }

    /// Pairs whose bounding boxes meet, by a sweep along the eastings.
    private func pairs() -> [(Int, Int)] {
        let order = boxes.indices.sorted {
            (boxes[$0].east.lowerBound, $0) < (boxes[$1].east.lowerBound, $1)
        }
        var pairs: [(Int, Int)] = []
        var open: [Int] = []
        for box in order {
            open.removeAll { boxes[$0].east.upperBound < boxes[box].east.lowerBound }
            pairs += open.filter { boxes[$0].meets(boxes[box]) }
                .map { (min($0, box), max($0, box)) }
            open.append(box)
        }
        return pairs.sorted(by: <)
    }

    /// Slivers and holes that belong to no area, by a morphological closing of the union.
    func gaps() -> [MapFault] {
        let (handle, reach) = (engine.handle, Self.sliver.reach)
        var faults: [MapFault] = []
        let holes = engine.holes(in: union)
        defer { for hole in holes { GEOSGeom_destroy_r(handle, hole) } }
        for hole in holes { if let fault = fault(of: hole) { faults.append(fault) } }
        guard let wide = GEOSBuffer_r(handle, union, reach, 4) else { return faults }
        defer { GEOSGeom_destroy_r(handle, wide) }
        guard let closed = GEOSBuffer_r(handle, wide, -reach, 4) else { return faults }
        defer { GEOSGeom_destroy_r(handle, closed) }
        guard let strips = GEOSDifference_r(handle, closed, union) else { return faults }
        defer { GEOSGeom_destroy_r(handle, strips) }
        for number in 0..<max(0, GEOSGetNumGeometries_r(handle, strips)) {
            guard let strip = GEOSGetGeometryN_r(handle, strips, number),
                !holes.contains(where: { GEOSDistanceWithin_r(handle, $0, strip, 0) == 1 }),
                let fault = fault(of: strip), fault.names.count > 1
            else { continue }
            faults.append(fault)
        }
        return faults
    }

    /// The fault of a gap between the areas that it touches.
    private func fault(of gap: OpaquePointer) -> MapFault? {
        let size = engine.area(of: gap)
        guard size >= Self.sliver.least else { return nil }
        var length = 0.0
        GEOSLength_r(engine.handle, gap, &length)
        let isNarrow = 2 * size / max(length, 1) < 2 * Self.sliver.reach
        let around = outlines.indices.filter {
            GEOSDistanceWithin_r(engine.handle, outlines[$0], gap, 1) == 1
        }
        return MapFault(
            isNarrow ? .sliver : .hole,
            isNarrow ? .warning : .note,
            around.map { names[$0] },
            squareMetres: size,
            near: interiorPoint(of: gap)
        )
    }

    private func interiorPoint(of geometry: OpaquePointer) -> Coordinate? {
        projection.geographic(engine.interiorPoint(of: geometry))
    }
}

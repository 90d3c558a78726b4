import Domain

/// The edges of one area in horizontal slabs, for point-in-polygon tests by ray casting.
///
/// A slab holds the edges that cross its range of northings, so that a ray is tested against few.
struct EdgeSlabs {
    /// Corners of all rings, one ring after the other, each closed.
    let corners: [PlanarPoint]
    /// Index in `edges` of the first edge of each slab.
    private var starts: [Int32] = []
    /// Edges by their first corner, slab by slab.
    private var edges: [Int32] = []
    private let south: Double
    private let perMetre: Double

    /// The side of the border that a point is on, as far as floating-point arithmetic can decide.
    enum Side {
        case inside
        case outside
        /// On the border, or nearer to it than the error of rounding.
        case border
    }

    /// Mean number of edges of a slab, if all edges are shorter than its height.
    private static let edgesPerSlab = 4

    /// The slabs of closed rings.
    init(_ rings: [[PlanarPoint]]) {
        corners = rings.flatMap(\.self)
        let northings = corners.map(\.north)
        south = northings.min() ?? 0
        let height = max((northings.max() ?? 0) - south, 1e-9)
        let count = max(1, corners.count / Self.edgesPerSlab)
        perMetre = Double(count) / height
        sort(edgesOf: rings, count: count)
    }

    /// The edges of rings, by their first corner.
    static func edges(of rings: [[PlanarPoint]]) -> [Int] {
        var (result, start) = ([Int](), 0)
        for ring in rings {
            result += start..<start + max(ring.count - 1, 0)
            start += ring.count
        }
        return result
    }

    /// The side of a point, by the parity of the edges that a ray to the east crosses.
    func side(of point: PlanarPoint) -> Side {
        let slab = slab(of: point.north)
        var isInside = false
        for index in Int(starts[slab])..<Int(starts[slab + 1]) {
            let edge = Int(edges[index])
            switch crossing(corners[edge], corners[edge + 1], from: point) {
            case .inside: isInside.toggle()
            case .outside: break
            case .border: return .border
            }
        }
        return isInside ? .inside : .outside
    }

    /// Whether the ray crosses an edge: `inside` is a crossing.
    ///
    /// A corner on the ray counts as below it, so that a ray through a corner crosses one of its edges, both or none, as it should.
    private func crossing(_ a: PlanarPoint, _ b: PlanarPoint, from point: PlanarPoint) -> Side {
        let (low, high) = a.north <= b.north ? (a, b) : (b, a)
        guard low.north <= point.north, point.north <= high.north else { return .outside }
        if point.east > max(low.east, high.east) { return .outside }
        if point.north == high.north {
            let least = low.north == high.north ? min(low.east, high.east) : high.east
            let most = low.north == high.north ? max(low.east, high.east) : high.east
            return (least...most).contains(point.east) ? .border : .outside
        }
        if point.east < min(low.east, high.east) { return .inside }
        let along = (high.east - low.east) * (point.north - low.north)
        let across = (high.north - low.north) * (point.east - low.east)
        // Error bound of Shewchuk 1997, "Adaptive precision floating-point arithmetic".
        guard abs(along - across) > 3.4e-16 * (abs(along) + abs(across)) else { return .border }
        return along > across ? .inside : .outside
    }

    private func slab(of north: Double) -> Int {
        min(max(Int((north - south) * perMetre), 0), starts.count - 2)
    }

    /// Sorts edges into slabs by counting.
    private mutating func sort(edgesOf rings: [[PlanarPoint]], count: Int) {
        starts = [Int32](repeating: 0, count: count + 1)
        let all = Self.edges(of: rings)
        for edge in all {
            for slab in slabs(of: edge) { starts[slab + 1] += 1 }
        }
        for slab in 0..<count { starts[slab + 1] += starts[slab] }
        edges = [Int32](repeating: 0, count: Int(starts[count]))
        var next = starts
        for edge in all {
            for slab in slabs(of: edge) {
                edges[Int(next[slab])] = Int32(edge)
                next[slab] += 1
            }
        }
    }

    private func slabs(of edge: Int) -> ClosedRange<Int> {
        let (first, second) = (slab(of: corners[edge].north), slab(of: corners[edge + 1].north))
        return min(first, second)...max(first, second)
    }
}

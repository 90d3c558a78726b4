/// Parses well-known binary (OGC 06-103r4, ISO 13249-3 and PostGIS variants), of either byte order.
///
/// GEOS has a parser too, but it knows no curves, and recurses as deep as a hostile file nests
/// collections, until the stack overflows. Here nothing is deeper than a collection of multipolygons
/// (decision 0021). Circular arcs become chords (decision 0040).
struct WellKnownBinary {
    private var rest: ArraySlice<UInt8>
    private var arcs: CircularArcs

    private init(_ bytes: [UInt8], _ unit: CircularArcs.Unit) {
        rest = bytes[...]
        arcs = CircularArcs(unit: unit)
    }

    /// Parses a geometry; nil where it is truncated, or of a kind without points, lines and surfaces.
    static func shape(_ bytes: [UInt8], unit: CircularArcs.Unit = .metre) -> MapShape? {
        var reader = WellKnownBinary(bytes, unit)
        var shape = MapShape(kind: kind(bytes))
        return reader.read(into: &shape, depth: 0) ? shape : nil
    }

    /// The kind of a geometry, also of one that cannot be read; nil where its header is not whole.
    static func kind(_ bytes: [UInt8]) -> GeometryKind? {
        var reader = WellKnownBinary(bytes, .metre)
        return reader.header().flatMap { GeometryKind(number: $0.type) }
    }

    private mutating func read(into shape: inout MapShape, depth: Int) -> Bool {
        guard let header = header(), let kind = GeometryKind(number: header.type) else {
            return false
        }
        switch kind {
        case .point:
            guard let point = positions(1, header)?.first else { return false }
            shape.points.append(point)
        case .lineString, .circularString, .compoundCurve:
            guard let line = curve(kind, header) else { return false }
            shape.lines.append(line)
        case .polygon, .triangle:
            guard let rings = rings(header, { $0.line(header) }) else { return false }
            if !rings.isEmpty { shape.polygons.append(rings) }
        case .curvePolygon:
            guard let rings = rings(header, { $0.closedCurve() }) else { return false }
            if !rings.isEmpty { shape.polygons.append(rings) }
        default:
            // Multipolygons may be in a collection, and nothing deeper.
            guard depth < 2, let parts = count(header, atLeast: 5) else { return false }
            for _ in 0..<parts {
                guard read(into: &shape, depth: depth + 1) else { return false }
            }
        }
        return true
    }

    /// The header of a geometry: type, byte order and numbers for each position.
    private struct Header {
        let type: UInt32
        let isLittle: Bool
        let dimensions: Int
    }

    private mutating func header() -> Header? {
        guard let order = rest.popFirst(), order <= 1,
            let number: UInt32 = integer(isLittle: order == 1)
        else { return nil }
        // ISO adds 1000 for height, 2000 for a measure; PostGIS sets the highest bits instead.
        let (base, extra) = (number & 0x0FFF_FFFF, number >> 28)
        guard base / 1000 <= 3, extra & 0x3 == 0 else { return nil }
        let hasHeight = base / 1000 & 1 != 0 || extra & 0x8 != 0
        let hasMeasure = base / 1000 & 2 != 0 || extra & 0x4 != 0
        return Header(
            type: base % 1000,
            isLittle: order == 1,
            dimensions: 2 + (hasHeight ? 1 : 0) + (hasMeasure ? 1 : 0)
        )
    }

    private mutating func rings(
        _ header: Header,
        _ ring: (inout WellKnownBinary) -> [MapShape.Position]?
    ) -> [[MapShape.Position]]? {
        guard let count = count(header, atLeast: 4) else { return nil }
        var rings: [[MapShape.Position]] = []
        for _ in 0..<count {
            guard let ring = ring(&self) else { return nil }
            rings.append(ring)
        }
        return rings
    }

    /// A ring of a curve polygon, which has a header of its own.
    private mutating func closedCurve() -> [MapShape.Position]? {
        guard let header = header(), let kind = GeometryKind(number: header.type),
            let ring = curve(kind, header), isOne(ring.first, ring.last)
        else { return nil }
        return ring
    }

    /// The line of a curve after its header; nil for other kinds.
    private mutating func curve(_ kind: GeometryKind, _ header: Header) -> [MapShape.Position]? {
        switch kind {
        case .lineString: return line(header)
        case .circularString: return line(header).flatMap { arcs.line($0) }
        case .compoundCurve: return compound(header)
        default: return nil
        }
    }

    /// The line of curves of which each begins where the one before ends.
    private mutating func compound(_ header: Header) -> [MapShape.Position]? {
        guard let parts = count(header, atLeast: 9) else { return nil }
        var line: [MapShape.Position] = []
        for _ in 0..<parts {
            guard let header = self.header(), let kind = GeometryKind(number: header.type),
                kind != .compoundCurve, let part = curve(kind, header),
                line.isEmpty || part.isEmpty || isOne(line.last, part.first)
            else { return nil }
            line += line.isEmpty ? part[...] : part.dropFirst()
        }
        return line
    }

    /// Whether two ends are one point, but for the tolerance of arcs.
    private func isOne(_ end: MapShape.Position?, _ start: MapShape.Position?) -> Bool {
        guard let end, let start else { return end == nil && start == nil }
        return zip(end, start).allSatisfy { abs($0 - $1) <= arcs.tolerance }
    }

    private mutating func line(_ header: Header) -> [MapShape.Position]? {
        count(header, atLeast: 8 * header.dimensions).flatMap { positions($0, header) }
    }

    /// Number of parts; nil where the remaining bytes cannot hold as many.
    private mutating func count(_ header: Header, atLeast size: Int) -> Int? {
        guard let number: UInt32 = integer(isLittle: header.isLittle) else { return nil }
        return Int(number) <= rest.count / size ? Int(number) : nil
    }

    private mutating func positions(_ count: Int, _ header: Header) -> [MapShape.Position]? {
        var positions: [MapShape.Position] = []
        positions.reserveCapacity(count)
        for _ in 0..<count {
            var position: MapShape.Position = []
            for _ in 0..<header.dimensions {
                guard let bits: UInt64 = integer(isLittle: header.isLittle) else { return nil }
                position.append(Double(bitPattern: bits))
            }
            guard position[0].isFinite, position[1].isFinite else { return nil }
            positions.append([position[0], position[1]])
        }
        return positions
    }

    private mutating func integer<Number: FixedWidthInteger>(isLittle: Bool) -> Number? {
        let size = Number.bitWidth / 8
        guard rest.count >= size else { return nil }
        let bytes = rest.prefix(size)
        rest = rest.dropFirst(size)
        var number: Number = 0
        for byte in bytes {
            number =
                isLittle
                ? number >> 8 | Number(byte) << (Number.bitWidth - 8) : number << 8 | Number(byte)
        }
        return number
    }
}

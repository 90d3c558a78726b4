/// Parses well-known binary (OGC 06-103r4, ISO and PostGIS variants), of either byte order.
///
/// GEOS has a parser too, but it recurses as deep as a hostile file nests collections, until the
/// stack overflows. Here nothing is deeper than a multipolygon (decision 0021).
struct WellKnownBinary {
    private var rest: ArraySlice<UInt8>

    private init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Parses a geometry; nil where it is truncated, or no point, line or polygon, single or multi.
    static func shape(_ bytes: [UInt8]) -> MapShape? {
        var reader = WellKnownBinary(bytes)
        var shape = MapShape()
        return reader.read(into: &shape, isPart: false) ? shape : nil
    }

    private mutating func read(into shape: inout MapShape, isPart: Bool) -> Bool {
        guard let kind = kind() else { return false }
        switch kind.type {
        case 1:
            guard let point = positions(1, kind)?.first else { return false }
            shape.points.append(point)
        case 2:
            guard let line = line(kind) else { return false }
            shape.lines.append(line)
        case 3:
            guard let rings = rings(kind) else { return false }
            shape.polygons.append(rings)
        case 4...6 where !isPart:
            guard let parts = count(kind, atLeast: 5) else { return false }
            for _ in 0..<parts {
                guard read(into: &shape, isPart: true) else { return false }
            }
        default: return false
        }
        return true
    }

    /// The header of a geometry: type, byte order and numbers for each position.
    private struct Kind {
        let type: UInt32
        let isLittle: Bool
        let dimensions: Int
    }

    private mutating func kind() -> Kind? {
        guard let order = rest.popFirst(), order <= 1,
            let number: UInt32 = integer(isLittle: order == 1)
        else { return nil }
        // ISO adds 1000 for height, 2000 for a measure; PostGIS sets the highest bits instead.
        let (base, extra) = (number & 0x0FFF_FFFF, number >> 28)
        guard base / 1000 <= 3, extra & 0x3 == 0 else { return nil }
        let hasHeight = base / 1000 & 1 != 0 || extra & 0x8 != 0
        let hasMeasure = base / 1000 & 2 != 0 || extra & 0x4 != 0
        return Kind(
            type: base % 1000,
            isLittle: order == 1,
            dimensions: 2 + (hasHeight ? 1 : 0) + (hasMeasure ? 1 : 0)
        )
    }

    private mutating func rings(_ kind: Kind) -> [[MapShape.Position]]? {
        guard let count = count(kind, atLeast: 4) else { return nil }
        var rings: [[MapShape.Position]] = []
        for _ in 0..<count {
            guard let ring = line(kind) else { return nil }
            rings.append(ring)
        }
        return rings
    }

    private mutating func line(_ kind: Kind) -> [MapShape.Position]? {
        count(kind, atLeast: 8 * kind.dimensions).flatMap { positions($0, kind) }
    }

    /// Number of parts; nil where the remaining bytes cannot hold as many.
    private mutating func count(_ kind: Kind, atLeast size: Int) -> Int? {
        guard let number: UInt32 = integer(isLittle: kind.isLittle) else { return nil }
        return Int(number) <= rest.count / size ? Int(number) : nil
    }

    private mutating func positions(_ count: Int, _ kind: Kind) -> [MapShape.Position]? {
        var positions: [MapShape.Position] = []
        positions.reserveCapacity(count)
        for _ in 0..<count {
            var position: MapShape.Position = []
            for _ in 0..<kind.dimensions {
                guard let bits: UInt64 = integer(isLittle: kind.isLittle) else { return nil }
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

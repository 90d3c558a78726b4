/// The geometry of a feature; positions are east before north, in the file's own system.
struct MapShape {
    /// Kind that the file calls it; nil for one that no standard has.
    var kind: GeometryKind?

    /// Polygons as lists of rings, the outer one first.
    var polygons: [[[Position]]] = []

    var lines: [[Position]] = []

    var points: [Position] = []

    /// Easting, northing, and perhaps height.
    typealias Position = [Double]

    var positions: some Sequence<Position> {
        [points, lines.flatMap(\.self), polygons.flatMap { $0.flatMap(\.self) }].joined()
    }

    /// Adds the parts of another shape.
    mutating func append(_ other: MapShape) {
        polygons += other.polygons
        lines += other.lines
        points += other.points
    }
}

/// Kinds of geometry (OGC 06-103r4), by their names in well-known text and GeoJSON.
enum GeometryKind: String {
    case point = "Point"
    case lineString = "LineString"
    case polygon = "Polygon"
    case multiPoint = "MultiPoint"
    case multiLineString = "MultiLineString"
    case multiPolygon = "MultiPolygon"
    case geometryCollection = "GeometryCollection"
    case circularString = "CircularString"
    case compoundCurve = "CompoundCurve"
    case curvePolygon = "CurvePolygon"
    case multiCurve = "MultiCurve"
    case multiSurface = "MultiSurface"
    case polyhedralSurface = "PolyhedralSurface"
    case triangulatedSurface = "TIN"
    case triangle = "Triangle"

    /// The kind with a number of well-known binary; nil for an abstract or unknown one.
    init?(number: UInt32) {
        let numbered: [UInt32: GeometryKind] = [
            1: .point, 2: .lineString, 3: .polygon, 4: .multiPoint, 5: .multiLineString,
            6: .multiPolygon, 7: .geometryCollection, 8: .circularString, 9: .compoundCurve,
            10: .curvePolygon, 11: .multiCurve, 12: .multiSurface, 15: .polyhedralSurface,
            16: .triangulatedSurface, 17: .triangle,
        ]
        guard let kind = numbered[number] else { return nil }
        self = kind
    }

    /// Whether surfaces of this kind may have curves in their outlines.
    var isCurved: Bool { self == .curvePolygon || self == .multiSurface }
}

extension MapShape: Decodable {
    private enum Key: CodingKey {
        case type
        case coordinates
        case geometries
    }

    /// Decodes a GeoJSON geometry; empty for an unknown kind.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func coordinates<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try container.decode(type, forKey: .coordinates)
        }
        kind = GeometryKind(rawValue: try container.decode(String.self, forKey: .type))
        switch kind {
        case .polygon: polygons = [try coordinates([[Position]].self)].filter { !$0.isEmpty }
        case .multiPolygon: polygons = try coordinates([[[Position]]].self)
        case .lineString: lines = [try coordinates([Position].self)]
        case .multiLineString: lines = try coordinates([[Position]].self)
        case .point: points = [try coordinates(Position.self)]
        case .multiPoint: points = try coordinates([Position].self)
        case .geometryCollection:
            let parts = try container.decodeIfPresent([MapShape].self, forKey: .geometries)
            for part in parts ?? [] { append(part) }
        default: break
        }
    }
}

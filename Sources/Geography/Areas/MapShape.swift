/// What is drawn of one thing on a map: positions are east before north, in the file's own system.
struct MapShape {
    /// Polygons as lists of rings, the outer one first.
    var polygons: [[[Position]]] = []

    var lines: [[Position]] = []

    var points: [Position] = []

    /// East, north, and perhaps height.
    typealias Position = [Double]

    var positions: some Sequence<Position> {
        [points, lines.flatMap(\.self), polygons.flatMap { $0.flatMap(\.self) }].joined()
    }
}

extension MapShape: Decodable {
    private enum Key: CodingKey {
        case type
        case coordinates
    }

    /// A geometry of GeoJSON; empty for collections.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func coordinates<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try container.decode(type, forKey: .coordinates)
        }
        switch try container.decode(String.self, forKey: .type) {
        case "Polygon": polygons = [try coordinates([[Position]].self)]
        case "MultiPolygon": polygons = try coordinates([[[Position]]].self)
        case "LineString": lines = [try coordinates([Position].self)]
        case "MultiLineString": lines = try coordinates([[Position]].self)
        case "Point": points = [try coordinates(Position.self)]
        case "MultiPoint": points = try coordinates([Position].self)
        default: break
        }
    }
}

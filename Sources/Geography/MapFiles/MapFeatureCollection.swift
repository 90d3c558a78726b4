public import Domain
import Foundation

/// The features of a map file of any format, with their properties and geometries.
public struct MapFeatureCollection {
    let file: String
    let system: CoordinateSystem
    let features: [Feature]

    /// A feature of the map, without its empty properties.
    struct Feature {
        let id: String?
        let properties: [String: String]
        let shape: MapShape?
    }

    /// Reads a GeoJSON FeatureCollection.
    ///
    /// The reference system is that of the `crs` member; without it the numbers are WGS 84 (RFC
    /// 7946). Throws `GeographyError.notGeoJSON`, `.unknownSystem` or `.missingSystem`.
    public init(geojson: [UInt8], file: String) throws(GeographyError) {
        let collection = try Self.decode(geojson, file: file)
        self.file = file
        system = try LegacyCRS.system(of: collection, file: file)
        features = collection.features.map { feature in
            Feature(
                id: feature.id?.text,
                properties: (feature.properties ?? [:]).compactMapValues(\.text),
                shape: feature.geometry
            )
        }
    }

    /// Reads a layer of a GeoPackage; throws `GeographyError.unknownSystem`.
    public init(_ layer: MapLayer, file: String) throws(GeographyError) {
        self.file = file
        system = try LegacyCRS.system(named: layer.system, file: file)
        features = layer.features.map { feature in
            Feature(
                id: nil,
                properties: feature.attributes.compactMapValues { Scalar.text($0).text },
                shape: feature.geometry.flatMap(WellKnownBinary.shape)
            )
        }
    }

    /// Names of all properties of all features, sorted.
    var propertyNames: [String] {
        features.reduce(into: Set()) { $0.formUnion($1.properties.keys) }.sorted()
    }

    private static func decode(
        _ geojson: [UInt8],
        file: String
    ) throws(GeographyError) -> FeatureCollection {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = geojson.starts(with: mark) ? geojson.dropFirst(mark.count) : geojson[...]
        let collection: FeatureCollection
        do {
            collection = try JSONDecoder().decode(FeatureCollection.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw .notGeoJSON(file: file, fault: error.geoJSONFault)
        } catch {
            throw .notGeoJSON(file: file, fault: .notJSON)
        }
        guard collection.type == "FeatureCollection" else {
            throw .notGeoJSON(file: file, fault: .wrongType(collection.type))
        }
        return collection
    }
}

/// The geometry of a feature; positions are east before north, in the file's own system.
struct MapShape {
    /// Polygons as lists of rings, the outer one first.
    var polygons: [[[Position]]] = []

    var lines: [[Position]] = []

    var points: [Position] = []

    /// Easting, northing, and perhaps height.
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

    /// Decodes a GeoJSON geometry; empty for a GeometryCollection.
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

public import Domain
import Foundation

/// What a map file holds, whatever its format: things with their properties and outlines.
public struct MapFile {
    let file: String
    let system: CoordinateSystem
    let features: [Feature]

    /// One thing on the map; properties that are empty are left out.
    struct Feature {
        let id: String?
        let properties: [String: String]
        let shape: MapShape?
    }

    /// The features of a GeoJSON FeatureCollection.
    ///
    /// The `crs` member is read, never guessed; without it the numbers are WGS 84 (RFC 7946).
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

    /// The features of a layer that a database held.
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

    /// Names of all properties that any feature has, sorted.
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
            throw .notGeoJSON(file: file, reason: error.place)
        } catch {
            throw .notGeoJSON(file: file, reason: "it is not JSON")
        }
        guard collection.type == "FeatureCollection" else {
            throw .notGeoJSON(file: file, reason: "its type is '\(collection.type)'")
        }
        return collection
    }
}

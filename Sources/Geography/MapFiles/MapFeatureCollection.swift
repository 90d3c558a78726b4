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

        /// Kind of its geometry, also where the shape cannot be read.
        let kind: GeometryKind?
    }

    /// Reads a GeoJSON FeatureCollection.
    ///
    /// The reference system is that of the `crs` member; without it the numbers are WGS 84 (RFC
    /// 7946). Throws `GeographyError.otherFormat`, `.notGeoJSON`, `.unknownSystem` or
    /// `.missingSystem`.
    public init(geojson: [UInt8], file: String) throws(GeographyError) {
        let collection = try Self.decode(geojson, file: file)
        self.file = file
        system = try LegacyCRS.system(of: collection, file: file)
        let misread = MisreadText(
            collection.features.lazy.flatMap { Self.texts(in: $0.properties ?? [:]) }
        )
        features = collection.features.map { feature in
            Feature(
                id: feature.id?.text,
                properties: Self.properties(feature.properties ?? [:], misread),
                shape: feature.geometry,
                kind: feature.geometry?.kind
            )
        }
    }

    /// Reads a layer of a GeoPackage; throws `GeographyError.unknownSystem`.
    public init(_ layer: MapLayer, file: String) throws(GeographyError) {
        self.file = file
        let system = try LegacyCRS.system(named: layer.system, file: file)
        self.system = system
        let tables = layer.features.map { $0.attributes.mapValues(Scalar.text) }
        let misread = MisreadText(tables.lazy.flatMap(Self.texts))
        features = zip(layer.features, tables).map { feature, table in
            Feature(
                id: nil,
                properties: Self.properties(table, misread),
                shape: feature.geometry.flatMap {
                    WellKnownBinary.shape($0, unit: system == .wgs84 ? .degree : .metre)
                },
                kind: feature.geometry.flatMap(WellKnownBinary.kind)
            )
        }
    }

    /// Names and values of properties, as the file has them.
    private static func texts(in properties: [String: Scalar]) -> [String] {
        properties.keys + properties.values.compactMap(\.written)
    }

    /// Properties with their names and values mended, without the empty ones.
    private static func properties(
        _ properties: [String: Scalar],
        _ misread: MisreadText
    ) -> [String: String] {
        let pairs = properties.compactMap { name, value in
            value.written.flatMap { Scalar.text(misread.mended($0)).text }
                .map { (misread.mended(name), $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Names of all properties of all features, sorted.
    var propertyNames: [String] {
        features.reduce(into: Set()) { $0.formUnion($1.properties.keys) }.sorted()
    }

    private static func decode(
        _ geojson: [UInt8],
        file: String
    ) throws(GeographyError) -> FeatureCollection {
        if let format = MapFormat(geojson, file: file) { throw .otherFormat(format, file: file) }
        guard let json = MapText.utf8(geojson) else {
            throw .otherFormat(.otherEncoding, file: file)
        }
        let collection: FeatureCollection
        do {
            collection = try JSONDecoder().decode(FeatureCollection.self, from: Data(json))
        } catch {
            if let format = MapFormat(json: json) { throw .otherFormat(format, file: file) }
            let fault = (error as? DecodingError)?.geoJSONFault ?? .notJSON
            throw .notGeoJSON(file: file, fault: fault)
        }
        guard collection.type == "FeatureCollection" else {
            throw .notGeoJSON(file: file, fault: .wrongType(collection.type))
        }
        return collection
    }
}

/// Decodes the text of a map file.
enum MapText {
    /// A text in UTF-8, with or without its mark, or UTF-16 with its mark, as UTF-8.
    ///
    /// Programs on Windows write Windows-1252: it is read where all that is not ASCII are letters of
    /// it, which no UTF-8 is. Nil for other bytes.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.starts(with: mark) { return Array(bytes.dropFirst(mark.count)) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(data: Data(bytes), encoding: .utf16).map { Array($0.utf8) }
        }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        guard bytes.allSatisfy({ $0 < 0x80 || isLetter($0) }) else { return nil }
        return bytes.flatMap { byte in Array(String(Unicode.Scalar(byte)).utf8) }
    }

    /// Whether a byte is a letter in Windows-1252, where these are those of Latin-1.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
    }
}

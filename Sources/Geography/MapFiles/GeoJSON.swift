import Domain
import Foundation
import Toolkit

/// A FeatureCollection of RFC 7946, with the `crs` member of GeoJSON 2008.
struct FeatureCollection: Decodable {
    let type: String
    let crs: LegacySystem?
    let features: [Feature]

    struct Feature: Decodable {
        let id: Scalar?
        let properties: [String: Scalar]?
        let geometry: MapShape?
    }

    /// `{"type": "name", "properties": {"name": "EPSG:3006"}}` (GeoJSON 2008), or the name alone.
    struct LegacySystem: Decodable {
        /// Name of the system, or address of its definition.
        let name: String

        private enum Key: CodingKey { case properties }

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                self.name = name
                return
            }
            let object = try decoder.container(keyedBy: Key.self)
            let properties = try object.decode([String: Scalar].self, forKey: .properties)
            name = properties["name"]?.text ?? properties["href"]?.text ?? ""
        }
    }
}

/// The value of a property; lists, objects and numbers with decimals are `other`.
enum Scalar: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {
            self = .text(String(number))
        } else {
            self = .other
        }
    }

    /// The text as the file has it; nil for other values.
    var written: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The text without surrounding space and without what cannot be seen; nil where it is empty.
    var text: String? {
        guard let text = written else { return nil }
        let shown = TextCleaning.cleaned(text).composed
        let trimmed = shown.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }
}

/// Reads the reference system of a map file.
enum LegacyCRS {
    /// The system of the `crs` member; WGS 84 where there is none and the numbers may be degrees.
    static func system(
        of collection: FeatureCollection,
        file: String
    ) throws(GeographyError) -> CoordinateSystem {
        guard let crs = collection.crs else {
            guard numbersAreDegrees(collection) else { throw .missingSystem(file: file) }
            return .wgs84
        }
        return try system(named: crs.name, file: file)
    }

    /// The system with a name, such as "EPSG:3006", "urn:ogc:def:crs:OGC:1.3:CRS84" or
    /// "http://www.opengis.net/def/crs/EPSG/0/3006" (OGC 09-048r5); throws
    /// `GeographyError.unknownSystem`.
    static func system(
        named name: String,
        file: String
    ) throws(GeographyError) -> CoordinateSystem {
        guard let system = system(named: name) else { throw .unknownSystem(name, file: file) }
        return system
    }

    private static func system(named name: String) -> CoordinateSystem? {
        let parts = name.uppercased().split { ":/#".contains($0) }
        guard let last = parts.last else { return nil }
        if last == "CRS84" || last == "CRS84H" { return .wgs84 }
        guard parts.contains("EPSG") || parts.contains("EPSG.XML"), let number = Int(last) else {
            return nil
        }
        let system = same[number] ?? CoordinateSystem(rawValue: number)
        let known = [.wgs84, .sweref99TM] + CoordinateSystem.oldZones + CoordinateSystem.localZones
        return known.contains(system) ? system : nil
    }

    /// Systems with the coordinates of another to less than a metre: SWEREF 99 and ETRS 89 in degrees,
    /// ETRS 89 and WGS 84 in UTM zone 33 N, and SWEREF 99 with heights in RH 2000.
    private static let same: [Int: CoordinateSystem] = [
        4258: .wgs84, 4619: .wgs84, 4977: .wgs84, 4979: .wgs84, 25833: .sweref99TM,
        32633: .sweref99TM, 5845: .sweref99TM,
    ].merging(zip(5846...5857, CoordinateSystem.localZones)) { first, _ in first }

    private static func numbersAreDegrees(_ collection: FeatureCollection) -> Bool {
        collection.features.allSatisfy { feature in
            feature.geometry?.positions.allSatisfy { $0.allSatisfy { abs($0) <= 360 } } ?? true
        }
    }
}

extension DecodingError {
    /// Departure from GeoJSON by its path in the file, never by its content.
    var geoJSONFault: GeoJSONFault {
        switch self {
        case .keyNotFound(let key, let context):
            .missingMember(key.stringValue, at: Self.path(context))
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            .notJSON
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            .unexpectedValue(at: Self.path(context))
        @unknown default:
            .notJSON
        }
    }

    private static func path(_ context: Context) -> String {
        context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
            .joined(separator: "/")
    }
}

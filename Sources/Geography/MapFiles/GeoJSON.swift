import Domain
import Foundation

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

    /// `{"type": "name", "properties": {"name": "EPSG:3006"}}` (GeoJSON 2008).
    struct LegacySystem: Decodable {
        let properties: [String: Scalar]
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

    /// The text without surrounding space; nil where it is empty.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
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
        return try system(named: crs.properties["name"]?.text ?? "", file: file)
    }

    /// The system with a name, such as "EPSG:3006", "urn:ogc:def:crs:EPSG::3006" or
    /// "urn:ogc:def:crs:OGC:1.3:CRS84"; throws `GeographyError.unknownSystem`.
    static func system(
        named name: String,
        file: String
    ) throws(GeographyError) -> CoordinateSystem {
        guard let system = system(named: name) else { throw .unknownSystem(name, file: file) }
        return system
    }

    private static func system(named name: String) -> CoordinateSystem? {
        let parts = name.uppercased().split(separator: ":")
        guard let last = parts.last else { return nil }
        if last == "CRS84" { return .wgs84 }
        guard parts.contains("EPSG"), let number = Int(last) else { return nil }
        // The degrees of SWEREF 99 (EPSG:4258) are those of WGS 84 to less than a metre.
        let system = number == 4258 ? .wgs84 : CoordinateSystem(rawValue: number)
        let known = [.wgs84, .sweref99TM, .rt90] + CoordinateSystem.localZones
        return known.contains(system) ? system : nil
    }

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

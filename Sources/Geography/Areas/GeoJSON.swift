import Foundation

/// A FeatureCollection of RFC 7946, with the `crs` member of its forerunner.
struct FeatureCollection: Decodable {
    let type: String
    let crs: LegacySystem?
    let features: [Feature]

    struct Feature: Decodable {
        let id: Scalar?
        let properties: [String: Scalar]?
        let geometry: MapShape?
    }

    /// `{"type": "name", "properties": {"name": "EPSG:3006"}}`, as of the GeoJSON of 2008.
    struct LegacySystem: Decodable {
        let properties: [String: Scalar]
    }
}

/// A property's value; lists and objects do not concern us.
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

    /// The text without space around it, or nil where nothing is left.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }
}

import Domain
import Foundation
import Toolkit

/// Names of the properties of an area file that hold id, name and municipality.
public struct AreaProperties: Hashable, Sendable {
    /// Property with the id; nil looks for a usual one, and without one ids are made of names.
    public let id: String?

    /// Property with the name; nil looks for a usual one.
    public let name: String?

    /// Property with the municipality, where one file holds several.
    public let municipality: String?

    /// The properties with these names.
    public init(id: String? = nil, name: String? = nil, municipality: String? = nil) {
        self.id = id
        self.name = name
        self.municipality = municipality
    }

    /// Looks for the usual names in Swedish area files.
    public static let guess = AreaProperties()

    /// Usual names of each property, best first, in lower case: municipalities' own, SCB's RegSO
    /// and DeSO of 2018 and 2025 (a DeSO has a code only), OpenStreetMap's.
    static let usualIDs = [
        "id", "omradesid", "områdesid", "area_id", "kod", "omradeskod", "desokod", "deso",
        "regsokod",
    ]
    static let usualNames = [
        "namn", "name", "område", "omrade", "area", "stadsdel", "stadsdelsnamn", "områdesnamn",
        "omradesnamn", "distrikt", "delomrade", "kom_namn", "regsonamn", "regso", "desokod", "deso",
        "kommunnamn",
    ]
    static let usualMunicipalities = ["kommunnamn", "kommun", "municipality"]
}

/// The properties that one area file has, and their values in its features.
struct AreaKeys {
    private let id: String?
    private let name: String
    private let municipality: String?
    /// Whether any area of the file has an id.
    private(set) var haveIDs = false

    /// Finds the configured properties, or the usual ones.
    ///
    /// Throws `GeographyError.missingProperty`.
    init(
        _ properties: AreaProperties,
        of map: MapFeatureCollection
    ) throws(GeographyError) {
        let present = map.propertyNames
        func find(_ wanted: String?, _ usual: [String]) throws(GeographyError) -> String? {
            guard let wanted else {
                return usual.lazy.compactMap { usual in
                    present.first { $0.lowercased() == usual }
                }.first
            }
            guard present.contains(wanted) else {
                let nearest = Spelling.nearest(to: wanted, among: present)
                throw .missingProperty(wanted, file: map.file, nearest: nearest)
            }
            return wanted
        }
        guard let name = try find(properties.name, AreaProperties.usualNames) else {
            throw .missingProperty("namn", file: map.file, nearest: present.first)
        }
        self.name = name
        id = try find(properties.id, AreaProperties.usualIDs)
        municipality = try find(properties.municipality, AreaProperties.usualMunicipalities)
        haveIDs = map.features.contains { id(of: $0) != nil }
    }

    /// Name of the area for display; a name in capitals gets ordinary case.
    func name(of feature: MapFeatureCollection.Feature) -> String? {
        value(name, of: feature).map(AreaName.display)
    }

    func municipality(of feature: MapFeatureCollection.Feature) -> String? {
        municipality.flatMap { value($0, of: feature) }
    }

    /// Id of an area in the file; nil where it has none.
    func id(of feature: MapFeatureCollection.Feature) -> AreaID? {
        id.flatMap { value($0, of: feature) } ?? feature.id
    }

    private func value(_ key: String, of feature: MapFeatureCollection.Feature) -> String? {
        feature.properties[key]
    }
}

/// Display form of an area's name, and the id made of it.
enum AreaName {
    /// Title case of a name in capitals, "Skarpnäcks Gård"; mixed case and abbreviations stay.
    static func display(_ name: String) -> String {
        // Three capitals are as often an abbreviation ("SCA") as a name.
        guard name == name.uppercased(), name.filter(\.isLetter).count > 3 else { return name }
        return name.capitalized
    }

    /// Lower-case ASCII letters and digits, joined by hyphens: "Västra Ön" becomes "vastra-on".
    static func slug(_ name: String) -> String {
        let plain = name.lowercased().folding(options: .diacriticInsensitive, locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }
}

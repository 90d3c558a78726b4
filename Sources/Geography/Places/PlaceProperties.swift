import Domain
import Toolkit

/// Names of the properties of a map file of places that hold name, aliases and kind.
public struct PlaceProperties: Hashable, Sendable {
    /// Property with the name; nil looks for a usual one, and for addresses.
    public let name: String?

    /// Properties with aliases, separated by ";" or "|"; nil looks for the usual ones.
    public let aliases: [String]?

    /// Property with the kind of place; nil looks for a usual one.
    public let kind: String?

    /// The properties with these names.
    public init(name: String? = nil, aliases: [String]? = nil, kind: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
    }

    /// Looks for the usual names of Lantmäteriet, OpenStreetMap and municipalities.
    public static let guess = PlaceProperties()

    // Usual names of each property, best first, in lower case.

    static let usualNames = [
        "namn", "name", "ortnamn", "plats", "place", "textstrang", "rubrik", "benamning",
        "benämning",
    ]
    static let usualAliases = [
        "alias", "aliases", "alt_name", "loc_name", "short_name", "old_name", "official_name",
        "name:sv", "popularnamn",
    ]
    static let usualKinds = [
        "typ", "kind", "namntyp", "detaljtyp", "objekttyp", "place", "highway", "amenity", "shop",
        "leisure", "tourism", "railway", "public_transport", "office", "landuse", "building",
    ]
    static let usualAreas = ["område", "omrade", "area"]

    // Parts of an address: Lantmäteriet's Belägenhetsadress, then OpenStreetMap's and other names.

    static let streets = [
        "adressomrade_faststalltnamn", "adressomrade", "adressområde", "addr:street", "gatunamn",
    ]
    static let farms = ["gardsadressomrade_faststalltnamn", "gardsadressomrade"]
    static let numbers = [
        "adressplatsnummer", "adressplats", "addr:housenumber", "gatunummer", "nummer",
    ]
    static let letters = ["bokstavstillagg", "bokstav", "littera"]
    static let standings = ["statusforbelagenhetsadress"]
}

/// The properties that one file of places has, and their values in its features.
struct PlaceKeys {
    private let names: [String]
    private let aliases: [String]
    private let kinds: [String]
    private let areas: [String]
    private let municipalities: [String]
    private let streets: [String]
    private let farms: [String]
    private let numbers: [String]
    private let letters: [String]
    private let standings: [String]

    /// Finds the configured properties, or the usual ones.
    ///
    /// Throws `GeographyError.missingProperty`, also where the file has neither names nor
    /// addresses.
    init(_ wanted: PlaceProperties, of map: MapFeatureCollection) throws(GeographyError) {
        let present = map.propertyNames
        func find(_ wanted: [String]?, _ usual: [String]) throws(GeographyError) -> [String] {
            guard let wanted else {
                return usual.compactMap { usual in present.first { $0.lowercased() == usual } }
            }
            for name in wanted where !present.contains(name) {
                let nearest = Spelling.nearest(to: name, among: present)
                throw .missingProperty(name, file: map.file, nearest: nearest)
            }
            return wanted
        }
        names = try find(wanted.name.map { [$0] }, PlaceProperties.usualNames)
        aliases = try find(wanted.aliases, PlaceProperties.usualAliases)
        kinds = try find(wanted.kind.map { [$0] }, PlaceProperties.usualKinds)
        areas = try find(nil, PlaceProperties.usualAreas)
        municipalities = try find(nil, AreaProperties.usualMunicipalities)
        streets = try find(nil, PlaceProperties.streets)
        farms = try find(nil, PlaceProperties.farms)
        numbers = try find(nil, PlaceProperties.numbers)
        letters = try find(nil, PlaceProperties.letters)
        standings = try find(nil, PlaceProperties.standings)
        guard !names.isEmpty || !streets.isEmpty || !farms.isEmpty else {
            throw .missingProperty("namn", file: map.file, nearest: present.first)
        }
    }

    func name(of feature: MapFeatureCollection.Feature) -> String? {
        first(names, feature).map(AreaName.display)
    }

    /// Names other than the official one, each once.
    func aliases(of feature: MapFeatureCollection.Feature) -> [String] {
        var seen = Set([name(of: feature)].compactMap(\.self))
        var names: [String] = []
        for text in aliases.compactMap({ feature.properties[$0] }) {
            for part in text.split(whereSeparator: { $0 == ";" || $0 == "|" }) {
                guard let alias = Scalar.text(String(part)).text else { continue }
                if seen.insert(alias).inserted { names.append(alias) }
            }
        }
        return names
    }

    func area(of feature: MapFeatureCollection.Feature) -> String? { first(areas, feature) }

    func municipality(of feature: MapFeatureCollection.Feature) -> String? {
        first(municipalities, feature)
    }

    /// Kind of place; OpenStreetMap's tags are translated to the words of the gazetteer.
    func kind(of feature: MapFeatureCollection.Feature) -> String {
        guard let key = kinds.first(where: { feature.properties[$0] != nil }),
            let value = feature.properties[key]
        else { return "" }
        switch (key.lowercased(), value) {
        case ("highway", "bus_stop"), ("public_transport", _): return "hållplats"
        case ("highway", _): return "gata"
        case ("place", "square"): return "torg"
        case ("place", _): return "ort"
        case ("shop", _): return "butik"
        case ("amenity", "school"), ("building", "school"): return "skola"
        case ("leisure", "park"): return "park"
        case ("railway", "station"): return "station"
        default: return value
        }
    }

    /// Address of a feature: "Storgatan 12 B", or "Backen Norrgården 3" with the name of a farm;
    /// nil where it has none, or one that is not in force.
    func address(of feature: MapFeatureCollection.Feature) -> String? {
        let standing = first(standings, feature)?.lowercased()
        guard standing == nil || standing?.hasPrefix("g") == true,
            let number = first(numbers, feature)
        else { return nil }
        let ways = [first(streets, feature), first(farms, feature)].compactMap(\.self)
        guard !ways.isEmpty else { return nil }
        return (ways + [number, first(letters, feature)].compactMap(\.self)).joined(separator: " ")
    }

    private func first(_ keys: [String], _ feature: MapFeatureCollection.Feature) -> String? {
        keys.lazy.compactMap { feature.properties[$0] }.first
    }
}

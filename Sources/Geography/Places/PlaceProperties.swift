/// Which properties of a map file of places hold name, other names and kind.
public struct PlaceProperties: Hashable, Sendable {
    /// Property with the name; nil looks for a usual one, and for addresses.
    public let name: String?

    /// Properties with other names, which ";" or "|" may stand between; nil looks for the usual ones.
    public let aliases: [String]?

    /// Property with the kind of place; nil looks for a usual one.
    public let kind: String?

    /// The properties with these names.
    public init(name: String? = nil, aliases: [String]? = nil, kind: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
    }

    /// Looks for the names that Lantmäteriet, OpenStreetMap and municipalities use.
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

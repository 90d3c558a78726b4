/// Which properties of an area file hold id, name and municipality.
public struct AreaProperties: Hashable, Sendable {
    /// Property with the id; nil looks for a usual one, and makes the id from the name without it.
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

    /// Looks for the names that Swedish area files usually have.
    public static let guess = AreaProperties()

    /// Usual names of each property, best first, in lower case: municipalities' own, SCB's RegSO and DeSO of 2018
    /// and 2025 (a DeSO has a code only), OpenStreetMap's.
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

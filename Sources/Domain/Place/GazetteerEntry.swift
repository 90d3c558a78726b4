/// A place people write, and where it is.
public struct GazetteerEntry: Hashable, Sendable {
    /// Official name.
    public let name: String

    /// Other ways to write it.
    public let aliases: [String]

    /// What it is: skola, park, butik, gata, adress or ort.
    public let kind: String

    /// Area that it lies in, by id or name; nil where the coordinate tells.
    public let area: String?

    /// Where it is.
    public let coordinate: WrittenCoordinate?

    /// The municipality, where one file holds several.
    public let municipality: String?

    /// A place with its names and position.
    public init(
        name: String,
        aliases: [String] = [],
        kind: String = "",
        area: String? = nil,
        coordinate: WrittenCoordinate? = nil,
        municipality: String? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.area = area
        self.coordinate = coordinate
        self.municipality = municipality
    }
}

/// One layer of a map file as a database keeps it: what Store reads of a GeoPackage, and Geography makes areas and places of.
public struct MapLayer: Hashable, Sendable {
    /// What the file calls the layer.
    public let name: String

    /// The reference system of its numbers, such as "EPSG:3006".
    public let system: String

    /// What is drawn, in the order of the file.
    public let features: [MapFeature]

    /// A layer with its features.
    public init(name: String, system: String, features: [MapFeature]) {
        self.name = name
        self.system = system
        self.features = features
    }
}

/// One thing on a map: what is said of it, and where it is.
public struct MapFeature: Hashable, Sendable {
    /// Texts and whole numbers that are said of it, by the name of their column.
    public let attributes: [String: String]

    /// Its outline, line or point as well-known binary, east before north; nil where it has none that can be read.
    public let geometry: [UInt8]?

    /// A thing with its attributes.
    public init(attributes: [String: String], geometry: [UInt8]?) {
        self.attributes = attributes
        self.geometry = geometry
    }
}

/// Stable name of an area in the municipality's own file.
public typealias AreaID = String

/// A named part of the municipality, in which incidents are counted.
public struct Area: Hashable, Sendable {
    /// Stable name, unique among the areas.
    public let id: AreaID

    /// Name for display.
    public let name: String

    /// Label in its own file: the id there, or the name where the file has no ids.
    public let label: String

    /// Municipality, where one file has several.
    public let municipality: String?

    /// Polygons, each an outer ring followed by its holes.
    public let outline: [[Ring]]

    /// An area with its names and outline.
    public init(
        id: AreaID,
        name: String,
        label: String? = nil,
        municipality: String? = nil,
        outline: [[Ring]]
    ) {
        self.id = id
        self.name = name
        self.label = label ?? id
        self.municipality = municipality
        self.outline = outline
    }

    /// Corners in WGS 84, the last one equal to the first.
    public typealias Ring = [Coordinate]
}

/// A layer of a GeoPackage, as `Store` reads it and `Geography` makes areas and places of it.
public struct MapLayer: Hashable, Sendable {
    /// Name of the layer in the file.
    public let name: String

    /// Reference system of its coordinates, such as "EPSG:3006".
    public let system: String

    /// Features in the order of the file.
    public let features: [MapFeature]

    /// A layer with its features.
    public init(name: String, system: String, features: [MapFeature]) {
        self.name = name
        self.system = system
        self.features = features
    }
}

/// A feature of a map layer: attributes and a geometry.
public struct MapFeature: Hashable, Sendable {
    /// Texts and whole numbers, by the name of their column.
    public let attributes: [String: String]

    /// Geometry as well-known binary, east before north; nil where it has none that can be read.
    public let geometry: [UInt8]?

    /// A feature with its attributes and geometry.
    public init(attributes: [String: String], geometry: [UInt8]?) {
        self.attributes = attributes
        self.geometry = geometry
    }
}

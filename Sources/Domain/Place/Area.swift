/// Stable name of an area in the municipality's own file.
public typealias AreaID = String

/// A named part of the municipality: what incidents are counted in.
public struct Area: Hashable, Sendable {
    /// Stable name, unique among the areas.
    public let id: AreaID

    /// What people call it.
    public let name: String

    /// What its file calls it: its id there, or its name where the file has no ids.
    public let label: String

    /// The municipality, where one file holds several.
    public let municipality: String?

    /// Its polygons; each is an outer ring followed by its holes.
    public let outline: [[Ring]]

    /// An area with its name and outline.
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

    /// Corners in WGS 84, the last equal to the first.
    public typealias Ring = [Coordinate]
}

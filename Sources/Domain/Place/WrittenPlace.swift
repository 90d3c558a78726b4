/// Where a reporter says it was, before it is placed.
public struct WrittenPlace: Hashable, Sendable {
    /// Place, address or landmark in words; masked.
    public var text: String

    /// What the column for area says.
    public var area: String

    /// The coordinate, where one was given.
    public var coordinate: WrittenCoordinate?

    /// The municipality, where one delivery holds several.
    public var municipality: String?

    /// A place as written; each part may be empty.
    public init(
        text: String = "",
        area: String = "",
        coordinate: WrittenCoordinate? = nil,
        municipality: String? = nil
    ) {
        self.text = text
        self.area = area
        self.coordinate = coordinate
        self.municipality = municipality
    }
}

/// Where a report was placed, and how sure that is.
public struct Placement: Hashable, Sendable {
    /// The areas it may lie in, most probable first, equal ones by id; empty where unplaced.
    public let areas: [AreaShare]

    /// The best point.
    public let point: PlanarPoint?

    /// The best point in degrees.
    public let coordinate: Coordinate?

    /// Radius in metres around the point that holds the true place about two times of three.
    public let metres: Double?

    /// Which evidence decided.
    public let method: PlacementMethod

    /// The gazetteer's name of the place that was found.
    public let place: String?

    /// For a report that could not be placed in one area: names that come nearest, best first.
    public let suggestions: [String]

    /// A placement with its evidence.
    public init(
        areas: [AreaShare],
        point: PlanarPoint? = nil,
        coordinate: Coordinate? = nil,
        metres: Double? = nil,
        method: PlacementMethod,
        place: String? = nil,
        suggestions: [String] = []
    ) {
        self.areas = areas
        self.point = point
        self.coordinate = coordinate
        self.metres = metres
        self.method = method
        self.place = place
        self.suggestions = suggestions
    }

    /// The most probable area.
    public var area: AreaID? {
        areas.first?.area
    }

    /// Probability of the most probable area, 0 where there is none.
    public var probability: Double {
        areas.first?.probability ?? 0
    }

    /// Nothing known of the place but perhaps names that come near.
    public static func unplaced(suggestions: [String] = []) -> Placement {
        Placement(areas: [], method: .none, suggestions: suggestions)
    }
}

/// One area with the probability that the report belongs to it.
public struct AreaShare: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Probability, above 0 and at most 1.
    public let probability: Double

    /// An area with its probability.
    public init(area: AreaID, probability: Double) {
        self.area = area
        self.probability = probability
    }
}

/// Which evidence decided where a report was placed.
public enum PlacementMethod: String, CaseIterable, Sendable {
    /// A coordinate inside an area.
    case coordinate
    /// A street, with or without number.
    case address
    /// A name in the gazetteer.
    case name
    /// A name in the gazetteer, spelt otherwise.
    case spelling
    /// The column for area.
    case area
    /// Words of the description.
    case description
    /// The reporter's own home area.
    case home
    /// Nothing.
    case none
}

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

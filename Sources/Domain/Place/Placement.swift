/// The placement of a report: probable areas, a point, and their uncertainty.
public struct Placement: Hashable, Sendable {
    /// Probable areas, most probable first, equal ones by id; empty where unplaced.
    public let areas: [AreaShare]

    /// Best point (SWEREF 99 TM).
    public let point: PlanarPoint?

    /// Best point in degrees (WGS 84).
    public let coordinate: Coordinate?

    /// Standard error: radius in metres that holds the true place about two times of three.
    public let metres: Double?

    /// Kind of evidence that decided.
    public let method: PlacementMethod

    /// Name of the place in the gazetteer.
    public let place: String?

    /// Nearest names, best first, for a report without a sufficiently probable area.
    public let suggestions: [String]

    /// A placement with its uncertainty and method.
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

    /// Most probable area.
    public var area: AreaID? {
        areas.first?.area
    }

    /// Probability of the most probable area; 0 where there is none.
    public var probability: Double {
        areas.first?.probability ?? 0
    }

    /// A placement without area and point, but perhaps with suggestions.
    public static func unplaced(suggestions: [String] = []) -> Placement {
        Placement(areas: [], method: .none, suggestions: suggestions)
    }
}

/// An area with the probability that the report belongs to it.
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

/// The kinds of evidence that decide a placement.
public enum PlacementMethod: String, CaseIterable, Sendable {
    /// A coordinate inside an area.
    case coordinate
    /// A street, with or without number.
    case address
    /// A name in the gazetteer.
    case name
    /// A misspelt name in the gazetteer.
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

/// A place as a reporter wrote it, before it is placed.
public struct WrittenPlace: Hashable, Sendable {
    /// Place, address or landmark in words; masked.
    public var text: String

    /// Content of the column for area.
    public var area: String

    /// Coordinate, where one was given.
    public var coordinate: WrittenCoordinate?

    /// Whether the coordinate was read in the words of the report, which hold it too.
    public var isCoordinateInWords = false

    /// Municipality, where one delivery has several.
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

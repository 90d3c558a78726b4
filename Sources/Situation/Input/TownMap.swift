public import Domain

/// How the areas lie to each other: what a zone over their borders is made from.
public struct TownMap: Hashable, Sendable {
    /// A point in the middle of each area.
    public let centres: [AreaID: PlanarPoint]

    /// Pairs of areas that touch; empty where that is not known, and zones are then circles.
    public let borders: Set<AreaBorder>

    /// A map of centres and borders.
    public init(centres: [AreaID: PlanarPoint], borders: Set<AreaBorder> = []) {
        self.centres = centres
        self.borders = borders
    }
}

/// Two areas that touch.
public struct AreaBorder: Hashable, Sendable {
    /// One area.
    public let first: AreaID

    /// The other.
    public let second: AreaID

    /// The border between two areas.
    public init(_ first: AreaID, _ second: AreaID) {
        (self.first, self.second) = first < second ? (first, second) : (second, first)
    }
}

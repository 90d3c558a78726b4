public import Domain

/// Adjacency of areas: centre points and shared borders, from which scan zones are grown.
public struct AreaAdjacency: Hashable, Sendable {
    /// A point in the interior of each area, in metres (SWEREF 99 TM).
    public let centres: [AreaID: PlanarPoint]

    /// Pairs of areas with a common border; empty where unknown, and zones are then circular.
    public let borders: Set<AreaBorder>

    /// Creates an adjacency of centres and borders.
    public init(centres: [AreaID: PlanarPoint], borders: Set<AreaBorder> = []) {
        self.centres = centres
        self.borders = borders
    }
}

/// Unordered pair of areas with a common border.
public struct AreaBorder: Hashable, Sendable {
    /// The area with the smaller id.
    public let first: AreaID

    /// The area with the larger id.
    public let second: AreaID

    /// Creates the border of two areas, in either order.
    public init(_ first: AreaID, _ second: AreaID) {
        (self.first, self.second) = first < second ? (first, second) : (second, first)
    }
}

/// Study region of a scan: areas with the zones that they form.
struct StudyRegion {
    /// Indices of the areas in the grid, in order.
    let areas: [Int]

    /// Zones, whose areas are named by position in `areas`.
    let zones: ScanZones

    /// Creates the region of the grid's areas that have a centre and fulfil a condition.
    init(
        _ adjacency: AreaAdjacency,
        grid: CellGrid,
        settings: ScanSettings,
        where condition: (Int) -> Bool
    ) {
        let areas = grid.areas.indices.filter {
            adjacency.centres[grid.areas[$0]] != nil && condition($0)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(areas.map { grid.areas[$0] }, 0...))
        let borders = adjacency.borders.compactMap { border -> (Int, Int)? in
            guard let one = places[border.first], let other = places[border.second]
            else { return nil }
            return (one, other)
        }
        let share = Int(Double(areas.count) * settings.largestShare)
        self.areas = areas
        zones = ScanZones(
            around: areas.compactMap { adjacency.centres[grid.areas[$0]] },
            borders: borders,
            most: max(1, min(settings.mostAreas, share))
        )
    }
}

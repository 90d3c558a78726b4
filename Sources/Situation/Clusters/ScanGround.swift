import Domain

/// Areas that are searched together, with the zones that they make.
struct ScanGround {
    /// Numbers of the areas in the grid, in order.
    let areas: [Int]

    /// Zones of the areas, each named by its place in `areas`.
    let zones: ScanZones

    /// The areas of a grid that lie on a map and fulfil a condition.
    init(_ map: TownMap, grid: Grid, settings: ScanSettings, where isMeant: (Int) -> Bool) {
        let areas = grid.areas.indices.filter { map.centres[grid.areas[$0]] != nil && isMeant($0) }
        let places = Dictionary(uniqueKeysWithValues: zip(areas.map { grid.areas[$0] }, 0...))
        let borders = map.borders.compactMap { border -> (Int, Int)? in
            guard let one = places[border.first], let other = places[border.second]
            else { return nil }
            return (one, other)
        }
        let share = Int(Double(areas.count) * settings.largestShare)
        self.areas = areas
        zones = ScanZones(
            around: areas.compactMap { map.centres[grid.areas[$0]] },
            borders: borders,
            most: max(1, min(settings.mostAreas, share))
        )
    }
}

import Domain

extension Area {
    /// Centre of gravity of its largest polygon's outer ring.
    var middle: Coordinate? {
        outline.compactMap(\.first).max { abs($0.signedArea) < abs($1.signedArea) }?.centroid
    }
}

extension [Coordinate] {
    /// Twice the area by the shoelace rule in square degrees; positive where it runs anticlockwise.
    var signedArea: Double {
        zip(self, dropFirst()).reduce(0) { sum, side in
            sum + side.0.longitude * side.1.latitude - side.1.longitude * side.0.latitude
        }
    }

    /// Centre of gravity of the closed ring; nil where it has no corner.
    ///
    /// Reckoned from the first corner, for the degrees of one area differ little.
    fileprivate var centroid: Coordinate? {
        guard let origin = first else { return nil }
        var (north, east, area) = (0.0, 0.0, 0.0)
        for (from, to) in zip(self, dropFirst()) {
            let (y1, x1) = (from.latitude - origin.latitude, from.longitude - origin.longitude)
            let (y2, x2) = (to.latitude - origin.latitude, to.longitude - origin.longitude)
            let cross = x1 * y2 - x2 * y1
            north += (y1 + y2) * cross
            east += (x1 + x2) * cross
            area += cross
        }
        guard area != 0 else { return origin }
        return Coordinate(
            latitude: origin.latitude + north / (3 * area),
            longitude: origin.longitude + east / (3 * area)
        )
    }
}

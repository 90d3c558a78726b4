import Domain

/// An area with its figures, verdict and clusters for the map.
struct AreaSummary {
    /// Position among all areas by name, from 1; written on the map where the name has no room.
    let number: Int

    /// The area.
    let area: Area

    /// Its cells.
    let cells: [Cell]

    /// Positions in the list of flags, from 1.
    let ranks: [Int]

    /// Letters of the clusters that it belongs to.
    let clusters: [String]

    /// Name of the anchor of its row in the table of areas.
    var anchor: HTML { "omrade-\(number)" }

    /// Incidents in the area.
    var observed: Int {
        cells.reduce(0) { $0 + $1.observed }
    }

    /// Expected incidents; nil if some category has no expectation.
    var expected: Double? {
        guard !cells.isEmpty else { return nil }
        return cells.reduce(0.0) { sum, cell in
            guard let sum, let expected = cell.expected else { return nil }
            return sum + expected
        }
    }

    /// Gravest verdict of its categories; nil if there is none.
    var verdict: Verdict? {
        AreaSummary.gravestFirst.first { verdict in cells.contains { $0.verdict == verdict } }
    }

    /// Size in (doubled) square degrees, to decide which names are written first.
    var extent: Double {
        area.outline.compactMap(\.first).reduce(0) { $0 + abs($1.signedArea) }
    }

    /// Verdicts by gravity; the area has the colour of the gravest, as the legend says.
    static let gravestFirst: [Verdict] = [.more, .notAssessable, .fewer, .asExpected, .tooFew]

    /// All areas of an edition by name.
    static func all(_ edition: Edition) -> [AreaSummary] {
        let cells = Dictionary(grouping: edition.picture.cells, by: \.area)
        let flags = Dictionary(
            grouping: edition.picture.flags.enumerated(),
            by: \.element.cell.area
        )
        let lettered = ClusterWords.lettered(edition.picture)
        let areas = edition.areas.sorted {
            (Swedish.alphabetical($0.name), $0.id) < (Swedish.alphabetical($1.name), $1.id)
        }
        return areas.enumerated().map { index, area in
            AreaSummary(
                number: index + 1,
                area: area,
                cells: cells[area.id] ?? [],
                ranks: (flags[area.id] ?? []).map { $0.offset + 1 },
                clusters: lettered.filter { $0.cluster.areas.contains { $0.area == area.id } }
                    .map(\.letter)
            )
        }
    }
}

extension Area {
    /// Centroid of its largest polygon's outer ring.
    var middle: Coordinate? {
        outline.compactMap(\.first).max { abs($0.signedArea) < abs($1.signedArea) }?.centroid
    }
}

extension [Coordinate] {
    /// Twice the area in square degrees by the shoelace formula; positive if anticlockwise.
    var signedArea: Double {
        zip(self, dropFirst()).reduce(0) { sum, side in
            sum + side.0.longitude * side.1.latitude - side.1.longitude * side.0.latitude
        }
    }

    /// Centroid of the closed ring; nil if it is empty.
    ///
    /// Computed relative to the first corner, since the degrees of one area differ little.
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

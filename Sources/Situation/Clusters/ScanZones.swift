import Domain

/// Candidate zones of a scan: compact groups of areas grown from every area and border.
///
/// Kept as rows in one array, so that the sum of a zone is that of the zone before it plus one
/// area.
struct ScanZones {
    /// Areas row by row, each row in the order in which they are added to its zone.
    let areas: [Int]

    /// Start of each row in `areas`, and the end of the last.
    let starts: [Int]

    /// Number of areas of the zone that ends at this position.
    let sizes: [Int]

    /// Whether the zone that ends at this position has no equal before it.
    let isNew: [Bool]

    /// Creates the distinct prefixes of these rows.
    init(rows: [[Int]]) {
        areas = Array(rows.joined())
        starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        sizes = rows.flatMap { 1..<$0.count + 1 }
        var seen: Set<[Int]> = []
        isNew = rows.flatMap { row in
            row.indices.map { seen.insert(row[...$0].sorted()).inserted }
        }
    }

    /// Grows zones of at most `most` areas from each area and each bordering pair.
    ///
    /// A zone adds the bordering area nearest to its centroid, so that it stays compact and every
    /// compact group of areas is close to some zone. Without borders zones are circles (k nearest
    /// areas). An area without a border is joined to the nearest one: islands, and maps with gaps.
    init(around centres: [PlanarPoint], borders: [(Int, Int)], most: Int) {
        let neighbours = Self.neighbours(centres, borders: borders)
        let alone = centres.indices.map { [$0] }
        let starts =
            borders.isEmpty
            ? alone
            : centres.indices.flatMap { one in
                neighbours[one].filter { $0 > one }.map { [one, $0] }
            }
        let grown = starts.map { Self.row(from: $0, most: most, neighbours: neighbours, centres) }
        self.init(rows: borders.isEmpty ? grown : alone + grown)
    }

    /// Areas of the zone that ends at a position, sorted.
    func members(of zone: Int) -> [Int] {
        areas[zone + 1 - sizes[zone]...zone].sorted()
    }

    private static func row(
        from start: [Int],
        most: Int,
        neighbours: [[Int]],
        _ centres: [PlanarPoint]
    ) -> [Int] {
        var row = Array(start.prefix(most))
        var edge = Set(row.flatMap { neighbours[$0] }).subtracting(row)
        while row.count < most {
            let middle = middle(row.map { centres[$0] })
            func order(_ area: Int) -> (Double, Int) {
                (centres[area].distance(to: middle), area)
            }
            guard let next = edge.min(by: { order($0) < order($1) }) else { break }
            row.append(next)
            edge.formUnion(neighbours[next])
            edge.subtract(row)
        }
        return row
    }

    private static func middle(_ points: [PlanarPoint]) -> PlanarPoint {
        let count = Double(points.count)
        return PlanarPoint(
            north: points.reduce(0) { $0 + $1.north } / count,
            east: points.reduce(0) { $0 + $1.east } / count
        )
    }

    /// Areas that a zone may grow into, for each area in it.
    private static func neighbours(_ centres: [PlanarPoint], borders: [(Int, Int)]) -> [[Int]] {
        if borders.isEmpty {
            return centres.indices.map { one in centres.indices.filter { $0 != one } }
        }
        var neighbours = centres.map { _ in Set<Int>() }
        func join(_ one: Int, _ other: Int) {
            neighbours[one].insert(other)
            neighbours[other].insert(one)
        }
        for (one, other) in borders { join(one, other) }
        for isolated in centres.indices where neighbours[isolated].isEmpty {
            let others = centres.indices.filter { $0 != isolated }
            let nearest = others.min { left, right in
                centres[left].distance(to: centres[isolated])
                    < centres[right].distance(to: centres[isolated])
            }
            if let nearest { join(isolated, nearest) }
        }
        return neighbours.map { $0.sorted() }
    }
}

import Domain

/// The zones that a scan looks at: from every area and border outwards, one more area at a time.
///
/// Kept as rows in one array, so that the sum of a zone is that of the zone before it and one more.
struct ScanZones {
    /// Areas row by row, each row in the order in which they are added to its zone.
    let areas: [Int]

    /// Where each row begins in `areas`, and where the last one ends.
    let starts: [Int]

    /// How many areas the zone has that ends with this area.
    let sizes: [Int]

    /// Whether a row cut after this area is a zone that no earlier row has.
    let isNew: [Bool]

    /// Zones that are the beginnings of these rows; each zone counts once.
    init(rows: [[Int]]) {
        areas = Array(rows.joined())
        starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        sizes = rows.flatMap { 1..<$0.count + 1 }
        var seen: Set<[Int]> = []
        isNew = rows.flatMap { row in
            row.indices.map { seen.insert(row[...$0].sorted()).inserted }
        }
    }

    /// Zones of at most so many areas: each area, and each two that border, grown outwards.
    ///
    /// A zone takes in the area nearest to its middle of those that border on it, so that it stays compact and
    /// every compact group of areas is hit closely by some zone. Where no borders are given, zones are circles.
    /// An area that borders on none is joined with the nearest: islands, and maps with gaps.
    init(around centres: [PlanarPoint], borders: [(Int, Int)], most: Int) {
        let near = Self.near(centres, borders: borders)
        let alone = centres.indices.map { [$0] }
        let starts =
            borders.isEmpty
            ? alone
            : centres.indices.flatMap { one in near[one].filter { $0 > one }.map { [one, $0] } }
        let grown = starts.map { Self.row(from: $0, most: most, near: near, centres) }
        self.init(rows: borders.isEmpty ? grown : alone + grown)
    }

    /// The areas of a zone, named by the place in `areas` of the one that was added last.
    func members(of zone: Int) -> [Int] {
        areas[zone + 1 - sizes[zone]...zone].sorted()
    }

    private static func row(
        from start: [Int],
        most: Int,
        near: [[Int]],
        _ centres: [PlanarPoint]
    ) -> [Int] {
        var row = Array(start.prefix(most))
        var edge = Set(row.flatMap { near[$0] }).subtracting(row)
        while row.count < most {
            let middle = middle(row.map { centres[$0] })
            func order(_ area: Int) -> (Double, Int) {
                (centres[area].distance(to: middle), area)
            }
            guard let next = edge.min(by: { order($0) < order($1) }) else { break }
            row.append(next)
            edge.formUnion(near[next])
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

    /// For each area, those that a zone which holds it may grow into.
    private static func near(_ centres: [PlanarPoint], borders: [(Int, Int)]) -> [[Int]] {
        if borders.isEmpty {
            return centres.indices.map { one in centres.indices.filter { $0 != one } }
        }
        var near = centres.map { _ in Set<Int>() }
        func join(_ one: Int, _ other: Int) {
            near[one].insert(other)
            near[other].insert(one)
        }
        for (one, other) in borders { join(one, other) }
        for lone in centres.indices where near[lone].isEmpty {
            let others = centres.indices.filter { $0 != lone }
            let nearest = others.min { left, right in
                centres[left].distance(to: centres[lone])
                    < centres[right].distance(to: centres[lone])
            }
            if let nearest { join(lone, nearest) }
        }
        return near.map { $0.sorted() }
    }
}

import Domain

@testable import Geography

/// A map drawn as text: each letter is a square of 100 m, and equal letters are one area.
///
/// A point is named by row and column, counted from the north-west corner, with fractions: (0.5,
/// 0.5) is the middle of the first letter. A full stop is no area.
struct TextMap {
    let areas: [Area]
    private let projection = Projection()

    /// The north-west corner in SWEREF 99 TM.
    private static let origin = PlanarPoint(north: 6_470_000, east: 290_000)

    init(_ drawing: String, names: [Character: String] = [:]) {
        var cells: [Character: [[Area.Ring]]] = [:]
        for (row, line) in drawing.split(separator: "\n").enumerated() {
            for (column, letter) in line.enumerated() where letter != "." {
                cells[letter, default: []].append(
                    [Self.square(Double(row), Double(column), projection)]
                )
            }
        }
        areas = cells.keys.sorted().map { letter in
            Area(
                id: String(letter),
                name: names[letter] ?? "\(letter)by",
                outline: cells[letter] ?? []
            )
        }
    }

    /// A placer of this map, with places at points of it.
    func placer(_ gazetteer: [GazetteerEntry] = []) throws -> Placer {
        try Placer(areas: areas, gazetteer: gazetteer)
    }

    /// A point as a reporter with SWEREF 99 TM writes it.
    func written(_ row: Double, _ column: Double) -> WrittenCoordinate {
        let point = Self.point(row, column)
        return WrittenCoordinate(north: point.north, east: point.east, system: .sweref99TM)
    }

    /// A gazetteer's place at a point.
    func place(
        _ name: String,
        at spot: (Double, Double),
        aliases: [String] = [],
        kind: String = ""
    ) -> GazetteerEntry {
        GazetteerEntry(
            name: name,
            aliases: aliases,
            kind: kind,
            coordinate: written(spot.0, spot.1)
        )
    }

    static func point(_ row: Double, _ column: Double) -> PlanarPoint {
        PlanarPoint(north: origin.north - 100 * row, east: origin.east + 100 * column)
    }

    private static func square(
        _ row: Double,
        _ column: Double,
        _ projection: Projection
    ) -> Area.Ring {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)]
        return corners.compactMap { projection.geographic(point(row + $0.0, column + $0.1)) }
    }
}

import Domain
import Toolkit

@testable import Geography

/// Areas side by side with crooked borders that they share, one of them with a hole that another
/// fills, one in two parts, and one that overlaps others.
struct WigglyAreas {
    let areas: [Area]
    /// Every corner, in the plane.
    let corners: [PlanarPoint]
    private var random: SplitMix64

    private static let size = 6
    private static let side = 900.0
    private static let origin = PlanarPoint(north: 6_500_000, east: 480_000)

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let projection = Projection()
        var borders: [[Int]: [Coordinate]] = [:]
        func corner(_ row: Double, _ column: Double) -> Coordinate {
            let point = PlanarPoint(
                north: Self.origin.north + (row + random.uniform() * 0.5) * Self.side,
                east: Self.origin.east + (column + random.uniform() * 0.5) * Self.side
            )
            return projection.geographic(point) ?? Coordinate(latitude: 0, longitude: 0)
        }
        func border(_ row: Int, _ column: Int, _ isAcross: Int) -> [Coordinate] {
            let key = [row, column, isAcross]
            if let known = borders[key] { return known }
            let steps = (1...6).map { step -> Coordinate in
                let share = Double(step) / 7 + 0.3 / 7
                return isAcross == 1
                    ? corner(Double(row), Double(column) + share)
                    : corner(Double(row) + share, Double(column))
            }
            borders[key] = steps
            return steps
        }
        var nodes: [[Int]: Coordinate] = [:]
        for row in 0...Self.size {
            for column in 0...Self.size {
                nodes[[row, column]] = corner(Double(row), Double(column))
            }
        }
        func ring(_ row: Int, _ column: Int) -> Area.Ring {
            let ring =
                [nodes[[row, column]]].compactMap(\.self) + border(row, column, 1)
                + [nodes[[row, column + 1]]].compactMap(\.self) + border(row, column + 1, 0)
                + [nodes[[row + 1, column + 1]]].compactMap(\.self)
                + border(row + 1, column, 1).reversed()
                + [nodes[[row + 1, column]]].compactMap(\.self) + border(row, column, 0).reversed()
            return ring + [ring[0]]
        }
        var areas: [Area] = []
        for row in 0..<Self.size {
            for column in 0..<Self.size {
                areas.append(
                    Area(
                        id: "\(row)-\(column)",
                        name: "A \(row) \(column)",
                        outline: [[ring(row, column)]]
                    )
                )
            }
        }
        // Every third one of the first row is one area, in parts.
        let parts = [0, 3].map { [ring(0, $0)] }
        areas.append(Area(id: "parts", name: "Delar", outline: parts))
        let inner = [(2.2, 2.2), (2.2, 3.4), (3.3, 3.5), (3.4, 2.3)].map(corner)
        let outer = [(-1.0, -1.0), (-1.0, 7.0), (7.0, 7.0), (7.0, -1.0)].map(corner)
        let hole = inner + [inner[0]]
        areas.append(Area(id: "hole", name: "Hål", outline: [[outer + [outer[0]], hole]]))
        areas.append(Area(id: "plug", name: "Plugg", outline: [[hole]]))
        self.areas = areas
        corners = areas.flatMap {
            $0.outline.flatMap { $0.flatMap { $0.compactMap(projection.planar) } }
        }
        self.random = random
    }

    /// A point anywhere, on a corner or between two, close to them, or level with one.
    mutating func point() -> PlanarPoint {
        let number = random.below(corners.count - 1)
        let (a, b) = (corners[number], corners[number + 1])
        let share = random.uniform()
        let between = PlanarPoint(
            north: a.north + (b.north - a.north) * share,
            east: a.east + (b.east - a.east) * share
        )
        let extent = Double(Self.size + 2) * Self.side
        let anywhere = PlanarPoint(
            north: Self.origin.north + (random.uniform() - 0.125) * extent,
            east: Self.origin.east + (random.uniform() - 0.125) * extent
        )
        return switch random.below(8) {
        case 0: a
        case 1: between
        case 2: PlanarPoint(north: a.north.nextUp, east: a.east)
        case 3: PlanarPoint(north: between.north, east: between.east.nextDown)
        case 4: PlanarPoint(north: a.north, east: anywhere.east)
        case 5: PlanarPoint(north: anywhere.north, east: a.east)
        case 6: PlanarPoint(north: between.north + 1e-7, east: between.east - 1e-7)
        default: anywhere
        }
    }
}

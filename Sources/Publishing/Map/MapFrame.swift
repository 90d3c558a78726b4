import Domain
import Foundation

/// Part of the globe in an equirectangular projection, true to scale at its middle latitude.
struct MapFrame {
    private(set) var south: Double
    private(set) var north: Double
    private(set) var west: Double
    private(set) var east: Double

    /// Room that it is drawn in.
    private(set) var room = MapRoom.whole

    /// Smallest frame around all areas; nil if no area has an outline.
    init?(_ areas: [Area]) {
        let corners = areas.flatMap { $0.outline.joined().joined() }
        guard let first = corners.first else { return nil }
        var (south, north) = (first.latitude, first.latitude)
        var (west, east) = (first.longitude, first.longitude)
        for corner in corners {
            south = min(south, corner.latitude)
            north = max(north, corner.latitude)
            west = min(west, corner.longitude)
            east = max(east, corner.longitude)
        }
        self.init(south: south, north: north, west: west, east: east)
    }

    /// Frame around these degrees, with a margin.
    init(south: Double, north: Double, west: Double, east: Double) {
        let air = max(north - south, east - west, 0.0001) * 0.02
        self.south = south - air
        self.north = north + air
        self.west = west - air
        self.east = east + air
    }

    /// Width of the drawing in its units.
    var width: Double {
        (east - west) * shrink * scale
    }

    /// Height of the drawing in its units.
    var height: Double {
        (north - south) * scale
    }

    /// Length of a degree of longitude divided by that of a degree of latitude.
    private var shrink: Double {
        cos((south + north) / 2 * .pi / 180)
    }

    /// Units per degree of latitude, as many as there is room for.
    private var scale: Double {
        min(room.width / ((east - west) * shrink), room.height / (north - south))
    }

    /// The same frame in another room.
    func fitted(to room: MapRoom) -> MapFrame {
        var frame = self
        frame.room = room
        return frame
    }

    /// The frame in another room, extended to fill it.
    func filling(_ room: MapRoom) -> MapFrame {
        let fitted = fitted(to: room)
        var frame = fitted
        let across = (room.width - fitted.width) / fitted.scale / fitted.shrink / 2
        let along = (room.height - fitted.height) / fitted.scale / 2
        frame.west -= across
        frame.east += across
        frame.south -= along
        frame.north += along
        return frame
    }

    /// Position of a coordinate, from the upper left corner.
    func place(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        ((coordinate.longitude - west) * shrink * scale, (north - coordinate.latitude) * scale)
    }

    /// Size of another frame in the units of this drawing.
    func size(of other: MapFrame) -> (width: Double, height: Double) {
        let corner = place(Coordinate(latitude: other.north, longitude: other.west))
        let opposite = place(Coordinate(latitude: other.south, longitude: other.east))
        return (opposite.x - corner.x, opposite.y - corner.y)
    }

    /// Larger of the two sides as shares of those of another frame.
    func share(of other: MapFrame) -> Double {
        max(
            (north - south) / (other.north - other.south),
            (east - west) / (other.east - other.west)
        )
    }

    /// Whether a coordinate is inside.
    func holds(_ coordinate: Coordinate) -> Bool {
        (south...north).contains(coordinate.latitude)
            && (west...east).contains(coordinate.longitude)
    }

    /// Whether another frame overlaps this one.
    func meets(_ other: MapFrame) -> Bool {
        south < other.north && other.south < north && west < other.east && other.west < east
    }
}

/// Room for a drawing on the page, in units of about a pixel.
struct MapRoom {
    let width: Double
    let height: Double

    /// The whole width of the page.
    static let whole = MapRoom(width: 1160, height: 740)

    /// Left of an enlargement.
    static let beside = MapRoom(width: 460, height: 640)

    /// Space between two drawings.
    static let gap = 24.0

    /// Room to the right of a drawing.
    static func left(by frame: MapFrame) -> MapRoom {
        MapRoom(width: whole.width - gap - frame.width, height: whole.height)
    }
}

/// Search for dense groups of small areas that need an enlargement.
extension MapFrame {
    /// Share of a drawing below which an area has no room for its number.
    private static let legible = 0.06

    /// Share of a drawing above which a frame is not worth an enlargement.
    private static let largestInset = 0.5

    /// Fewest areas of an enlargement.
    private static let fewest = 3

    /// Frame around the densest group of areas too small to be read here; nil if there is none.
    ///
    /// The area farthest from the median of all small areas is removed, one at a time; of the frames on the way, the
    /// one with most areas per square root of its length is chosen. Areas per length would cut a group down to its
    /// densest part.
    func inset(of areas: [Area]) -> MapFrame? {
        var heap = areas.compactMap { area -> (area: Area, middle: Coordinate)? in
            guard let middle = area.middle, holds(middle), let box = MapFrame([area]),
                box.share(of: self) < MapFrame.legible
            else { return nil }
            return (area, middle)
        }
        var best: (frame: MapFrame, density: Double)?
        while heap.count >= MapFrame.fewest, let frame = MapFrame(heap.map(\.area)) {
            let share = frame.share(of: self)
            let density = Double(heap.count) / share.squareRoot()
            if share < MapFrame.largestInset, density > best?.density ?? 0 {
                best = (frame, density)
            }
            let centre = median(heap.map(\.middle))
            let farthest = heap.indices.max {
                distance(heap[$0].middle, centre) < distance(heap[$1].middle, centre)
            }
            if let farthest { heap.remove(at: farthest) }
        }
        return best?.frame
    }

    private func median(_ points: [Coordinate]) -> Coordinate {
        Coordinate(
            latitude: points.map(\.latitude).sorted()[points.count / 2],
            longitude: points.map(\.longitude).sorted()[points.count / 2]
        )
    }

    /// Larger of the two distances, as shares of this frame's sides.
    private func distance(_ point: Coordinate, _ other: Coordinate) -> Double {
        max(
            abs(point.latitude - other.latitude) / (north - south),
            abs(point.longitude - other.longitude) / (east - west)
        )
    }
}

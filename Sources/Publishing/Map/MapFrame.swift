import Domain
import Foundation

/// A part of the globe and how it is laid on the page: equirectangular, true at its middle latitude.
struct MapFrame {
    private(set) var south: Double
    private(set) var north: Double
    private(set) var west: Double
    private(set) var east: Double

    /// The room that it is drawn in.
    private(set) var room = MapRoom.whole

    /// The frame that holds all areas; nil where there is no corner at all.
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

    /// The frame between these degrees, with a little air around them.
    init(south: Double, north: Double, west: Double, east: Double) {
        let air = max(north - south, east - west, 0.0001) * 0.02
        self.south = south - air
        self.north = north + air
        self.west = west - air
        self.east = east + air
    }

    /// Width of the drawing, in its units.
    var width: Double {
        (east - west) * shrink * scale
    }

    /// Height of the drawing, in its units.
    var height: Double {
        (north - south) * scale
    }

    /// Length of a degree of longitude beside one of latitude.
    private var shrink: Double {
        cos((south + north) / 2 * .pi / 180)
    }

    /// Units per degree of latitude: as many as there is room for.
    private var scale: Double {
        min(room.width / ((east - west) * shrink), room.height / (north - south))
    }

    /// The same frame drawn in a room.
    func fitted(to room: MapRoom) -> MapFrame {
        var frame = self
        frame.room = room
        return frame
    }

    /// The frame drawn in a room, with more of what lies around it where there is room left.
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

    /// Where a coordinate falls, from the upper left corner.
    func place(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        ((coordinate.longitude - west) * shrink * scale, (north - coordinate.latitude) * scale)
    }

    /// How large another frame is drawn here.
    func size(of other: MapFrame) -> (width: Double, height: Double) {
        let corner = place(Coordinate(latitude: other.north, longitude: other.west))
        let opposite = place(Coordinate(latitude: other.south, longitude: other.east))
        return (opposite.x - corner.x, opposite.y - corner.y)
    }

    /// Length of the longer side as a share of that of another frame.
    func share(of other: MapFrame) -> Double {
        max(
            (north - south) / (other.north - other.south),
            (east - west) / (other.east - other.west)
        )
    }

    /// Whether a coordinate lies inside.
    func holds(_ coordinate: Coordinate) -> Bool {
        (south...north).contains(coordinate.latitude)
            && (west...east).contains(coordinate.longitude)
    }

    /// Whether another frame has anything in common with this one.
    func meets(_ other: MapFrame) -> Bool {
        south < other.north && other.south < north && west < other.east && other.west < east
    }
}

/// Room for a drawing on the page, in units of about a pixel.
struct MapRoom {
    let width: Double
    let height: Double

    /// All of the page's width.
    static let whole = MapRoom(width: 1160, height: 740)

    /// Beside an enlargement.
    static let beside = MapRoom(width: 460, height: 640)

    /// Space between two drawings.
    static let gap = 24.0

    /// What a drawing leaves beside it.
    static func left(by frame: MapFrame) -> MapRoom {
        MapRoom(width: whole.width - gap - frame.width, height: whole.height)
    }
}

import Domain
import Foundation

/// A part of the globe and how it is laid on the page: equirectangular, true at its middle latitude.
struct MapFrame {
    let south: Double
    let north: Double
    let west: Double
    let east: Double

    /// Width of a drawing in its own units.
    static let width = 600.0

    /// Height in the same units.
    var height: Double {
        (north - south) * scale
    }

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

    /// Units per degree of latitude; a tall municipality is drawn narrower than the width.
    private var scale: Double {
        let shrink = cos((south + north) / 2 * .pi / 180)
        let across = (east - west) * shrink
        return min(MapFrame.width / across, MapFrame.width * 1.2 / (north - south))
    }

    /// Where a coordinate falls, from the upper left corner.
    func place(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        let shrink = cos((south + north) / 2 * .pi / 180)
        let left = (MapFrame.width - (east - west) * shrink * scale) / 2
        return (
            left + (coordinate.longitude - west) * shrink * scale,
            (north - coordinate.latitude) * scale
        )
    }

    /// How large another frame is drawn here.
    func size(of other: MapFrame) -> (width: Double, height: Double) {
        let corner = place(Coordinate(latitude: other.north, longitude: other.west))
        let opposite = place(Coordinate(latitude: other.south, longitude: other.east))
        return (opposite.x - corner.x, opposite.y - corner.y)
    }

    /// The smaller frame around areas too small to be read here; nil where they do not lie together.
    func inset(of areas: [Area]) -> MapFrame? {
        let small = areas.filter { area in
            guard let frame = MapFrame([area]) else { return false }
            return frame.share(of: self) < 0.1
        }
        guard small.count >= 3, let frame = MapFrame(small), frame.share(of: self) < 0.5 else {
            return nil
        }
        return frame
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
}

import Foundation

/// Chords in place of circular arcs (ISO 13249-3, ST_CircularString), since GEOS knows lines only.
///
/// The chords of an arc lie within it, at most `tolerance` from it (decision 0040).
struct CircularArcs {
    /// Largest distance between arc and chord, in the unit of the coordinates.
    let tolerance: Double

    /// Chords that may still be made, so that a hostile file does not take all memory.
    private var left = 2_000_000

    /// Arcs with a tolerance of a centimetre, for coordinates in metres or degrees.
    init(unit: Unit) {
        tolerance = Self.metres / unit.metres
    }

    /// Unit of the coordinates.
    enum Unit {
        case metre
        case degree

        /// Metres of the unit, for degrees those of latitude.
        fileprivate var metres: Double { self == .metre ? 1 : 111_400 }
    }

    /// Chords of a string of arcs, each of three points of which the last begins the next one.
    ///
    /// Nil where the points are no such string, or too many chords would be needed.
    mutating func line(_ points: [MapShape.Position]) -> [MapShape.Position]? {
        if points.isEmpty { return [] }
        guard points.count >= 3, !points.count.isMultiple(of: 2) else { return nil }
        var line = [points[0]]
        for middle in stride(from: 1, to: points.count, by: 2) {
            line += inner(points[middle - 1], points[middle], points[middle + 1])
            line.append(points[middle + 1])
            guard left > 0 else { return nil }
        }
        return line
    }

    /// Points of an arc between its ends.
    private mutating func inner(
        _ start: MapShape.Position,
        _ middle: MapShape.Position,
        _ end: MapShape.Position
    ) -> [MapShape.Position] {
        guard let arc = Arc(start, middle, end) else { return [middle] }
        let count = min(max(arc.chords(within: tolerance), 2), Self.mostChords)
        left -= count
        return (1..<count).map { arc.point(at: Double($0) / Double(count)) }
    }

    /// Largest distance in metres between an arc and its chord.
    private static let metres = 0.01

    /// Most chords of one arc.
    private static let mostChords = 4096
}

/// An arc of a circle.
private struct Arc {
    private let centre: (x: Double, y: Double)
    private let radius: Double
    private let first: Double
    /// Angle from start to end, positive against the clock.
    private let sweep: Double

    /// The arc through three points, a whole circle where the ends are equal and the middle one lies
    /// opposite; nil where they lie on one line.
    init?(_ start: MapShape.Position, _ middle: MapShape.Position, _ end: MapShape.Position) {
        let (bx, by) = (middle[0] - start[0], middle[1] - start[1])
        let (cx, cy) = (end[0] - start[0], end[1] - start[1])
        let isCircle = cx == 0 && cy == 0
        let cross = bx * cy - by * cx
        let (b, c) = (bx * bx + by * by, cx * cx + cy * cy)
        guard b > 0, isCircle || abs(cross) > 1e-9 * max(b, c) else { return nil }
        let (x, y) =
            isCircle
            ? (bx / 2, by / 2)
            : ((cy * b - by * c) / (2 * cross), (bx * c - cx * b) / (2 * cross))
        centre = (start[0] + x, start[1] + y)
        radius = (x * x + y * y).squareRoot()
        first = atan2(-y, -x)
        let turn = atan2(cy - y, cx - x) - first
        let positive = turn <= 0 ? turn + 2 * .pi : turn
        sweep = isCircle ? 2 * .pi : cross > 0 ? positive : positive - 2 * .pi
    }

    /// Number of equal chords that are nowhere farther than this from the arc.
    func chords(within tolerance: Double) -> Int {
        let step = 2 * acos(max(1 - tolerance / radius, 0))
        return Int((abs(sweep) / min(step, Self.largestStep)).rounded(.up))
    }

    /// A point at a share of the arc.
    func point(at share: Double) -> MapShape.Position {
        let angle = first + share * sweep
        return [centre.x + radius * cos(angle), centre.y + radius * sin(angle)]
    }

    /// Largest angle of a chord, two degrees, so that small circles keep their size within 0.1 ‰.
    private static let largestStep = 2 * Double.pi / 180
}

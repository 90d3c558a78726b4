import Domain

/// Ranges of coordinates in Sweden, by reference system.
///
/// Eastings tell the planes apart: SWEREF 99 TM has 250,000 to 925,000 metres, RT 90 more than a
/// million and the local planes less than both (Lantmäteriet, "SWEREF 99 projektioner").
enum CoordinateBounds {
    /// Axis of a coordinate.
    enum Axis { case north, east }

    /// The axis that the number in a cell belongs to; nil where it is no coordinate in Sweden.
    static func axis(of cell: String) -> Axis? {
        guard let number = WrittenNumber.decimal(cell) else { return nil }
        if northings.contains(number) { return .north }
        if eastings.contains(number), number >= 1000 { return .east }
        // Whole numbers this small are counts of something; degrees have decimals.
        guard cell.contains(where: { ".,".contains($0) }) else { return nil }
        if latitudes.contains(number) { return .north }
        return longitudes.contains(number) ? .east : nil
    }

    /// Whether a number is degrees north or east in Sweden.
    static func isDegrees(_ number: Double) -> Bool {
        latitudes.contains(number) || longitudes.contains(number)
    }

    /// Whether a pair of numbers is a coordinate in Sweden, north first or last.
    static func contain(_ pair: (north: Double, east: Double)) -> Bool {
        let (least, most) = (min(pair.north, pair.east), max(pair.north, pair.east))
        return areDegrees(least, most) || (northings.contains(most) && eastings.contains(least))
    }

    /// Whether a pair of numbers can be a coordinate: degrees in Sweden, or any metres.
    ///
    /// `Geography` tells which system the metres are in, and whether they are in the municipality.
    static func mayContain(_ pair: (north: Double, east: Double)) -> Bool {
        let (least, most) = (min(pair.north, pair.east), max(pair.north, pair.east))
        return most < 1000 ? areDegrees(least, most) : least > 1000
    }

    /// The system that a pair must be in; nil for one of the local planes.
    static func system(of pair: (north: Double, east: Double)) -> CoordinateSystem? {
        let east = min(pair.north, pair.east)
        if longitudes.contains(east) { return .wgs84 }
        if (250_000...925_000).contains(east) { return .sweref99TM }
        return east > 1_000_000 ? .rt90 : nil
    }

    private static func areDegrees(_ least: Double, _ most: Double) -> Bool {
        latitudes.contains(most) && longitudes.contains(least)
    }

    private static let latitudes = 55.0...69.1
    private static let longitudes = 10.5...24.2
    private static let northings = 6_100_000.0...7_700_000.0
    private static let eastings = 50_000.0...1_900_000.0
}

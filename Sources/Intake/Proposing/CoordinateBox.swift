import Domain

/// The numbers that coordinates in Sweden can be, by system.
///
/// Eastings tell the planes apart: SWEREF 99 TM has 250,000 to 925,000 metres, RT 90 more than a
/// million and the local planes less than both (Lantmäteriet, "SWEREF 99 projektioner").
enum CoordinateBox {
    /// Which axis a number lies on; nil where it is no coordinate in Sweden.
    static func axis(of cell: String) -> CellForm? {
        guard let number = WrittenNumber.decimal(cell) else { return nil }
        if northings.contains(number) { return .north }
        if eastings.contains(number), number >= 1000 { return .east }
        // Whole numbers this small count something, unless they say otherwise with decimals.
        guard cell.contains(where: { ".,".contains($0) }) else { return nil }
        if latitudes.contains(number) { return .north }
        return longitudes.contains(number) ? .east : nil
    }

    /// Whether a number is degrees north or east in Sweden.
    static func isDegrees(_ number: Double) -> Bool {
        latitudes.contains(number) || longitudes.contains(number)
    }

    /// Whether a pair of numbers is a coordinate, north first or last.
    static func holds(_ pair: (north: Double, east: Double)) -> Bool {
        let (least, most) = (min(pair.north, pair.east), max(pair.north, pair.east))
        return (latitudes.contains(most) && longitudes.contains(least))
            || (northings.contains(most) && eastings.contains(least))
    }

    /// The system that a pair must be in; nil where it is one of the local planes.
    static func system(of pair: (north: Double, east: Double)) -> CoordinateSystem? {
        let east = min(pair.north, pair.east)
        if longitudes.contains(east) { return .wgs84 }
        if (250_000...925_000).contains(east) { return .sweref99TM }
        return east > 1_000_000 ? .rt90 : nil
    }

    private static let latitudes = 55.0...69.1
    private static let longitudes = 10.5...24.2
    private static let northings = 6_100_000.0...7_700_000.0
    private static let eastings = 50_000.0...1_900_000.0
}

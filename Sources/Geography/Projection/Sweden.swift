import Domain

/// The ranges of numbers that Swedish positions have in each system.
///
/// The ranges of easting do not overlap between the systems, and none overlaps the northings: so
/// swapped axes and the system itself can be told from the numbers. Only the twelve local planes
/// share one range, and need to be named.
enum Sweden {
    static let latitudes = 55.0...69.1
    static let longitudes = 10.5...24.2
    static let northings = 6_100_000.0...7_700_000.0
    static let sweref99TM = 260_000.0...920_000.0
    static let localZone = 50_000.0...250_000.0
    static let rt90 = 1_200_000.0...1_900_000.0

    static func holds(_ coordinate: Coordinate) -> Bool {
        latitudes.contains(coordinate.latitude) && longitudes.contains(coordinate.longitude)
    }

    /// Whether an outline's corner may be Swedish: territorial water reaches farther than reports.
    static func nearly(holds coordinate: Coordinate) -> Bool {
        (54...70).contains(coordinate.latitude) && (9...26).contains(coordinate.longitude)
    }
}

/// A geographic coordinate in WGS 84 (EPSG:4326), in degrees.
public struct Coordinate: Hashable, Sendable {
    /// Latitude in degrees north.
    public let latitude: Double

    /// Longitude in degrees east.
    public let longitude: Double

    /// A coordinate in degrees.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A point in SWEREF 99 TM (EPSG:3006), in metres, for distances and areas.
public struct PlanarPoint: Hashable, Sendable {
    /// Northing in metres.
    public let north: Double

    /// Easting in metres.
    public let east: Double

    /// A point in metres.
    public init(north: Double, east: Double) {
        self.north = north
        self.east = east
    }

    /// Euclidean distance to another point, in metres.
    public func distance(to other: PlanarPoint) -> Double {
        let (dn, de) = (north - other.north, east - other.east)
        return (dn * dn + de * de).squareRoot()
    }
}

/// A coordinate as a reporter wrote it: a pair of numbers in the order of the columns.
public struct WrittenCoordinate: Hashable, Sendable {
    /// Latitude in degrees, or northing in metres.
    public let north: Double

    /// Longitude in degrees, or easting in metres.
    public let east: Double

    /// Reference system named by the column map; nil where the numbers decide.
    public let system: CoordinateSystem?

    /// Precision in metres, that of the last digit as written; nil where it is not known.
    public let metres: Double?

    /// A pair of numbers, in a named system or one that the numbers decide.
    public init(
        north: Double,
        east: Double,
        system: CoordinateSystem? = nil,
        metres: Double? = nil
    ) {
        self.north = north
        self.east = east
        self.system = system
        self.metres = metres
    }
}

extension WrittenCoordinate {
    /// Degrees, where the digits of both numbers are degrees and minutes, "5816.326" (NMEA 0183), or
    /// degrees, minutes and seconds, "581619.6"; north is the larger, as in all of Sweden.
    ///
    /// Nil for other numbers, and outside Sweden. Who uses it should know that it is near.
    public var packedDegrees: Coordinate? {
        guard let one = Self.unpacked(north), let other = Self.unpacked(east) else { return nil }
        let (latitude, longitude) = (max(one, other), min(one, other))
        guard (55...69.1).contains(latitude), (10.5...24.2).contains(longitude) else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    /// Degrees of packed digits; nil where there are no minutes, or too many.
    private static func unpacked(_ number: Double) -> Double? {
        guard (1000..<10_000).contains(number) || (100_000..<1_000_000).contains(number) else {
            return nil
        }
        var (rest, value) = (number, 0.0)
        for _ in 0..<(number < 10_000 ? 1 : 2) {
            let part = rest.truncatingRemainder(dividingBy: 100)
            guard part < 60 else { return nil }
            value = (value + part) / 60
            rest = (rest / 100).rounded(.down)
        }
        return rest + value
    }
}

/// A coordinate reference system by its EPSG number.
public struct CoordinateSystem: RawRepresentable, Hashable, Sendable, Encodable {
    /// The EPSG number.
    public let rawValue: Int

    /// The system with this EPSG number.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// WGS 84 in degrees, as GPS gives.
    public static let wgs84 = CoordinateSystem(rawValue: 4326)

    /// SWEREF 99 TM, Sweden's national projection.
    public static let sweref99TM = CoordinateSystem(rawValue: 3006)

    /// RT 90 2,5 gon V, the national projection before 2007.
    public static let rt90 = CoordinateSystem(rawValue: 3021)

    /// The zones of RT 90, 7,5 gon V to 5 gon O.
    public static let oldZones = (3019...3024).map(CoordinateSystem.init(rawValue:))

    /// The twelve local zones of SWEREF 99, 12 00 to 23 15.
    public static let localZones = (3007...3018).map(CoordinateSystem.init(rawValue:))
}

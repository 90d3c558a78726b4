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

/// A coordinate reference system by its EPSG number.
public struct CoordinateSystem: RawRepresentable, Hashable, Sendable {
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

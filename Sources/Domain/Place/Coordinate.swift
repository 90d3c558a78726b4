/// A point on the globe in WGS 84, in degrees.
public struct Coordinate: Hashable, Sendable {
    /// Degrees north of the equator.
    public let latitude: Double

    /// Degrees east of Greenwich.
    public let longitude: Double

    /// The point at these degrees.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A point in the plane of SWEREF 99 TM (EPSG:3006), in metres: what distances are computed in.
public struct PlanarPoint: Hashable, Sendable {
    /// Metres north.
    public let north: Double

    /// Metres east.
    public let east: Double

    /// The point at these metres.
    public init(north: Double, east: Double) {
        self.north = north
        self.east = east
    }

    /// Metres to another point.
    public func distance(to other: PlanarPoint) -> Double {
        let (dn, de) = (north - other.north, east - other.east)
        return (dn * dn + de * de).squareRoot()
    }
}

/// A pair of numbers as a reporter wrote it, in the order of the columns for north and east.
public struct WrittenCoordinate: Hashable, Sendable {
    /// Latitude in degrees, or metres north.
    public let north: Double

    /// Longitude in degrees, or metres east.
    public let east: Double

    /// The system that the column map names; nil leaves it to be recognised.
    public let system: CoordinateSystem?

    /// The pair, in a named system or one to be recognised.
    public init(north: Double, east: Double, system: CoordinateSystem? = nil) {
        self.north = north
        self.east = east
        self.system = system
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

    /// Degrees, as GPS gives them.
    public static let wgs84 = CoordinateSystem(rawValue: 4326)

    /// Sweden's national plane.
    public static let sweref99TM = CoordinateSystem(rawValue: 3006)

    /// The national plane used before 2007, 2,5 gon V.
    public static let rt90 = CoordinateSystem(rawValue: 3021)

    /// The planes used before 2007, 7,5 gon V to 5 gon O.
    public static let oldZones = (3019...3024).map(CoordinateSystem.init(rawValue:))

    /// The twelve local planes of SWEREF 99, 12 00 to 23 15.
    public static let localZones = (3007...3018).map(CoordinateSystem.init(rawValue:))
}

public import Domain

/// Converts between WGS 84 and Sweden's plane reference systems, and recognises written
/// coordinates.
///
/// It holds a PROJ context, so one value serves one thread. Parameters: Lantmäteriet, "SWEREF 99,
/// projektioner" and "Direktprojektion RT 90".
public final class Projection {
    private let context = ProjectionContext()
    private var planes: [CoordinateSystem: TransverseMercatorPlane] = [:]
    private let national: TransverseMercatorPlane

    /// A projection for all of Sweden's systems.
    public init() {
        national = Self.nationalPlane(context)
    }

    /// Projects to SWEREF 99 TM; nil where the coordinate cannot be projected.
    public func planar(_ coordinate: Coordinate) -> PlanarPoint? {
        national.forward(coordinate)
    }

    /// Coordinate of a point in SWEREF 99 TM.
    public func geographic(_ point: PlanarPoint) -> Coordinate? {
        national.inverse(point)
    }

    /// Coordinate of a point in any of the systems; nil where the system is unknown.
    func geographic(_ point: PlanarPoint, in system: CoordinateSystem) -> Coordinate? {
        guard system != .wgs84 else {
            return Coordinate(latitude: point.north, longitude: point.east)
        }
        return plane(of: system)?.inverse(point)
    }

    /// Coordinate in Sweden of a written pair of numbers.
    ///
    /// The named system is tried first, then those with a distinct range of numbers; swapped axes
    /// are corrected. Nil for `0, 0`, for numbers outside Sweden, and for an unnamed local zone.
    public func recognise(_ written: WrittenCoordinate) -> Coordinate? {
        let given = PlanarPoint(north: written.north, east: written.east)
        let swapped = PlanarPoint(north: written.east, east: written.north)
        let systems = [written.system, .wgs84, .sweref99TM, .rt90].compactMap(\.self)
        for system in systems {
            for pair in [given, swapped] {
                if let coordinate = swedish(pair, in: system) { return coordinate }
            }
        }
        return nil
    }

    /// Coordinates of a pair of numbers in each of the twelve local zones of SWEREF 99 that puts
    /// them in Sweden, in their order.
    func localReadings(_ written: WrittenCoordinate) -> [Coordinate] {
        let given = PlanarPoint(north: written.north, east: written.east)
        let swapped = PlanarPoint(north: written.east, east: written.north)
        return CoordinateSystem.localZones.compactMap { zone in
            swedish(given, in: zone) ?? swedish(swapped, in: zone)
        }
    }

    private func swedish(_ pair: PlanarPoint, in system: CoordinateSystem) -> Coordinate? {
        guard system != .wgs84 else {
            let coordinate = Coordinate(latitude: pair.north, longitude: pair.east)
            return Sweden.holds(coordinate) ? coordinate : nil
        }
        guard Sweden.northings.contains(pair.north),
            let plane = plane(of: system),
            plane.eastings.contains(pair.east),
            let coordinate = plane.inverse(pair),
            Sweden.holds(coordinate)
        else { return nil }
        return coordinate
    }

    private func plane(of system: CoordinateSystem) -> TransverseMercatorPlane? {
        if system == .sweref99TM { return national }
        if let plane = planes[system] { return plane }
        guard let plane = Self.makePlane(system, context: context) else { return nil }
        planes[system] = plane
        return plane
    }

    private static func makePlane(
        _ system: CoordinateSystem,
        context: ProjectionContext
    ) -> TransverseMercatorPlane? {
        if let meridian = localMeridians[system] {
            return TransverseMercatorPlane(
                definition: "+proj=tmerc +lon_0=\(meridian) +x_0=150000 +ellps=GRS80",
                eastings: Sweden.localZone,
                context: context
            )
        }
        return oldZones[system].map { zone in
            TransverseMercatorPlane(
                definition: "+proj=tmerc \(zone) +ellps=GRS80",
                eastings: Sweden.rt90,
                context: context
            )
        }
    }

    private static func nationalPlane(_ context: ProjectionContext) -> TransverseMercatorPlane {
        TransverseMercatorPlane(
            definition: "+proj=tmerc +lon_0=15 +k=0.9996 +x_0=500000 +ellps=GRS80",
            eastings: Sweden.sweref99TM,
            context: context
        )
    }

    /// Central meridians of the local zones, in degrees.
    private static let localMeridians = Dictionary(
        uniqueKeysWithValues: zip(
            CoordinateSystem.localZones,
            [12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25]
        )
    )

    /// Direct projections of RT 90's planes, 7,5 gon V to 5 gon O: that of 2,5 gon V is exact on
    /// Lantmäteriet's control points.
    private static let oldZones = Dictionary(
        uniqueKeysWithValues: zip(
            CoordinateSystem.oldZones,
            [
                "+lon_0=11.30625 +k=1.000006 +x_0=1500025.141 +y_0=-667.282",
                "+lon_0=13.5562666666667 +k=1.0000058 +x_0=1500044.695 +y_0=-667.13",
                "+lon_0=15.80628452944445 +k=1.00000561024 +x_0=1500064.274 +y_0=-667.711",
                "+lon_0=18.0563 +k=1.0000054 +x_0=1500083.521 +y_0=-668.844",
                "+lon_0=20.3063166666667 +k=1.0000052 +x_0=1500102.765 +y_0=-670.706",
                "+lon_0=22.5563333333333 +k=1.0000049 +x_0=1500121.846 +y_0=-672.557",
            ]
        )
    )
}

/// The ranges of Swedish coordinates in each system, in degrees or metres.
///
/// The ranges of easting are disjoint, and none overlaps the northings, so the numbers alone
/// determine the system and the order of the axes. Only the twelve local zones share one range.
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

    /// Whether a corner of an outline may be Swedish; territorial waters extend beyond reports.
    static func nearly(holds coordinate: Coordinate) -> Bool {
        (54...70).contains(coordinate.latitude) && (9...26).contains(coordinate.longitude)
    }
}

public import Domain

/// Reads a gazetteer from a map file: named points, addresses, streets and buildings.
public struct PlaceFile {
    private let map: MapFeatureCollection
    private let keys: PlaceKeys
    private let projection = Projection()
    private let geometry = GeometryEngine()
    private var places: [GazetteerEntry] = []
    private var findings: [Finding] = []
    /// Points of the places so far, by kind and name.
    private var points: [String: [PlanarPoint]] = [:]

    /// Largest distance in metres between features of one place, such as the parts of a street, or
    /// a school's point and its building.
    static let samePlaceMetres = 250.0

    /// Reads the places of a file, in its order; a feature with both name and address gives two.
    ///
    /// Features without a name are skipped; a position outside Sweden is a finding. Throws
    /// `GeographyError.missingProperty` where the file has neither names nor addresses.
    public static func read(
        _ map: MapFeatureCollection,
        properties: PlaceProperties = .guess
    ) throws(GeographyError) -> (places: [GazetteerEntry], findings: [Finding]) {
        var reading = PlaceFile(map: map, keys: try PlaceKeys(properties, of: map))
        for feature in map.features { reading.addPlaces(of: feature) }
        return (reading.places, reading.findings)
    }

    private init(map: MapFeatureCollection, keys: PlaceKeys) {
        self.map = map
        self.keys = keys
    }

    /// Adds the places of a feature, or a finding where its position is not in Sweden.
    private mutating func addPlaces(of feature: MapFeatureCollection.Feature) {
        let (name, address) = (keys.name(of: feature), keys.address(of: feature))
        guard let shown = name ?? address else { return }
        guard let coordinate = feature.shape.flatMap(coordinate), Sweden.holds(coordinate),
            let point = projection.planar(coordinate)
        else {
            findings.append(Finding(.badCoordinate, file: map.file, hint: shown))
            return
        }
        if let name { add(name, keys.kind(of: feature), feature, coordinate, point) }
        if let address { add(address, "adress", feature, coordinate, point) }
    }

    private mutating func add(
        _ name: String,
        _ kind: String,
        _ feature: MapFeatureCollection.Feature,
        _ coordinate: Coordinate,
        _ point: PlanarPoint
    ) {
        let near = points["\(kind) \(name)", default: []]
        guard !near.contains(where: { $0.distance(to: point) <= Self.samePlaceMetres }) else {
            return
        }
        points["\(kind) \(name)"] = near + [point]
        // Aliases of a named feature are not aliases of its address.
        let isAddressOfNamed = kind == "adress" && keys.name(of: feature) != nil
        places.append(
            GazetteerEntry(
                name: name,
                aliases: isAddressOfNamed ? [] : keys.aliases(of: feature),
                kind: kind,
                area: keys.area(of: feature),
                coordinate: WrittenCoordinate(
                    north: coordinate.latitude,
                    east: coordinate.longitude,
                    system: .wgs84
                ),
                municipality: keys.municipality(of: feature)
            )
        )
    }

    /// The representative point of a shape: its point, the middle corner of its line, or a point
    /// inside its outline.
    private func coordinate(of shape: MapShape) -> Coordinate? {
        let line = shape.lines.max { $0.count < $1.count }
        let position = shape.points.first ?? line.flatMap { $0.isEmpty ? nil : $0[$0.count / 2] }
        let outline = shape.polygons.map { rings in
            rings.map { ring in ring.filter { $0.count >= 2 }.map { (x: $0[0], y: $0[1]) } }
        }
        let point =
            if let position, position.count >= 2 {
                PlanarPoint(north: position[1], east: position[0])
            } else if !outline.isEmpty {
                geometry.interiorPoint(ofOutline: outline)
            } else {
                PlanarPoint?.none
            }
        return point.flatMap { projection.geographic($0, in: map.system) }
    }
}

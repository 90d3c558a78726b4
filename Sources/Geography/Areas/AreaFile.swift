public import Domain

/// Reads the municipality's named areas from a map file: GeoJSON (RFC 7946) or a layer of a
/// GeoPackage.
public struct AreaFile {
    private let file: String
    private let system: CoordinateSystem
    private let projection = Projection()
    private let geometry = GeometryEngine()
    private var areas: [Area] = []
    private var findings: [Finding] = []

    /// Reads the areas of a GeoJSON FeatureCollection.
    ///
    /// Throws `GeographyError` where the file as a whole cannot be used.
    public static func read(
        _ geojson: [UInt8],
        file: String,
        properties: AreaProperties = .guess
    ) throws(GeographyError) -> (areas: [Area], findings: [Finding]) {
        try read(MapFeatureCollection(geojson: geojson, file: file), properties: properties)
    }

    /// Reads the areas of a file's polygons, in its order.
    ///
    /// Outlines are projected to WGS 84, and made valid where they cross themselves. Features with
    /// the same id and name are parts of one area. Throws `GeographyError` where the file as a
    /// whole cannot be used.
    public static func read(
        _ map: MapFeatureCollection,
        properties: AreaProperties = .guess
    ) throws(GeographyError) -> (areas: [Area], findings: [Finding]) {
        let keys = try AreaKeys(properties, of: map)
        var reading = AreaFile(file: map.file, system: map.system)
        for (index, feature) in map.features.enumerated() {
            try reading.addArea(of: feature, number: index + 1, keys: keys)
        }
        guard !reading.areas.isEmpty else {
            guard let first = reading.findings.first?.hint?.text else { throw .noAreas }
            throw .unusableAreas(first: first, file: map.file)
        }
        return (reading.areas, reading.findings)
    }

    private init(file: String, system: CoordinateSystem) {
        self.file = file
        self.system = system
    }

    /// Adds the area of a feature, or a finding where it has no readable name or no polygon.
    ///
    /// Its points and lines, which no area has, are a finding too, and so are curves, and that it has no
    /// id where others have one.
    private mutating func addArea(
        of feature: MapFeatureCollection.Feature,
        number: Int,
        keys: AreaKeys
    ) throws(GeographyError) {
        guard let name = keys.name(of: feature) else {
            report(.error, hint: "feature \(number)")
            return
        }
        // The name with the kind of geometry, which tells why it was left out.
        let drawn = feature.kind.map { "\(name) (\($0.rawValue))" } ?? name
        guard let shape = feature.shape, !shape.polygons.isEmpty else {
            report(.error, hint: drawn)
            return
        }
        guard !MisreadText.isBroken(name) else {
            report(.error, hint: name)
            return
        }
        if !shape.points.isEmpty || !shape.lines.isEmpty { report(.error, hint: drawn) }
        if feature.kind?.isCurved == true {
            findings.append(Finding(.curvedArea, file: file, hint: drawn))
        }
        let outline = shape.polygons
        let rings = try geographic(outline, area: name)
        guard let mended = geometry.makeValid(rings) else {
            report(.error, hint: drawn)
            return
        }
        if mended.wasInvalid { report(.warning, hint: name) }
        let municipality = keys.municipality(of: feature)
        let written = keys.id(of: feature)
        if written == nil, keys.haveIDs { report(.warning, hint: name) }
        let id = written ?? makeID(name: name, municipality: municipality)
        guard !id.unicodeScalars.contains(where: Self.separatesIDs) else {
            throw .unusableID(area: name, file: file)
        }
        try add(
            Area(
                id: id,
                name: name,
                label: written ?? Self.withoutSeparators(name),
                municipality: municipality,
                outline: mended.outline
            )
        )
    }

    /// Whether a character is a separator where ids are written in tables: `id:0.8|id:0.2;`.
    private static func separatesIDs(_ scalar: Unicode.Scalar) -> Bool {
        ["|", ":", ";"].contains(scalar) || scalar.properties.generalCategory == .control
    }

    private static func withoutSeparators(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { separatesIDs($0) ? " " : $0 }))
    }

    /// Makes an id of municipality and name; numbered where another name has the same slug.
    private func makeID(name: String, municipality: String?) -> AreaID {
        let slug = AreaName.slug([municipality, name].compactMap(\.self).joined(separator: " "))
        func isFree(_ id: AreaID) -> Bool {
            areas.allSatisfy { $0.id != id || ($0.name, $0.municipality) == (name, municipality) }
        }
        var (id, number) = (slug, 1)
        while !isFree(id) {
            number += 1
            id = "\(slug)-\(number)"
        }
        return id
    }

    /// Appends an area, or joins its outline to the earlier one with the same id.
    private mutating func add(_ area: Area) throws(GeographyError) {
        guard let index = areas.firstIndex(where: { $0.id == area.id }) else {
            areas.append(area)
            return
        }
        let earlier = areas[index]
        guard earlier.name == area.name, earlier.municipality == area.municipality else {
            throw .repeatedArea(id: area.id)
        }
        areas[index] = Area(
            id: earlier.id,
            name: earlier.name,
            label: earlier.label,
            municipality: earlier.municipality,
            outline: earlier.outline + area.outline
        )
        report(.note, hint: area.name)
    }

    private func geographic(
        _ polygons: [[[MapShape.Position]]],
        area: String
    ) throws(GeographyError) -> [[Area.Ring]] {
        var result: [[Area.Ring]] = []
        for polygon in polygons {
            var rings: [Area.Ring] = []
            for ring in polygon {
                rings.append(try geographic(ring, area: area))
            }
            result.append(rings)
        }
        return result
    }

    private func geographic(
        _ ring: [MapShape.Position],
        area: String
    ) throws(GeographyError) -> Area.Ring {
        var corners: Area.Ring = []
        for position in ring {
            guard position.count >= 2 else {
                throw .notGeoJSON(file: file, fault: .shortPosition(area: area))
            }
            guard let corner = swedish(north: position[1], east: position[0]) else {
                let isSwapped = swedish(north: position[0], east: position[1]) != nil
                throw isSwapped
                    ? .swappedAxes(area: area, file: file) : .outsideSweden(area: area, file: file)
            }
            corners.append(corner)
        }
        return corners
    }

    private func swedish(north: Double, east: Double) -> Coordinate? {
        let point = PlanarPoint(north: north, east: east)
        return projection.geographic(point, in: system).flatMap {
            Sweden.nearly(holds: $0) ? $0 : nil
        }
    }

    private mutating func report(_ severity: Finding.Severity, hint: String) {
        findings.append(Finding(.badArea, severity, file: file, hint: hint))
    }
}

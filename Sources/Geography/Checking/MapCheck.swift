import CGEOS
public import Domain

/// Checks the files that reports are placed by: outlines, ids, topology, places and names.
public struct MapCheck {
    /// The areas of the files.
    public let areas: [Area]

    /// Square metres of the union of the areas.
    public let squareMetres: Double

    /// Square metres that belong to more than one of them.
    public let sharedSquareMetres: Double

    /// The faults, the worst first.
    public let faults: [MapFault]

    /// Checks files of areas, which together are one map, and places.
    ///
    /// Throws `GeographyError` where a file cannot be used as a whole.
    public init(
        maps: [(file: MapFeatureCollection, properties: AreaProperties)],
        places: [GazetteerEntry]
    ) throws(GeographyError) {
        var areas: [Area] = []
        var faults: [MapFault] = []
        for map in maps {
            let read = try AreaFile.read(map.file, properties: map.properties)
            areas += read.areas
            faults += read.findings.compactMap { finding in
                let names = [finding.hint?.text ?? finding.file]
                if finding.code == .curvedArea { return MapFault(.curvedOutline, .warning, names) }
                return finding.severity == .error ? MapFault(.leftOut, .error, names) : nil
            }
            let keys = try AreaKeys(map.properties, of: map.file)
            faults += OutlineCheck(map: map.file, keys: keys).faults()
            faults += IDCheck(map: map.file, keys: keys).faults()
        }
        let placer = try Placer(areas: areas, gazetteer: [])
        let cover = TopologyCheck(areas, projection: placer.projection)
        let overlaps = cover.overlaps()
        faults += overlaps + cover.gaps()
        faults += PlaceCheck(placer: placer, areas: areas).faults(in: places)
        faults += NameCheck(placer: placer, areas: areas, places: places).faults()
        self.areas = areas
        squareMetres = cover.squareMetres
        sharedSquareMetres = overlaps.reduce(0) { $0 + ($1.squareMetres ?? 0) }
        self.faults = faults.sorted(by: MapFault.isWorse)
    }
}

/// Finds invalid outlines (OGC Simple Features), and the change in area when they are made valid.
struct OutlineCheck {
    let map: MapFeatureCollection
    let keys: AreaKeys

    func faults() -> [MapFault] {
        let (engine, projection) = (GeometryEngine(), Projection())
        return map.features.compactMap { feature in
            guard let name = keys.name(of: feature), let outline = feature.shape?.polygons,
                !outline.isEmpty
            else { return nil }
            let corners = outline.map { $0.map { planar($0, projection) } }
            guard let drawn = engine.multipolygon(corners) else { return nil }
            defer { GEOSGeom_destroy_r(engine.handle, drawn) }
            guard GEOSisValid_r(engine.handle, drawn) != 1 else { return nil }
            let mended = engine.validMultipolygon(corners)
            defer { GEOSGeom_destroy_r(engine.handle, mended) }
            let change = abs(engine.area(of: mended) - engine.area(of: drawn))
            let reason = GEOSisValidReason_r(engine.handle, drawn)
            defer { reason.map { GEOSFree_r(engine.handle, $0) } }
            let point = engine.interiorPoint(of: mended)
            return MapFault(
                .invalidOutline,
                .warning,
                [name],
                squareMetres: change,
                near: projection.geographic(point),
                detail: reason.map { .invalid(Self.kind(String(cString: $0))) }
            )
        }
    }

    /// GEOS's reason without its position in metres: "Self-intersection[11.4 58.2]".
    private static func kind(_ reason: String) -> String {
        String(reason.prefix { $0 != "[" })
    }

    private func planar(
        _ ring: [MapShape.Position],
        _ projection: Projection
    ) -> [(x: Double, y: Double)] {
        ring.compactMap { position in
            guard position.count >= 2 else { return nil }
            let point = PlanarPoint(north: position[1], east: position[0])
            return projection.geographic(point, in: map.system).flatMap(projection.planar)
                .map { (x: $0.east, y: $0.north) }
        }
    }
}

/// Finds ids that another export of the file may give to other areas, and areas without one beside others.
struct IDCheck {
    let map: MapFeatureCollection
    let keys: AreaKeys

    func faults() -> [MapFault] {
        let drawn = map.features.filter { $0.shape?.polygons.isEmpty == false }
        let written = drawn.map(keys.id)
        let numbers = written.compactMap { $0.flatMap { Int($0) } }
        if numbers.count > 1, numbers.count == drawn.count,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 &+ 1 == $1 }), numbers[0] <= 1
        {
            return [MapFault(.shiftingID, .warning, [map.file], detail: .runningNumbers)]
        }
        let unmarked = drawn.filter { keys.id(of: $0) == nil }
        let missing = keys.haveIDs ? unmarked.compactMap(keys.name) : []
        return missing.map { MapFault(.missingID, .warning, [$0]) } + numbered(unmarked)
    }

    /// Different names with the same slug, which are numbered by their order in the file.
    private func numbered(_ features: [MapFeatureCollection.Feature]) -> [MapFault] {
        var names: [String: [String]] = [:]
        for feature in features {
            guard let name = keys.name(of: feature) else { continue }
            let place = [keys.municipality(of: feature), name].compactMap(\.self)
            let slug = AreaName.slug(place.joined(separator: " "))
            if names[slug]?.contains(name) != true { names[slug, default: []].append(name) }
        }
        return names.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map {
            MapFault(.shiftingID, .warning, $0.value, detail: .sameSlug($0.key))
        }
    }
}

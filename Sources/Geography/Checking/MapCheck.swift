public import Domain

/// Looks for what is wrong in the files that reports are placed by.
public struct MapCheck {
    /// Areas that the files hold.
    public let areas: [Area]

    /// Square metres that they cover, each once.
    public let squareMetres: Double

    /// Square metres that lie in more than one of them.
    public let sharedSquareMetres: Double

    /// What is wrong, the worst first.
    public let faults: [MapFault]

    /// The check of some files of areas, which are one map, and of places.
    ///
    /// Throws `GeographyError` where a file cannot be used at all.
    public init(
        maps: [(file: MapFile, properties: AreaProperties)],
        places: [GazetteerEntry]
    ) throws(GeographyError) {
        var areas: [Area] = []
        var faults: [MapFault] = []
        for map in maps {
            let read = try AreaFile.read(map.file, properties: map.properties)
            areas += read.areas
            let leftOut = read.findings.filter { $0.severity == .error }
            faults += leftOut.map { MapFault(.leftOut, .error, [$0.hint ?? $0.file]) }
            let keys = try AreaKeys(map.properties, of: map.file)
            faults += OutlineCheck(map: map.file, keys: keys).faults()
            faults += IDCheck(map: map.file, keys: keys).faults()
        }
        let placer = try Placer(areas: areas, gazetteer: [])
        let cover = CoverCheck(areas, projection: placer.projection)
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

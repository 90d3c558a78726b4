public import Domain

/// Geocodes reports: places each in the municipality's areas, with probabilities, by all that it
/// says of the place.
///
/// Coordinates, area names, addresses, names of the gazetteer, the description and the reporter's
/// home area are independent pieces of evidence, combined by Bayes' rule (decision 0022). The
/// placer holds state of GEOS and PROJ and caches indexes, so one value serves one thread.
///
/// ```swift
/// let read = try AreaFile.read(geojson, file: "omraden.geojson")
/// let placer = try Placer(areas: read.areas, gazetteer: entries)
/// placer.use(aliases)
/// let written = WrittenPlace(text: "utanför ICA på Storgatan 12", municipality: "Brastad")
/// let (placement, findings) = placer.place(written, text: "", home: nil)
/// if placement.probability > 0.9 { count(placement.area) }
/// ```
public final class Placer {
    let areas: [Area]
    let map: AreaMap
    let weights = PlacingWeights()
    let projection = Projection()
    let gazetteer: Gazetteer
    let directory: AreaDirectory
    /// Name of the municipality that all areas are in; nil where it is not known.
    let municipalityName: String?
    private var municipalities: [String?: MunicipalityIndex] = [:]
    /// The index used last: most rows are of the same municipality as the row before.
    private var last: (name: String?, index: MunicipalityIndex)?
    private var aliases = AliasIndex([])

    /// A placer for these areas and places.
    ///
    /// `municipality` is the one that all areas are in, where the map itself names none. Throws
    /// `GeographyError.noAreas`, and `.repeatedArea` where two areas have one id.
    public init(
        areas: [Area],
        gazetteer: [GazetteerEntry],
        municipality: String? = nil
    ) throws(GeographyError) {
        guard !areas.isEmpty else { throw .noAreas }
        var ids: Set<AreaID> = []
        for area in areas where !ids.insert(area.id).inserted {
            throw .repeatedArea(id: area.id)
        }
        self.areas = areas
        municipalityName = municipality
        map = AreaMap(areas, projection: projection)
        directory = AreaDirectory(areas)
        self.gazetteer = Gazetteer(
            areas: areas,
            entries: gazetteer,
            map: map,
            projection: projection
        )
    }

    /// Entries of the gazetteer with an unknown area, or with a coordinate outside their area.
    public var doubtfulEntries: [GazetteerEntry] {
        gazetteer.doubtful
    }

    /// Replaces the aliases; `place` rewrites their words before it reads a text.
    public func use(_ aliases: [PlaceAlias]) {
        self.aliases = AliasIndex(aliases)
    }

    /// Pairs of areas that touch or overlap, in the order of the areas.
    public var neighbours: [(AreaID, AreaID)] {
        map.neighbours().map { (areas[$0].id, areas[$1].id) }
    }

    /// A point inside each area (SWEREF 99 TM), near its middle where it has a regular shape.
    public var centres: [AreaID: PlanarPoint] {
        Dictionary(
            uniqueKeysWithValues: areas.indices.map { (areas[$0].id, map.interiorPoint(of: $0)) }
        )
    }

    /// Places a report of `reporter`, by the coordinator's answer where there is one about the report with this id.
    ///
    /// - Returns: The placement, and what is wrong with the place as written.
    public func place(
        _ place: WrittenPlace,
        text: String,
        home: String?,
        reporter: ReporterID? = nil,
        id: ReportID? = nil
    ) -> (placement: Placement, findings: [FindingCode]) {
        if let answer = aliases.meaning(of: id) {
            return (placement(of: WrittenPlace(text: answer, municipality: place.municipality)), [])
        }
        let place = rewritten(place, of: reporter, by: aliases)
        let municipality = municipalityIndex(place.municipality)
        var inference = PlacementInference(place, in: municipality, placer: self)
        if inference.evidence.isEmpty { inference.read(description: text, hasHome: home != nil) }
        if inference.evidence.isEmpty,
            let meaning = aliases.meaning(
                in: text,
                of: reporter,
                municipality: place.municipality
            )
        {
            inference.read(alias: meaning)
        }
        inference.settle(by: home.flatMap { areaNumber(named: $0, in: municipality) })
        return (inference.placement, inference.findings)
    }

    /// The area with this id or name, or that of a place in the gazetteer; nil where it is not at
    /// least probable.
    public func area(named name: String, municipality: String?) -> AreaID? {
        areaNumber(named: name, in: municipalityIndex(municipality)).map { areas[$0].id }
    }

    private func areaNumber(named name: String, in municipality: MunicipalityIndex) -> Int? {
        if let number = directory.number(of: name, municipality: municipality.key) {
            return number
        }
        let found = evidence(in: name, municipality)
            .areaProbabilities(areaCount: municipality.areaCount)
        guard let best = found.first, best.probability > weights.sure else { return nil }
        return best.area
    }

    /// Evidence in a text that should name a place.
    func evidence(in text: String, _ municipality: MunicipalityIndex) -> [PlaceEvidence] {
        let text = Self.withoutLinks(text)
        let named = TextReader(known: gazetteer.known, weights: weights)
            .evidence(in: text, municipality)
        return AddressReader(register: gazetteer.register, map: map, weights: weights)
            .refined(named, by: text, municipality: municipality.key)
    }

    /// A text without its links, whose words are no names of places.
    static func withoutLinks(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "/")), text.contains("://") else { return text }
        return text.split(separator: " ").filter { !$0.contains("://") }.joined(separator: " ")
    }

    /// The index of a municipality; that of all together where none is named, or it has no areas.
    func municipalityIndex(_ name: String?) -> MunicipalityIndex {
        if let last, last.name == name { return last.index }
        // Only municipalities with areas are cached: reports may name any number of others.
        let key = name.map(AreaDirectory.key).flatMap {
            directory.areaCount(of: $0) == nil ? nil : $0
        }
        let index = municipalities[key] ?? makeMunicipalityIndex(key)
        municipalities[key] = index
        last = (name, index)
        return index
    }

    private func makeMunicipalityIndex(_ key: String?) -> MunicipalityIndex {
        MunicipalityIndex(
            key: key,
            names: gazetteer.index(of: key),
            areaCount: key.flatMap(directory.areaCount) ?? areas.count
        )
    }
}

/// The names and areas of one municipality.
final class MunicipalityIndex {
    /// Key of the municipality; nil for all of them together.
    let key: String?
    /// The names that occur in its texts.
    let names: NameIndex
    /// Number of areas that a report may be from.
    let areaCount: Int

    init(key: String?, names: NameIndex, areaCount: Int) {
        self.key = key
        self.names = names
        self.areaCount = areaCount
    }
}

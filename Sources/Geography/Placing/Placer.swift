public import Domain

/// Places reports in areas, by all that they say of where it was.
///
/// Keeps C libraries' state and what it has read, so one value serves one thread.
public final class Placer {
    let areas: [Area]
    let map: AreaMap
    let weights = PlacingWeights()
    let projection = Projection()
    let gazetteer: Gazetteer
    let directory: AreaDirectory
    private var towns: [String?: Town] = [:]
    /// The town that was asked for last: most rows follow one of the same.
    private var last: (municipality: String?, town: Town)?
    private var aliases = AliasBook([])

    /// A placer for these areas and places.
    ///
    /// Throws where there is no area, or two have one id.
    public init(areas: [Area], gazetteer: [GazetteerEntry]) throws(GeographyError) {
        guard !areas.isEmpty else { throw .noAreas }
        var ids: Set<AreaID> = []
        for area in areas where !ids.insert(area.id).inserted {
            throw .repeatedArea(id: area.id)
        }
        self.areas = areas
        map = AreaMap(areas, projection: projection)
        directory = AreaDirectory(areas)
        self.gazetteer = Gazetteer(
            areas: areas,
            entries: gazetteer,
            map: map,
            projection: projection
        )
    }

    /// Entries of the gazetteer whose area is not known, or whose coordinate lies elsewhere.
    public var doubtfulEntries: [GazetteerEntry] {
        gazetteer.doubtful
    }

    /// Reads the words of these aliases as what they mean, and no others.
    public func use(_ aliases: [PlaceAlias]) {
        self.aliases = AliasBook(aliases)
    }

    /// Pairs of areas that touch or overlap, in the order of the areas.
    public var neighbours: [(AreaID, AreaID)] {
        map.neighbours().map { (areas[$0].id, areas[$1].id) }
    }

    /// A point that is sure to lie within each area, in its middle where it has no odd shape.
    public var centres: [AreaID: PlanarPoint] {
        Dictionary(uniqueKeysWithValues: areas.indices.map { (areas[$0].id, map.heart(of: $0)) })
    }

    /// Where a report belongs, and what is wrong with what it says of the place.
    ///
    /// The text is the description, read only where nothing else names a place; home is the
    /// reporter's own area or place. Aliases of everybody hold, and those of the reporter.
    public func place(
        _ place: WrittenPlace,
        text: String,
        home: String?,
        reporter: ReporterID? = nil
    ) -> (placement: Placement, findings: [FindingCode]) {
        let place = rewritten(place, of: reporter, by: aliases)
        let town = town(place.municipality)
        var reading = PlaceReading(place, town: town, placer: self)
        if reading.evidence.isEmpty { reading.read(description: text) }
        reading.settle(by: home.flatMap { areaNumber(named: $0, town: town) })
        return (reading.placement, reading.findings)
    }

    /// The area meant by an id, an area's name, or a place in the gazetteer; nil where in doubt.
    public func area(named name: String, municipality: String?) -> AreaID? {
        areaNumber(named: name, town: town(municipality)).map { areas[$0].id }
    }

    private func areaNumber(named name: String, town: Town) -> Int? {
        if let number = directory.number(of: name, municipality: town.municipality) {
            return number
        }
        let found = evidence(in: name, town: town).areaProbabilities(areaCount: town.areaCount)
        guard let best = found.first, best.probability > weights.sure else { return nil }
        return best.area
    }

    /// What a text that should name a place says.
    func evidence(in text: String, town: Town) -> [Evidence] {
        let named = TextReader(known: gazetteer.known, weights: weights)
            .evidence(in: text, town: town)
        return AddressReader(register: gazetteer.register, map: map, weights: weights)
            .refined(named, by: text, municipality: town.municipality)
    }

    /// The town of this name; all towns together where none is named, or it has no areas.
    func town(_ municipality: String?) -> Town {
        if let last, last.municipality == municipality { return last.town }
        // Only municipalities that have areas: reports may name any number of others.
        let key = municipality.map(AreaDirectory.key).flatMap {
            directory.areaCount(of: $0) == nil ? nil : $0
        }
        let town = towns[key] ?? makeTown(key)
        towns[key] = town
        last = (municipality, town)
        return town
    }

    private func makeTown(_ key: String?) -> Town {
        Town(
            municipality: key,
            index: gazetteer.index(of: key),
            areaCount: key.flatMap(directory.areaCount) ?? areas.count
        )
    }
}

import Domain

/// The names of areas and places, each bound to an area, and the municipalities they are names in.
struct Gazetteer {
    private(set) var known: [KnownName] = []
    /// Entries whose area is not known, or whose coordinate lies elsewhere.
    private(set) var doubtful: [GazetteerEntry] = []
    private let areas: AreaDirectory
    /// Every way to write each known name, by municipality.
    private var spellings: [String: [NameIndex.Spelling]] = [:]

    init(areas: [Area], entries: [GazetteerEntry], map: AreaMap, projection: Projection) {
        self.areas = AreaDirectory(areas)
        for (number, area) in areas.enumerated() {
            let name = KnownName(kind: .area, name: area.name, area: number, point: nil)
            add(name, [[area.name], [], NameForms.derived(fromArea: area.name)])
        }
        for entry in entries {
            let point = entry.coordinate.flatMap(projection.recognise).flatMap(projection.planar)
            add(entry, point: point, map: map)
        }
    }

    /// The index of the names used in one municipality, as its key; of all where none is given.
    func index(of municipality: String?) -> NameIndex {
        guard let municipality else {
            return NameIndex(spellings.keys.sorted().flatMap { spellings[$0] ?? [] })
        }
        return NameIndex(spellings[municipality] ?? [])
    }

    /// Binds an entry to the area it names, else to the smallest that holds its coordinate.
    private mutating func add(_ entry: GazetteerEntry, point: PlanarPoint?, map: AreaMap) {
        let holding = point.map(map.areas(holding:)) ?? []
        let smallest = holding.min { (map.size(of: $0), $0) < (map.size(of: $1), $1) }
        let named = entry.area.flatMap { areas.number(of: $0, municipality: entry.municipality) }
        let isUnknown = named == nil && (smallest == nil || entry.area != nil)
        let isElsewhere = point != nil && named.map(holding.contains) == false
        if isUnknown || isElsewhere { doubtful.append(entry) }
        guard let area = named ?? smallest else { return }
        let name = KnownName(
            kind: entry.kind.lowercased() == "gata" ? .street : .place,
            name: entry.name,
            area: area,
            point: isElsewhere ? nil : point
        )
        add(
            name,
            [
                [entry.name], entry.aliases, NameForms.derived(fromPlace: entry.name),
                PlaceKind.words(kind: entry.kind, name: entry.name),
            ]
        )
    }

    /// Keeps the ways to write a name, the surest first.
    private mutating func add(_ name: KnownName, _ ranked: [[String]]) {
        let municipality = areas.municipality(of: name.area)
        for (rank, texts) in ranked.enumerated() {
            for text in texts {
                let spelling = NameIndex.Spelling(text: text, meaning: known.count, rank: rank)
                spellings[municipality, default: []].append(spelling)
            }
        }
        known.append(name)
    }
}

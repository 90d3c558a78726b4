import Domain
import Toolkit

/// The gazetteer: names of areas and places, each in an area, with their written forms by
/// municipality.
struct Gazetteer {
    private(set) var known: [NamedPlace] = []
    /// Entries with an unknown area, or with a coordinate outside their area.
    private(set) var doubtful: [GazetteerEntry] = []
    /// Streets with their numbers.
    private(set) var register = AddressRegister([])
    private let areas: AreaDirectory
    /// Written forms of all names, by municipality.
    private var spellings: [String: [NameIndex.WrittenName]] = [:]

    init(areas: [Area], entries: [GazetteerEntry], map: AreaMap, projection: Projection) {
        self.areas = AreaDirectory(areas)
        for (number, area) in areas.enumerated() {
            let name = NamedPlace(kind: .area, name: area.name, area: number, point: nil)
            add(name, [[area.name], [], NameForms.derived(fromArea: area.name)])
        }
        var houses = AddressCollector()
        for entry in entries {
            let point = entry.coordinate.flatMap(projection.recognise).flatMap(projection.planar)
            if let house = AddressCollector.address(of: entry), let point,
                let area = areaOfHouse(entry, at: point, map: map)
            {
                houses.add(house, at: point, area: area, in: self.areas.municipality(of: area))
                // A house with aliases is a place as well.
                if entry.aliases.isEmpty { continue }
            }
            add(entry, point: point, map: map)
        }
        addStreets(houses)
    }

    /// The index of the names of a municipality, by its key; of all where it is nil.
    func index(of municipality: String?) -> NameIndex {
        guard let municipality else {
            return NameIndex(spellings.keys.sorted().flatMap { spellings[$0] ?? [] })
        }
        return NameIndex(spellings[municipality] ?? [])
    }

    /// Area of a numbered house; nil where it is not in the area that the entry names.
    private func areaOfHouse(_ entry: GazetteerEntry, at point: PlanarPoint, map: AreaMap) -> Int? {
        let holding = map.areas(holding: point)
        let named = entry.area.flatMap { areas.number(of: $0, municipality: entry.municipality) }
        guard entry.area == nil || named.map(holding.contains) == true else { return nil }
        return named ?? holding.min { (map.size(of: $0), $0) < (map.size(of: $1), $1) }
    }

    /// Adds each street with numbered houses as a name in every area that it runs through.
    private mutating func addStreets(_ houses: AddressCollector) {
        let streets = houses.streets
        register = AddressRegister(streets)
        let entered = Set(known.filter { $0.kind == .street }.map { "\($0.area) \($0.name)" })
        for street in streets {
            let byArea = Dictionary(grouping: street.points, by: { Int($0.area) })
            for area in byArea.keys.sorted() where !entered.contains("\(area) \(street.name)") {
                let point = PlanarPoint.centre(of: (byArea[area] ?? []).map(\.point))
                let name = NamedPlace(kind: .street, name: street.name, area: area, point: point)
                add(name, [[street.name], [], NameForms.derived(fromPlace: street.name)])
            }
        }
    }

    /// Adds an entry in the area that it names, otherwise in the smallest one that contains it.
    private mutating func add(_ entry: GazetteerEntry, point: PlanarPoint?, map: AreaMap) {
        let holding = point.map(map.areas(holding:)) ?? []
        let smallest = holding.min { (map.size(of: $0), $0) < (map.size(of: $1), $1) }
        let named = entry.area.flatMap { areas.number(of: $0, municipality: entry.municipality) }
        let isUnknown = named == nil && (smallest == nil || entry.area != nil)
        let isElsewhere = point != nil && named.map(holding.contains) == false
        if isUnknown || isElsewhere { doubtful.append(entry) }
        guard let area = named ?? smallest else { return }
        let name = NamedPlace(
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

    /// Adds a name with its written forms by rank.
    private mutating func add(_ name: NamedPlace, _ ranked: [[String]]) {
        let municipality = areas.municipality(of: name.area)
        for (rank, texts) in ranked.enumerated() {
            for text in texts {
                let spelling = NameIndex.WrittenName(text: text, meaning: known.count, rank: rank)
                spellings[municipality, default: []].append(spelling)
            }
        }
        known.append(name)
    }
}

/// A referent of a name: an area, a street or a place.
struct NamedPlace {
    let kind: Kind
    /// Official name.
    let name: String
    /// Number of the area that it is, or is in.
    let area: Int
    /// Position; nil where only the area is known.
    let point: PlanarPoint?

    enum Kind {
        case area
        case street
        case place
    }
}

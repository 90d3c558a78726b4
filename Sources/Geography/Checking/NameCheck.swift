import Domain

/// Finds names that are ambiguous: equal, one typing error apart, or everyday words.
struct NameCheck {
    /// Largest distance in metres between two entries of one place.
    private static let samePlaceMetres = 50.0

    private let entries: [Entry]

    private struct Entry {
        let name: String
        let letters: [UInt8]
        let municipality: String
        let isArea: Bool
        let area: AreaID?
        let point: PlanarPoint?
    }

    init(placer: Placer, areas: [Area], places: [GazetteerEntry]) {
        let named = areas.map { area in
            Entry(
                name: area.name,
                letters: NormalizedText(area.name).letters,
                municipality: area.municipality.map(AreaDirectory.key) ?? "",
                isArea: true,
                area: area.id,
                point: nil
            )
        }
        let written = places.map { place in
            let point = place.coordinate.flatMap(placer.projection.recognise)
                .flatMap(placer.projection.planar)
            let around = point.map(placer.map.areas(holding:))?.first.map { areas[$0].id }
            return Entry(
                name: place.name,
                letters: NormalizedText(place.name).letters,
                municipality: place.municipality.map(AreaDirectory.key) ?? "",
                isArea: false,
                area: place.area.flatMap {
                    placer.area(named: $0, municipality: place.municipality)
                } ?? around,
                point: point
            )
        }
        entries = named + written
    }

    func faults() -> [MapFault] {
        everyday() + same() + similar()
    }

    private func everyday() -> [MapFault] {
        entries.filter { GenericWords.isGeneric($0.name) }.map {
            MapFault(.everydayName, .warning, [$0.name])
        }
    }

    /// Names that are equal, except a place in the area of its own name.
    private func same() -> [MapFault] {
        let groups = Dictionary(grouping: entries.indices) {
            Key(letters: entries[$0].letters, municipality: entries[$0].municipality)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.compactMap { group in
            let (first, others) = (entries[group[0]], group.dropFirst().map { entries[$0] })
            let names = [first.name] + others.map(\.name)
            if first.isArea, others.allSatisfy({ !$0.isArea && $0.area == first.area }) {
                return nil
            }
            let spread = others.compactMap { other in
                first.point.flatMap { point in other.point.map { point.distance(to: $0) } }
            }
            if spread.count == others.count, spread.allSatisfy({ $0 <= Self.samePlaceMetres }) {
                return MapFault(.duplicate, .note, names)
            }
            let areAreas = first.isArea && others.contains(where: \.isArea)
            return MapFault(.sameName, areAreas ? .warning : .note, names, metres: spread.max())
        }
    }

    private struct Key: Hashable {
        let letters: [UInt8]
        let municipality: String
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// Names of five letters or more that are one edit apart; names with digits are left out, since
    /// another digit is another place.
    ///
    /// Candidates share a deletion: what is left when one letter is dropped from either or both.
    private func similar() -> [MapFault] {
        var byDeletion: [Key: [Int]] = [:]
        var known: Set<Key> = []
        for (number, entry) in entries.enumerated() {
            // A space stands first and last.
            let key = Key(letters: entry.letters, municipality: entry.municipality)
            guard entry.letters.count - 2 >= 5,
                !entry.letters.contains(where: Self.digits.contains),
                known.insert(key).inserted
            else { continue }
            for deletion in Set(
                entry.letters.indices.map { entry.letters.without($0) } + [entry.letters]
            ) {
                let key = Key(letters: deletion, municipality: entry.municipality)
                byDeletion[key, default: []].append(number)
            }
        }
        var pairs: Set<[Int]> = []
        for numbers in byDeletion.values where numbers.count > 1 {
            for (position, first) in numbers.enumerated() {
                for second in numbers[(position + 1)...] where isOneEdit(first, second) {
                    pairs.insert([first, second])
                }
            }
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
            MapFault(.similarName, .note, pair.map { entries[$0].name })
        }
    }

    /// Whether the names are one edit apart.
    private func isOneEdit(_ first: Int, _ second: Int) -> Bool {
        EditDistance.distance(entries[first].letters, entries[second].letters, limit: 1) == 1
    }
}

extension [UInt8] {
    fileprivate func without(_ index: Int) -> [UInt8] {
        var rest = self
        rest.remove(at: index)
        return rest
    }
}

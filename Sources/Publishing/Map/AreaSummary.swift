import Domain

/// An area with what the map says of it.
struct AreaSummary {
    /// Its place among all areas by name, 1 for the first: what the map calls it where its name has no room.
    let number: Int

    /// The area.
    let area: Area

    /// Its cells.
    let cells: [Cell]

    /// Its places in the list of flags, 1 for the first.
    let ranks: [Int]

    /// Letters of the clusters that it belongs to.
    let clusters: [String]

    /// Incidents in it.
    var observed: Int {
        cells.reduce(0) { $0 + $1.observed }
    }

    /// Expected in it; nil where nothing can be expected in some category.
    var expected: Double? {
        guard !cells.isEmpty else { return nil }
        return cells.reduce(0.0) { sum, cell in
            guard let sum, let expected = cell.expected else { return nil }
            return sum + expected
        }
    }

    /// The gravest verdict of its categories; nil where there is none.
    var verdict: Verdict? {
        AreaSummary.gravestFirst.first { verdict in cells.contains { $0.verdict == verdict } }
    }

    /// How large it is, in square degrees: to tell which names to write first.
    var extent: Double {
        area.outline.compactMap(\.first).reduce(0) { $0 + abs($1.signedArea) }
    }

    /// Order by which one verdict stands for a whole area; printed under the map.
    static let gravestFirst: [Verdict] = [.more, .notAssessable, .fewer, .asExpected, .tooFew]

    /// All areas of an edition by name.
    static func all(_ edition: Edition) -> [AreaSummary] {
        let cells = Dictionary(grouping: edition.picture.cells, by: \.area)
        let flags = Dictionary(
            grouping: edition.picture.flags.enumerated(),
            by: \.element.cell.area
        )
        let told = ClusterWords.told(edition.picture)
        let areas = edition.areas.sorted {
            (Swedish.alphabetical($0.name), $0.id) < (Swedish.alphabetical($1.name), $1.id)
        }
        return areas.enumerated().map { index, area in
            AreaSummary(
                number: index + 1,
                area: area,
                cells: cells[area.id] ?? [],
                ranks: (flags[area.id] ?? []).map { $0.offset + 1 },
                clusters: told.filter { $0.cluster.areas.contains { $0.area == area.id } }
                    .map(\.letter)
            )
        }
    }
}

import Domain

/// Searches every category's map for areas that together hold more than chance explains (decision 0027).
struct ClusterFinder {
    let input: SituationInput
    let settings: SituationSettings
    let baseline: Baseline

    /// Clusters, the clearest first; `cells` tell which areas stand out by themselves.
    ///
    /// Each category has one p, that of its clearest cluster; these are held to the false discovery rate of
    /// the flags. Proactive categories are left out: where patrols find things says where they go.
    func clusters(_ cells: [Cell]) -> [Cluster] {
        guard let town = input.map, input.historyLength > 0 else { return [] }
        let maps = CategoryMaps(baseline, map: town, settings: settings)
        let categories = grid.categories.indices.filter { !grid.categories[$0].proactive }
        let searches = categories.compactMap { category in
            maps.map(of: category).map {
                Search(category: grid.categories[category].id, map: $0, hits: hits(category, $0))
            }
        }
        let limit = limit(searches.map { $0.hits.first?.p ?? 1 })
        let alone = Set(
            cells.filter { $0.verdict == .more }.map { Place(area: $0.area, category: $0.category) }
        )
        return searches.flatMap { search in
            search.hits.filter { $0.p <= limit }
                .map { cluster($0.hit, p: $0.p, search, standingOut: alone) }
        }
        .sorted(by: Self.isBefore)
    }

    private var grid: Grid { baseline.grid }

    private typealias Hit = (hit: ScanHit, p: Double)

    /// A category with what was found on its map.
    private struct Search {
        let category: CategoryID
        let map: CategoryMap
        let hits: [Hit]
    }

    private struct Place: Hashable {
        let area: AreaID
        let category: CategoryID
    }

    /// Hits with as many incidents as a flag needs.
    ///
    /// The seed is the period's, the same for every category, so that none depends on what others there are.
    private func hits(_ category: Int, _ map: CategoryMap) -> [Hit] {
        let search = ClusterSearch(
            zones: map.ground.zones,
            maps: settings.scan.maps,
            seed: UInt64(bitPattern: Int64(input.period.first.number))
        )
        let fewest = settings.fewestTold(weight: grid.categories[category].weight)
        return search.hits(map.counts, map.source, earlier: map.earlier).filter {
            $0.hit.observed >= fewest
        }
    }

    /// The largest p that is told.
    private func limit(_ smallest: [Double]) -> Double {
        let rate = settings.falseDiscoveryRate
        return min(
            BenjaminiHochberg.threshold(smallest, rate: rate) ?? -1,
            settings.scan.tail
        )
    }

    private func cluster(
        _ hit: ScanHit,
        p: Double,
        _ search: Search,
        standingOut: Set<Place>
    ) -> Cluster {
        let counts = search.map.counts.prefix(hit.periods)
        let expected = search.map.source.expected[hit.periods - 1]
        return Cluster(
            category: search.category,
            areas: hit.areas.map { place in
                let area = grid.areas[search.map.ground.areas[place]]
                return ClusterArea(
                    area: area,
                    observed: counts.reduce(0) { $0 + $1[place] },
                    expected: expected[place],
                    standsOut: standingOut.contains(Place(area: area, category: search.category))
                )
            },
            course: counts.reversed().map { row in hit.areas.reduce(0) { $0 + row[$1] } },
            expected: hit.expected,
            p: p,
            basis: search.map.basis
        )
    }

    private static func isBefore(_ left: Cluster, _ right: Cluster) -> Bool {
        let (one, other) = (
            Double(left.observed) - left.expected, Double(right.observed) - right.expected
        )
        if left.p != right.p { return left.p < right.p }
        if one != other { return one > other }
        return (left.category, left.areas[0].area) < (right.category, right.areas[0].area)
    }
}

import Domain

/// Space–time scan (Kulldorff 1997, Neill 2005) of every category for groups of areas with more
/// incidents than chance explains (decision 0027).
struct ClusterFinder {
    let input: SituationInput
    let settings: SituationSettings
    let baseline: Baseline

    /// Significant clusters, smallest p first; `cells` tell which areas exceed their own
    /// expectations.
    ///
    /// Each category is tested by its clearest cluster, with Benjamini–Hochberg over the categories
    /// at the flags' rate. Proactive categories are left out, since where patrols find things
    /// depends on where they go.
    func clusters(_ cells: [Cell]) -> [Cluster] {
        guard let adjacency = input.adjacency, input.historyLength > 0 else { return [] }
        let scans = CategoryScans(baseline, adjacency: adjacency, settings: settings)
        let categories = grid.categories.indices.filter { !grid.categories[$0].proactive }
        let searches = categories.compactMap { category in
            scans.scan(of: category).map {
                Search(category: grid.categories[category].id, map: $0, hits: hits(category, $0))
            }
        }
        let limit = limit(searches.map { $0.hits.first?.p ?? 1 })
        let alone = Set(
            cells.filter { $0.verdict == .more }.map {
                CellKey(area: $0.area, category: $0.category)
            }
        )
        return searches.flatMap { search in
            search.hits.filter { $0.p <= limit }
                .map { cluster($0.hit, p: $0.p, search, standingOut: alone) }
        }
        .sorted(by: Self.isBefore)
    }

    private var grid: CellGrid { baseline.grid }

    private typealias Hit = (hit: ScanHit, p: Double)

    /// A category with its scan data and candidate clusters.
    private struct Search {
        let category: CategoryID
        let map: CategoryScan
        let hits: [Hit]
    }

    /// Candidate clusters with at least as many incidents as a flag needs.
    ///
    /// The seed is the period's, the same for every category, so that no result depends on which
    /// other categories there are.
    private func hits(_ category: Int, _ map: CategoryScan) -> [Hit] {
        let search = ScanTest(
            zones: map.ground.zones,
            simulations: settings.scan.simulations,
            seed: UInt64(bitPattern: Int64(input.period.first.number))
        )
        let fewest = settings.fewestFlagged(weight: grid.categories[category].weight)
        return search.hits(map.counts, map.source, earlier: map.earlier).filter {
            $0.hit.observed >= fewest
        }
    }

    /// Largest significant p.
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
        standingOut: Set<CellKey>
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
                    standsOut: standingOut.contains(CellKey(area: area, category: search.category))
                )
            },
            counts: counts.reversed().map { row in hit.areas.reduce(0) { $0 + row[$1] } },
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

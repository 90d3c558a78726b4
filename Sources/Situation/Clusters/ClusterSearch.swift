import Domain

/// Compares a map with the maps that chance draws of it.
struct ClusterSearch {
    let zones: ScanZones

    /// Maps to draw.
    let maps: Int
    let seed: UInt64

    /// Whether zones are told whole, also with areas that do not carry them.
    var isWhole = false

    /// Zones and windows that share no area, the clearest first, each with its p.
    ///
    /// A second cluster is held against the clearest of every simulated map and is never clearer than the first, which
    /// is cautious.
    /// Counts are by period, latest first, and by area. Where maps of `earlier` periods use to reach higher than
    /// those drawn, the latter are raised to their level: else every unrest that no model has heard
    /// of would be a cluster. The medians are compared, so that past clusters hardly count.
    func hits(
        _ counts: [[Int]],
        _ source: some MapSource,
        earlier: [EarlierMap] = []
    ) -> [(hit: ScanHit, p: Double)] {
        let scan = ZoneScan(zones, expected: source.expected, total: source.total, isWhole: isWhole)
        let observed = source.cumulated(counts)
        let hits = scan.found(observed)
        guard !hits.isEmpty else { return [] }
        var generator = SplitMix64(seed: seed)
        var drawn = observed
        let highest = (0..<maps).map { _ in
            source.draw(into: &drawn, using: &generator)
            return scan.highest(drawn)
        }
        let usual = earlier.map {
            ZoneScan(zones, expected: $0.expected).highest(source.cumulated($0.counts))
        }
        let level = max(1, median(usual) / max(median(highest), 1e-9))
        var p = 0.0
        return hits.map { hit in
            // The same sum may have been rounded otherwise.
            let asHigh = highest.count { $0 * level >= hit.score - 1e-9 }
            // What is left of a later zone may score above what is left of the first, which the maps are held against.
            p = max(p, Double(asHigh + 1) / Double(maps + 1))
            return (hit, p)
        }
    }

    /// The middle value, 0 where there is none.
    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}

/// What was seen when an earlier period was the latest, beside what is expected of it.
struct EarlierMap {
    /// By period, latest first, and area.
    let counts: [[Int]]

    /// By window and area.
    let expected: [[Double]]
}

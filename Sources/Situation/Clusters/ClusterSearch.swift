import Domain

/// Compares a map with the maps that chance draws of it.
struct ClusterSearch {
    let zones: ScanZones

    /// Maps to draw.
    let maps: Int
    let seed: UInt64

    /// Zones and windows that share no area, the clearest first, each with its p.
    ///
    /// A second cluster is held against the clearest of every simulated map, which is cautious.
    /// Counts are by period, latest first, and by area.
    func hits(_ counts: [[Int]], _ source: some MapSource) -> [(hit: ScanHit, p: Double)] {
        let scan = ZoneScan(zones, expected: source.expected, total: source.total)
        var observed = Array(counts.prefix(source.expected.count).joined())
        source.cumulate(&observed)
        let hits = scan.found(observed)
        guard !hits.isEmpty else { return [] }
        var generator = SplitMix64(seed: seed)
        var drawn = observed
        let highest = (0..<maps).map { _ in
            source.draw(into: &drawn, using: &generator)
            return scan.highest(drawn)
        }
        return hits.map { hit in
            // The same sum may have been rounded otherwise.
            let asHigh = highest.count { $0 >= hit.score - 1e-9 }
            return (hit, Double(asHigh + 1) / Double(maps + 1))
        }
    }
}

import Domain
import Toolkit

/// Compares a map with the maps that chance draws of it.
struct ClusterSearch {
    let zones: ScanZones

    /// Maps to draw.
    let maps: Int
    let seed: UInt64

    /// Whether zones are told whole and compared by their bare ratio, as others do.
    var isWhole = false

    /// Zones and windows that share no area, the clearest first, each with its p.
    ///
    /// Ratios are set beside those that the drawn maps reach with as many areas in as many periods: else
    /// single areas of which little is expected, where chance reaches highest, hide the large zones. A second
    /// cluster is held against the clearest of every drawn map, which is cautious.
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
        guard scan.heights(observed).contains(where: { $0 > 0 }) else { return [] }
        let heights = heights(scan, source)
        let usual = (0..<scan.scales).map { isWhole ? 1 : Self.usual(heights, scale: $0) }
        func highest(_ heights: [Double]) -> Double {
            zip(heights, usual).reduce(0) { max($0, $1.0 / $1.1) }
        }
        let drawn = heights.map(highest)
        let past = earlier.map {
            highest(ZoneScan(zones, expected: $0.expected).heights(source.cumulated($0.counts)))
        }
        let level = max(1, median(past) / max(median(drawn), 1e-9))
        return scan.found(observed, usual: usual).map { hit in
            // The same sum may have been rounded otherwise.
            let asHigh = drawn.count { $0 * level >= hit.score - 1e-9 }
            return (hit, Double(asHigh + 1) / Double(maps + 1))
        }
    }

    /// The heights of every drawn map.
    private func heights(_ scan: ZoneScan, _ source: some MapSource) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        var counts = Array(repeating: 0, count: source.expected.reduce(0) { $0 + $1.count })
        return (0..<maps).map { _ in
            source.draw(into: &counts, using: &generator)
            return scan.heights(counts)
        }
    }

    /// What three in four drawn maps do not exceed with zones and windows of one scale (decision 0027).
    ///
    /// At least 1, so that it can be divided by where chance hardly ever has an incident.
    private static func usual(_ heights: [[Double]], scale: Int) -> Double {
        max(1, heights.map { $0[scale] }.sorted()[heights.count * 3 / 4])
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

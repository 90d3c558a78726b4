import Domain
import Toolkit

/// Monte Carlo test of the space–time scan statistic against simulated counts of a null model
/// (Dwass 1957; Kulldorff 1997).
struct ScanTest {
    let zones: ScanZones

    /// Number of simulations.
    let simulations: Int
    let seed: UInt64

    /// Whether zones are reported whole and compared by their raw likelihood ratio, as in
    /// Kulldorff's original scan.
    var isWhole = false

    /// Non-overlapping zones and windows, clearest first, each with its p: (1 + simulations as
    /// high) / (1 + simulations).
    ///
    /// Likelihood ratios are divided by those that simulations reach with as many areas in as many
    /// periods. Otherwise single areas with small expectations, where chance reaches highest, would
    /// hide large zones. A secondary cluster is compared with the clearest of every simulation,
    /// which is conservative. Counts are by period, latest first, and by area.
    ///
    /// Where `earlier` windows reach higher than the simulations do, the simulated values are
    /// raised to their level: otherwise variation that the model does not include would show up as
    /// clusters. Medians are compared, so that past clusters hardly count.
    func hits(
        _ counts: [[Int]],
        _ source: some NullModel,
        earlier: [EarlierWindow] = []
    ) -> [(hit: ScanHit, p: Double)] {
        let scan = ScanStatistic(
            zones,
            expected: source.expected,
            total: source.total,
            isWhole: isWhole
        )
        let observed = source.cumulated(counts)
        guard scan.heights(observed).contains(where: { $0 > 0 }) else { return [] }
        let heights = heights(scan, source)
        let usual = (0..<scan.scales).map { isWhole ? 1 : Self.usual(heights, scale: $0) }
        func highest(_ heights: [Double]) -> Double {
            zip(heights, usual).reduce(0) { max($0, $1.0 / $1.1) }
        }
        let drawn = heights.map(highest)
        let past = earlier.map {
            highest(
                ScanStatistic(zones, expected: $0.expected).heights(source.cumulated($0.counts))
            )
        }
        let level = max(1, median(past) / max(median(drawn), 1e-9))
        return scan.found(observed, usual: usual).map { hit in
            // The same sum may have been rounded differently.
            let asHigh = drawn.count { $0 * level >= hit.score - 1e-9 }
            return (hit, Double(asHigh + 1) / Double(simulations + 1))
        }
    }

    /// Maximum likelihood ratios of every simulation, by scale.
    private func heights(_ scan: ScanStatistic, _ source: some NullModel) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        var counts = Array(repeating: 0, count: source.expected.reduce(0) { $0 + $1.count })
        return (0..<simulations).map { _ in
            source.draw(into: &counts, using: &generator)
            return scan.heights(counts)
        }
    }

    /// Third quartile of the simulated maxima of one scale (decision 0027).
    ///
    /// At least 1, so that it can divide where chance hardly ever gives an incident.
    private static func usual(_ heights: [[Double]], scale: Int) -> Double {
        max(1, heights.map { $0[scale] }.sorted()[heights.count * 3 / 4])
    }

    /// Upper median; 0 for none.
    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}

/// Counts and expectations of a window that ended in an earlier period.
struct EarlierWindow {
    /// Incidents by period, latest first, and area.
    let counts: [[Int]]

    /// Expected incidents by window length and area.
    let expected: [[Double]]
}

/// Constants of the space–time scan; each is set by decision 0027.
public struct ScanSettings: Hashable, Sendable {
    /// Longest window, in periods back from the current one.
    public var longestWindow = 3

    /// Most areas of a zone.
    public var mostAreas = 10

    /// Largest share of the municipality's areas in a zone, so that a zone stays a part of a small
    /// municipality.
    public var largestShare = 1.0 / 3

    /// Monte Carlo simulations for each category.
    public var simulations = 999

    /// Largest significant p, however many categories have one.
    public var tail = 0.05

    /// Fewest periods before the longest window for expected counts.
    public var fewestPeriods = 6

    /// Fewest incidents of the category in those periods for expected counts.
    public var fewestIncidents = 20

    /// Periods of the space–time permutation where there are no expected counts: a year, since
    /// places change.
    public var permutedPeriods = 26

    /// Creates the constants of this version.
    public init() {}
}

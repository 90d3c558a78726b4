import Foundation

/// Space–time scan statistic: log likelihood ratio of every zone and window (Kulldorff 1997; Neill
/// 2005).
///
/// Each ratio is the sum of a term in the count alone, one proportional to the count, and a
/// constant, so that everything but a sum and a table look-up is computed once for all simulations.
struct ScanStatistic {
    let zones: ScanZones
    private let areaCount: Int
    private let windows: Int
    private let mostAreas: Int
    private let total: Int?

    /// Whether zones are reported whole, also with areas that do not contribute.
    private let isWhole: Bool

    /// Expected incidents by window and area.
    private let byArea: [Double]

    /// Expected incidents by window and zone; infinite for a zone that has an equal before it.
    private let expected: [Double]
    private let slopes: [Double]
    private let constants: [Double]

    /// Term of the ratio that depends on the count alone.
    private let table: [Double]

    /// Creates the scan of windows (the latest period, the latest two …) with expected incidents by
    /// area.
    ///
    /// With a total the ratio is Kulldorff's Poisson model (1997), conditional on the total;
    /// without one it is the expectation-based Poisson scan (Neill 2005).
    init(
        _ zones: ScanZones,
        expected byWindow: [[Double]],
        total: Int? = nil,
        isWhole: Bool = false
    ) {
        self.zones = zones
        self.isWhole = isWhole
        self.total = total
        areaCount = byWindow.first?.count ?? 0
        windows = byWindow.count
        mostAreas = zones.sizes.max() ?? 0
        byArea = Array(byWindow.joined())
        let sums = byWindow.flatMap { Self.sums($0, zones) }
        expected = sums
        let logarithms = sums.map { log($0) }
        guard let total else {
            slopes = logarithms.map { -$0 - 1 }
            constants = sums
            table = (0..<1024).map { Self.product($0) }
            return
        }
        let rests = sums.map { log(max(Double(total) - $0, .leastNormalMagnitude)) }
        slopes = zip(rests, logarithms).map { $0 - $1 }
        constants = rests.map { -Double(total) * $0 }
        table = (0...total).map { Self.product($0) + Self.product(total - $0) }
    }

    /// Number of scales: zone sizes × window lengths.
    var scales: Int { mostAreas * windows }

    /// Maximum log likelihood ratio of each scale: zones of one area, of two …, window by window.
    ///
    /// 0 where no zone exceeds its expectation. Counts are by cumulative window, then by area.
    func heights(_ counts: [Int]) -> [Double] {
        var heights = Array(repeating: 0.0, count: scales)
        scan(counts) { index, scale, sum in
            heights[scale] = max(heights[scale], score(sum, index))
        }
        return heights
    }

    /// Non-overlapping zones and windows above expectation, clearest first, reduced to their
    /// contributing areas.
    ///
    /// Ordered by log likelihood ratio over the `usual` one of its scale.
    func found(_ counts: [Int], usual: [Double]) -> [ScanHit] {
        var zones: [(index: Int, score: Double)] = []
        scan(counts) { index, scale, sum in
            zones.append((index, score(sum, index) / usual[scale]))
        }
        var taken: Set<Int> = []
        func size(_ index: Int) -> Int { self.zones.sizes[index % self.zones.areas.count] }
        let clearest = zones.sorted { left, right in
            (right.score, size(left.index), left.index)
                < (left.score, size(right.index), right.index)
        }
        return clearest.compactMap { zone in
            let areas = self.zones.members(of: zone.index % self.zones.areas.count)
            guard taken.isDisjoint(with: areas) else { return nil }
            taken.formUnion(areas)
            return core(zone.index, counts, score: zone.score)
        }
    }

    /// Subset of a zone's areas with the highest ratio.
    ///
    /// By the linear-time subset scanning property (Neill 2012) it consists of the first areas by
    /// count ÷ expected, so only as many subsets as there are areas are tried.
    private func core(_ index: Int, _ counts: [Int], score: Double) -> ScanHit {
        let (window, zone) = index.quotientAndRemainder(dividingBy: zones.areas.count)
        let base = window * areaCount
        let areas = zones.members(of: zone).sorted { left, right in
            let (one, other) = (
                Double(counts[base + left]) * byArea[base + right],
                Double(counts[base + right]) * byArea[base + left]
            )
            return one == other ? left < right : one > other
        }
        var (observed, expected) = (0, 0.0)
        var (best, highest) = (
            ScanHit(areas: [], periods: window + 1, observed: 0, expected: 0, score: score), 0.0
        )
        for (place, area) in areas.enumerated() {
            observed += counts[base + area]
            expected += byArea[base + area]
            let ratio = ratio(observed, max(expected, Self.least))
            guard isWhole ? place == areas.count - 1 : ratio > highest else { continue }
            highest = ratio
            best = ScanHit(
                areas: areas[...place].sorted(),
                periods: window + 1,
                observed: observed,
                expected: expected,
                score: score
            )
        }
        return best
    }

    /// Calls `body` for every zone and window above expectation, with its sum.
    @inline(__always)
    private func scan(_ counts: [Int], _ body: (_ index: Int, _ scale: Int, _ sum: Int) -> Void) {
        let (areas, starts) = (zones.areas, zones.starts)
        for window in 0..<windows {
            let (base, offset) = (window * areaCount, window * areas.count)
            for row in 0..<starts.count - 1 {
                var (sum, scale) = (0, window * mostAreas)
                for step in starts[row]..<starts[row + 1] {
                    sum += counts[base + areas[step]]
                    if Double(sum) > expected[offset + step] { body(offset + step, scale, sum) }
                    scale += 1
                }
            }
        }
    }

    @inline(__always)
    private func score(_ count: Int, _ index: Int) -> Double {
        let own = count < table.count ? table[count] : Self.product(count)
        return own + Double(count) * slopes[index] + constants[index]
    }

    /// Log likelihood ratio of any count and expectation.
    private func ratio(_ count: Int, _ expected: Double) -> Double {
        guard Double(count) > expected else { return 0 }
        let own = Self.product(count) - Double(count) * log(expected)
        guard let total else { return own - (Double(count) - expected) }
        let rest = total - count
        return rest > 0
            ? own + Self.product(rest) - Double(rest) * log(Double(total) - expected) : own
    }

    /// n ln n; 0 for 0.
    private static func product(_ count: Int) -> Double {
        count == 0 ? 0 : Double(count) * log(Double(count))
    }

    /// Floor of expected counts, since 0 has no logarithm.
    private static let least = 1e-9

    private static func sums(_ expected: [Double], _ zones: ScanZones) -> [Double] {
        zip(zones.starts, zones.starts.dropFirst()).flatMap { start, end in
            var sum = 0.0
            return (start..<end).map { step in
                sum += expected[zones.areas[step]]
                return zones.isNew[step] ? max(sum, least) : .infinity
            }
        }
    }
}

/// Areas and a window with more incidents than expected.
struct ScanHit {
    let areas: [Int]
    let periods: Int
    let observed: Int
    let expected: Double

    /// Log likelihood ratio of the zone over the usual one of its scale.
    let score: Double
}

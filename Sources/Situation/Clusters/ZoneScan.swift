import Foundation

/// Finds the zone and window in which most more was seen than expected, by likelihood ratio.
///
/// Both ratios are a number that depends on the count alone, one that is proportional to it, and a
/// constant: everything but a sum and a look into a table is computed once for all maps.
struct ZoneScan {
    let zones: ScanZones
    private let areaCount: Int
    private let windows: Int

    /// By window and zone: the expected count, beyond any count where a zone has its like before it.
    private let expected: [Double]
    private let slopes: [Double]
    private let constants: [Double]

    /// The part that depends on the count alone.
    private let table: [Double]

    /// A scan with what each window (the latest period, the latest two …) is expected to hold by area.
    ///
    /// With a total the ratio is Kulldorff's (1997), for incidents that lie somewhere in any case; else it
    /// is that of expectation-based Poisson counts (Neill 2005).
    init(_ zones: ScanZones, expected byWindow: [[Double]], total: Int? = nil) {
        self.zones = zones
        areaCount = byWindow.first?.count ?? 0
        windows = byWindow.count
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

    /// The highest ratio on a map; counts by window, each window holding those within it, then by area.
    func highest(_ counts: [Int]) -> Double {
        var highest = 0.0
        scan(counts) { index, sum in
            let score = score(sum, index)
            if score > highest { highest = score }
        }
        return highest
    }

    /// All zones and windows with more than expected, the highest ratio first; no two share an area.
    func found(_ counts: [Int]) -> [ScanHit] {
        var hits: [ScanHit] = []
        scan(counts) { index, sum in
            let (window, zone) = index.quotientAndRemainder(dividingBy: zones.areas.count)
            hits.append(
                ScanHit(
                    areas: zones.members(of: zone),
                    periods: window + 1,
                    observed: sum,
                    expected: expected[index],
                    score: score(sum, index)
                )
            )
        }
        var taken: Set<Int> = []
        return hits.sorted().filter { hit in
            guard taken.isDisjoint(with: hit.areas) else { return false }
            taken.formUnion(hit.areas)
            return true
        }
    }

    /// Every zone and window that holds more than expected, with its sum.
    @inline(__always)
    private func scan(_ counts: [Int], _ body: (_ index: Int, _ sum: Int) -> Void) {
        let (areas, starts) = (zones.areas, zones.starts)
        for window in 0..<windows {
            let (base, offset) = (window * areaCount, window * areas.count)
            for row in 0..<starts.count - 1 {
                var sum = 0
                for step in starts[row]..<starts[row + 1] {
                    sum += counts[base + areas[step]]
                    if Double(sum) > expected[offset + step] { body(offset + step, sum) }
                }
            }
        }
    }

    @inline(__always)
    private func score(_ count: Int, _ index: Int) -> Double {
        let own = count < table.count ? table[count] : Self.product(count)
        return own + Double(count) * slopes[index] + constants[index]
    }

    /// n × ln n, 0 for none.
    private static func product(_ count: Int) -> Double {
        count == 0 ? 0 : Double(count) * log(Double(count))
    }

    private static func sums(_ expected: [Double], _ zones: ScanZones) -> [Double] {
        zip(zones.starts, zones.starts.dropFirst()).flatMap { start, end in
            var sum = 0.0
            return (start..<end).map { step in
                sum += expected[zones.areas[step]]
                // What cannot happen has no logarithm.
                return zones.isNew[step] ? max(sum, 1e-9) : .infinity
            }
        }
    }
}

/// A zone and window with more than expected.
struct ScanHit: Comparable {
    let areas: [Int]
    let periods: Int
    let observed: Int
    let expected: Double
    let score: Double

    /// Highest score first; of equal ones the smaller and shorter.
    static func < (left: ScanHit, right: ScanHit) -> Bool {
        if left.score != right.score { return left.score > right.score }
        let (one, other) = ((left.areas.count, left.periods), (right.areas.count, right.periods))
        return one == other ? left.areas.lexicographicallyPrecedes(right.areas) : one < other
    }
}

import Domain
import Toolkit

/// Knox table: pairs of incidents by distance and time apart (Knox 1964), with a permutation test.
struct KnoxTable {
    /// Distance measure between two points.
    enum Metric {
        case euclidean
        /// City-block distance, along streets that cross at right angles.
        case manhattan
    }

    /// Lower bounds of the bands in metres and days; each ends below the next.
    let metres: [Double]
    let days: [Int]

    /// Observed pairs by band of distance and then of time.
    let observed: [[Int]]

    /// Expected pairs under independence: row sum × column sum ÷ all pairs.
    let expected: [[Double]]

    /// Indices of the two incidents and their band of distance; pairs of the last band are left
    /// out.
    private let near: [(first: Int, second: Int, band: Int)]
    private let times: [Int]

    /// Pairs by band of time.
    private let timePairs: [Int]

    /// Counts all pairs of these incidents.
    init(
        _ incidents: [(point: PlanarPoint, day: Int)],
        metres: [Double],
        days: [Int],
        metric: Metric
    ) {
        var near: [(first: Int, second: Int, band: Int)] = []
        var timePairs = days.map { _ in 0 }
        for first in incidents.indices {
            for second in first + 1..<incidents.count {
                let (one, other) = (incidents[first], incidents[second])
                timePairs[Self.band(abs(one.day - other.day), days)] += 1
                let band = Self.band(metric.distance(one.point, other.point), metres)
                if band < metres.count - 1 { near.append((first, second, band)) }
            }
        }
        (self.metres, self.days, self.near, self.timePairs) = (metres, days, near, timePairs)
        times = incidents.map(\.day)
        let observed = Self.count(near, times, metres.count, days, timePairs)
        let all = Double(max(1, timePairs.reduce(0, +)))
        self.observed = observed
        expected = observed.map { row in
            let pairs = Double(row.reduce(0, +))
            return timePairs.map { pairs * Double($0) / all }
        }
    }

    /// Share of permutations with exchanged days that hold as many pairs, this one counted among them, by band.
    func p(permutations: Int, seed: UInt64) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        var times = times
        var asMany = observed.map { $0.map { _ in 1 } }
        for _ in 0..<permutations {
            for index in times.indices.dropLast() {
                times.swapAt(index, index + generator.below(times.count - index))
            }
            let drawn = Self.count(near, times, metres.count, days, timePairs)
            for (row, counts) in drawn.enumerated() {
                for column in counts.indices where counts[column] >= observed[row][column] {
                    asMany[row][column] += 1
                }
            }
        }
        return asMany.map { $0.map { Double($0) / Double(permutations + 1) } }
    }

    /// Pairs by band.
    ///
    /// Permuting days keeps the totals of each band of time, so the last band of
    /// distance is the remainder.
    private static func count(
        _ near: [(first: Int, second: Int, band: Int)],
        _ times: [Int],
        _ bands: Int,
        _ days: [Int],
        _ timePairs: [Int]
    ) -> [[Int]] {
        var counts = Array(repeating: days.map { _ in 0 }, count: bands)
        counts[bands - 1] = timePairs
        for pair in near {
            let time = band(abs(times[pair.first] - times[pair.second]), days)
            counts[pair.band][time] += 1
            counts[bands - 1][time] -= 1
        }
        return counts
    }

    /// Last band whose lower bound is at most the value.
    private static func band<Value: Comparable>(_ value: Value, _ begins: [Value]) -> Int {
        var band = begins.count - 1
        while band > 0, value < begins[band] { band -= 1 }
        return band
    }
}

extension KnoxTable.Metric {
    /// Metres between two points.
    fileprivate func distance(_ one: PlanarPoint, _ other: PlanarPoint) -> Double {
        switch self {
        case .euclidean: one.distance(to: other)
        case .manhattan: abs(one.north - other.north) + abs(one.east - other.east)
        }
    }
}

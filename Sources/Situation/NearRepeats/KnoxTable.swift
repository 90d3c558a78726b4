import Domain
import Toolkit

/// Pairs of incidents by how far apart they are in space and in time (Knox 1964).
struct KnoxTable {
    /// How far two points are from each other.
    enum Metric {
        case euclidean
        /// Along streets that cross at right angles.
        case manhattan
    }

    /// Metres and days where the bands begin; each ends below where the next begins.
    let metres: [Double]
    let days: [Int]

    /// Pairs by band of distance and then of time.
    let observed: [[Int]]

    /// Pairs near in the one sense × pairs near in the other ÷ all pairs.
    let expected: [[Double]]

    /// Numbers of the two incidents, with their band of distance; those of the last band are left out.
    private let near: [(first: Int, second: Int, band: Int)]
    private let times: [Int]

    /// Pairs by band of time.
    private let timePairs: [Int]

    /// The table of all pairs of these incidents.
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

    /// Share of maps with exchanged days that hold as many pairs, this one counted among them, by band.
    func p(maps: Int, seed: UInt64) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        var times = times
        var asMany = observed.map { $0.map { _ in 1 } }
        for _ in 0..<maps {
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
        return asMany.map { $0.map { Double($0) / Double(maps + 1) } }
    }

    /// Pairs by band; exchanging days changes no band of time as a whole, so the last band is what is left.
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

    /// The last band that begins at the value or below.
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

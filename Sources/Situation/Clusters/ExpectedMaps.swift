import Domain
import Foundation
import Toolkit

/// Maps drawn from the negative binomial predictive of every area.
///
/// A rate that is not quite known is wrong in all periods alike, while a category's own unrest is
/// new in each. So the total of an area over the longest window is drawn first, then spread over
/// the periods by Pólya's urn: evenly where the unrest is slight, in heaps where it is great.
struct ExpectedMaps: MapSource {
    let expected: [[Double]]
    let total: Int? = nil
    private let periods: Int
    private let areaCount: Int

    /// P(total ≤ n) for n from 0, area by area, and where each area begins.
    private var cumulative: [Double] = []
    private var starts = [0]

    /// Balls that each area's urn begins with, by period and area.
    private var balls: [Double] = []

    /// Maps of these areas, each with its exposure by period, latest first; `predictive` gives an area's
    /// counts under an exposure.
    init(exposures: [[Double]], predictive: (_ area: Int, _ exposure: Double) -> NegativeBinomial) {
        let (periods, areas) = (exposures.count, exposures.first?.indices ?? 0..<0)
        (self.periods, areaCount) = (periods, areas.count)
        expected = (1...periods).map { window in
            areas.map { area in
                predictive(area, exposures.prefix(window).reduce(0) { $0 + $1[area] }).mean
            }
        }
        balls = Array(repeating: 0, count: periods * areas.count)
        for area in areas {
            let exposure = exposures.reduce(0) { $0 + $1[area] }
            let total = predictive(area, exposure)
            cumulative += Self.cumulative(total)
            starts.append(cumulative.count)
            let strength = Self.strength(total, beside: predictive(area, 2 * exposure))
            for period in 0..<periods where exposure > 0 {
                balls[period * areas.count + area] =
                    strength * exposures[period][area] / exposure
            }
        }
    }

    func draw(into counts: inout [Int], using generator: inout SplitMix64) {
        for index in counts.indices { counts[index] = 0 }
        for area in 0..<areaCount {
            let level = generator.uniform()
            var index = starts[area]
            while index < starts[area + 1], level > cumulative[index] { index += 1 }
            let total = index - starts[area]
            if total > 0 { spread(total, area, &counts, &generator) }
        }
        cumulate(&counts)
    }

    private func spread(
        _ total: Int,
        _ area: Int,
        _ counts: inout [Int],
        _ generator: inout SplitMix64
    ) {
        let cells = stride(from: area, to: balls.count, by: areaCount)
        var all = cells.reduce(0) { $0 + balls[$1] }
        for _ in 0..<total {
            var ball = generator.uniform() * all
            let drawn = cells.first { cell in
                ball -= balls[cell] + Double(counts[cell])
                return ball < 0
            }
            counts[drawn ?? area] += 1
            all += 1
        }
    }

    /// Balls of an urn whose draws vary as an area's counts do from period to period.
    ///
    /// The part of the dispersion that halves when the exposure doubles belongs to single periods.
    private static func strength(
        _ total: NegativeBinomial,
        beside doubled: NegativeBinomial
    ) -> Double {
        1 / max(2 * (total.dispersion - doubled.dispersion), 1e-6)
    }

    private static func cumulative(_ distribution: NegativeBinomial) -> [Double] {
        let (mean, dispersion) = (distribution.mean, distribution.dispersion)
        guard mean > 0 else { return [1] }
        var logarithm = dispersion > 0 ? -log1p(mean * dispersion) / dispersion : -mean
        var (sums, sum, count) = ([Double](), 0.0, 0.0)
        while sum < 1 - 1e-12, count < 20 * mean + 1000 {
            sum += exp(logarithm)
            sums.append(sum)
            logarithm += log(
                mean * (1 + count * dispersion) / ((1 + mean * dispersion) * (count + 1))
            )
            count += 1
        }
        return sums
    }
}

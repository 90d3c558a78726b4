import Domain
import Foundation
import Toolkit

/// Null model that simulates counts from the negative binomial predictive distribution of every
/// area.
///
/// Uncertainty of a rate is common to all periods, while overdispersion is independent in each. So
/// the total of an area over the longest window is drawn first, then divided among the periods by
/// Pólya's urn (Dirichlet-multinomial).
struct PredictiveSimulation: NullModel {
    let expected: [[Double]]
    let total: Int? = nil
    private let periods: Int
    private let areaCount: Int

    /// P(total ≤ n) for n from 0, area by area, and the start of each area.
    private var cumulative: [Double] = []
    private var starts = [0]

    /// Initial balls of each area's urn (Dirichlet parameters), by period and area.
    private var concentrations: [Double] = []

    /// Creates the null model from each area's exposure by period, latest first; `predictive` gives
    /// the distribution of an area's count under an exposure.
    init(exposures: [[Double]], predictive: (_ area: Int, _ exposure: Double) -> NegativeBinomial) {
        let (periods, areas) = (exposures.count, exposures.first?.indices ?? 0..<0)
        (self.periods, areaCount) = (periods, areas.count)
        expected = (1...periods).map { window in
            areas.map { area in
                predictive(area, exposures.prefix(window).reduce(0) { $0 + $1[area] }).mean
            }
        }
        concentrations = Array(repeating: 0, count: periods * areas.count)
        for area in areas {
            let exposure = exposures.reduce(0) { $0 + $1[area] }
            let total = predictive(area, exposure)
            cumulative += Self.cumulative(total)
            starts.append(cumulative.count)
            let strength = Self.strength(total, beside: predictive(area, 2 * exposure))
            for period in 0..<periods where exposure > 0 {
                concentrations[period * areas.count + area] =
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
        let cells = stride(from: area, to: concentrations.count, by: areaCount)
        var all = cells.reduce(0) { $0 + concentrations[$1] }
        for _ in 0..<total {
            var point = generator.uniform() * all
            let drawn = cells.first { cell in
                point -= concentrations[cell] + Double(counts[cell])
                return point < 0
            }
            counts[drawn ?? area] += 1
            all += 1
        }
    }

    /// Sum of the Dirichlet parameters with which counts vary from period to period as the
    /// predictive distribution says.
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

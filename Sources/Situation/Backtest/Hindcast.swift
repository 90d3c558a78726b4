public import Domain
import Foundation

/// Hindcast: the picture of an earlier period, made again from what was known then.
public struct Hindcast: Sendable {
    /// The period that it describes.
    public let period: Period

    /// Knowledge that it was made from.
    public let basis: BacktestPeriod.Basis

    /// Number of earlier periods that its expectations rest on.
    let historyLength: Int

    /// Every area × category, in the order of the grid.
    let cells: [HindcastCell]

    /// Forecast of the next period, by cell.
    let forecast: Forecast

    /// Area sizes in square kilometres, in the order of the grid.
    let sizes: [Double]

    /// Index in `sizes` of a cell's area.
    func area(of cell: Int) -> Int {
        cell / (cells.count / sizes.count)
    }

    /// Whether `other` describes the next period, with the same areas and categories.
    func precedes(_ other: Hindcast) -> Bool {
        other.period.first == period.first.adding(period.length) && other.forecast.isOf(forecast)
    }
}

/// Count, expectation and verdict of one area and category in a hindcast.
struct HindcastCell {
    /// Incidents counted.
    let observed: Int

    /// Incidents that were called in, not found on patrol.
    let calledIn: Int

    /// Incidents called in over the period and its history.
    let calledInSoFar: Int

    /// Incidents expected; nil without history.
    let expected: Double?

    /// Counts that chance alone explains (95 %).
    let interval: ClosedRange<Int>

    /// Probability of a count within the interval, by the predictive distribution.
    let expectedInside: Double

    /// Share of the cell's reporting that was present, 0 to 1.
    let covered: Double

    /// Whether the page would give a verdict.
    let isJudged: Bool

    /// Whether the page would flag it as more than expected.
    let isFlag: Bool

    /// Observed minus expected incidents.
    var excess: Double { Double(observed) - (expected ?? 0) }
}

extension SituationModel {
    /// Makes the picture of an earlier period again, as far as a backtest needs it.
    ///
    /// The input's `forecastPeriod` is the next period.
    public func hindcast(_ input: SituationInput, basis: BacktestPeriod.Basis) -> Hindcast {
        let local = baseline(input, presence: ReporterPresence(input), areas: input.areas.map(\.id))
        let rule = VerdictRule(settings: settings)
        let flags = Flags.ranked(
            cells(of: local, rule: rule),
            categories: input.categories,
            most: settings.mostFlags
        )
        let forecast = Forecast(input: input, settings: settings, baseline: local, flags: flags)
        let flagged = Set(flags.compactMap { local.grid.cell($0.cell.area, $0.cell.category) })
        let predictive = local.predictive
        let cells = rule.assess(local.grid.placed, of: local).enumerated().map { cell, found in
            HindcastCell(
                observed: found.observed,
                calledIn: forecast.calledIn.counts[0][cell],
                calledInSoFar: forecast.calledIn.counts.reduce(0) { $0 + $1[cell] },
                expected: found.expected,
                interval: found.interval,
                expectedInside: predictive?[cell].probability(of: found.interval) ?? 0,
                covered: local.coverage.byCell[0][cell],
                isJudged: found.expected != nil && found.verdict != .notAssessable,
                isFlag: flagged.contains(cell)
            )
        }
        return Hindcast(
            period: input.period,
            basis: basis,
            historyLength: input.historyLength,
            cells: cells,
            forecast: forecast,
            sizes: sizes(of: input.areas, in: local.grid)
        )
    }

    /// Area sizes in square kilometres in the order of the grid; an area without outline has 10⁻⁶.
    private func sizes(of areas: [Area], in grid: CellGrid) -> [Double] {
        let sizes = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.squareKilometres) })
        return grid.areas.map { max(sizes[$0] ?? 0, 1e-6) }
    }
}

extension NegativeBinomial {
    /// Probability of a count within an interval.
    fileprivate func probability(of interval: ClosedRange<Int>) -> Double {
        let upper = probabilities(at: interval.upperBound)
        return upper.below + upper.at - probabilities(at: interval.lowerBound).below
    }

    /// Variance of a count.
    var variance: Double {
        mean + dispersion * mean * mean
    }
}

extension Area {
    /// Area in square kilometres without holes, by the shoelace formula on a local equirectangular
    /// projection (sphere of radius 6,371 km; within one percent at this size).
    var squareKilometres: Double {
        outline.reduce(0) { sum, rings in
            let sizes = rings.map { Self.size(of: $0) }
            return sum + max(0, (sizes.first ?? 0) - sizes.dropFirst().reduce(0, +))
        }
    }

    private static func size(of ring: Ring) -> Double {
        guard let origin = ring.first else { return 0 }
        let kilometresPerDegree = 6371.0 * .pi / 180
        let narrowing = cos(origin.latitude * .pi / 180)
        let twice = zip(ring, ring.dropFirst()).reduce(0) { sum, side in
            let (x1, y1) = (side.0.longitude - origin.longitude, side.0.latitude - origin.latitude)
            let (x2, y2) = (side.1.longitude - origin.longitude, side.1.latitude - origin.latitude)
            return sum + x1 * y2 - x2 * y1
        }
        return abs(twice) / 2 * kilometresPerDegree * kilometresPerDegree * narrowing
    }
}

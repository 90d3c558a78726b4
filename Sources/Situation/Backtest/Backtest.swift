public import Domain

/// Backtest of earlier pictures against what came: interval coverage, forecast calibration,
/// recurrence of flags and hit rates of the forecast's ranking of places (decision 0029).
///
/// ```swift
/// let model = SituationModel()
/// let hindcasts = earlierInputs.map { model.hindcast($0, basis: .afterwards) }
/// let result = Backtest.result(of: hindcasts)
/// ```
public enum Backtest {
    /// Shares of the municipality's area at which rankings of places are compared.
    static let shares = [0.05, 0.1]

    /// Standard deviations of a normal 95 % interval.
    static let chance = 1.96

    /// Measures hindcasts against what came, in the order of their days.
    ///
    /// A forecast is compared with the next period where that period is given and has the same
    /// areas and categories.
    public static func result(of hindcasts: [Hindcast]) -> BacktestResult {
        let hindcasts = hindcasts.sorted { $0.period < $1.period }
        let steps = zip(hindcasts, hindcasts.dropFirst()).filter { $0.0.precedes($0.1) }
            .map { Step(before: $0, after: $1) }
        return BacktestResult(
            periods: hindcasts.map(period),
            intervals: IntervalCalibration.Size.allCases.map { intervals(hindcasts, size: $0) },
            calibration: calibration(steps),
            flags: flags(steps),
            rankings: shares.flatMap { rankings(steps, share: $0) }
        )
    }

    /// A hindcast and the one of the next period.
    struct Step {
        let before: Hindcast
        let after: Hindcast

        /// Indices of cells that are forecast; proactive categories are not.
        var forecastCells: [Int] {
            before.cells.indices.filter(before.forecast.isForecast)
        }
    }

    private static func period(_ hindcast: Hindcast) -> BacktestPeriod {
        BacktestPeriod(
            period: hindcast.period,
            basis: hindcast.basis,
            historyLength: hindcast.historyLength,
            incidents: hindcast.cells.reduce(0) { $0 + $1.observed },
            flags: hindcast.cells.count { $0.isFlag }
        )
    }
}

extension Backtest {
    /// Coverage of the 95 % intervals: judged counts inside them, against the number that the
    /// predictive distributions give.
    static func intervals(_ hindcasts: [Hindcast], size: IntervalCalibration.Size)
        -> IntervalCalibration
    {
        let cells = hindcasts.flatMap(\.cells).filter {
            $0.isJudged && size.holds($0.expected ?? 0)
        }
        let expectedInside = cells.reduce(0) { $0 + $1.expectedInside }
        let variance = cells.reduce(0) { $0 + $1.expectedInside * (1 - $1.expectedInside) }
        return IntervalCalibration(
            size: size,
            counts: cells.count,
            inside: cells.count { $0.interval.contains($0.observed) },
            expectedInside: expectedInside,
            margin: chance * max(0, variance).squareRoot()
        )
    }
}

extension Backtest {
    /// Calibration by deciles: forecasts in ten groups of equal number, smallest first, with the
    /// outcome.
    ///
    /// A forecast is scaled by the share of reporting that was present in its period, so that
    /// silence is no miss. Cells without any coverage are left out.
    static func calibration(_ steps: [Step]) -> [ForecastCalibration] {
        let outcomes = steps.flatMap { step in
            step.forecastCells.filter { step.after.cells[$0].covered > 0 }.map { cell in
                let after = step.after.cells[cell]
                return Outcome(
                    forecast: step.before.forecast.predictive(cell, covered: after.covered),
                    observed: after.calledIn
                )
            }
        }
        .sorted { ($0.forecast.mean, $0.observed) < ($1.forecast.mean, $1.observed) }
        return (0..<10).compactMap { tenth in
            let group = outcomes[outcomes.count * tenth / 10..<outcomes.count * (tenth + 1) / 10]
            return level(group)
        }
    }

    private struct Outcome {
        let forecast: NegativeBinomial
        let observed: Int
    }

    private static func level(_ group: ArraySlice<Outcome>) -> ForecastCalibration? {
        guard let first = group.first, let last = group.last else { return nil }
        let expected = group.reduce(0) { $0 + $1.forecast.mean }
        let margin = chance * group.reduce(0) { $0 + $1.forecast.variance }.squareRoot()
        return ForecastCalibration(
            expectations: first.forecast.mean...last.forecast.mean,
            cells: group.count,
            expected: expected,
            observed: group.reduce(0) { $0 + $1.observed },
            chance: max(0, expected - margin)...expected + margin
        )
    }
}

extension Backtest {
    /// Unflagged cells that each flag is compared with: how much comes again without a flag.
    private static let othersPerFlag = 10

    /// Recurrence of excess in the period after a flag, against unflagged cells with the nearest
    /// expectations.
    static func flags(_ steps: [Step]) -> FlagRecurrence? {
        var (flagged, others): ([CellTransition], [CellTransition]) = ([], [])
        for step in steps {
            let transitions = transitions(step)
            let rest = transitions.filter { !$0.before.isFlag }
            for transition in transitions where transition.before.isFlag {
                flagged.append(transition)
                others += rest.sorted { $0.distance(to: transition) < $1.distance(to: transition) }
                    .prefix(othersPerFlag)
            }
        }
        guard !flagged.isEmpty else { return nil }
        return FlagRecurrence(
            flags: flagged.count,
            flaggedAgain: flagged.count { $0.after.isFlag },
            aboveAgain: flagged.count { $0.after.excess > 0 },
            excess: flagged.reduce(0) { $0 + $1.before.excess },
            excessAfter: flagged.reduce(0) { $0 + $1.after.excess },
            others: others.count,
            othersAbove: others.count { $0.after.excess > 0 }
        )
    }

    /// A cell in two consecutive periods, both of which could be judged.
    private struct CellTransition {
        let cell: Int
        let before: HindcastCell
        let after: HindcastCell

        func distance(to other: CellTransition) -> (Double, Int) {
            (abs((before.expected ?? 0) - (other.before.expected ?? 0)), cell)
        }
    }

    private static func transitions(_ step: Step) -> [CellTransition] {
        step.before.cells.indices.map {
            CellTransition(cell: $0, before: step.before.cells[$0], after: step.after.cells[$0])
        }
        .filter { $0.before.isJudged && $0.after.isJudged }
    }
}

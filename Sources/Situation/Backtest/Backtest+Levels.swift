import Domain

extension Backtest {
    /// Forecasts in ten groups of equal number, the smallest first, beside what came.
    ///
    /// A forecast is lowered to the share of the reporting that was present when it came true or not, so that
    /// silence passes for no fault of its own. Cells that nobody reported of are left out.
    static func levels(_ steps: [Step]) -> [LevelCheck] {
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

    private static func level(_ group: ArraySlice<Outcome>) -> LevelCheck? {
        guard let first = group.first, let last = group.last else { return nil }
        let expected = group.reduce(0) { $0 + $1.forecast.mean }
        let slack = chance * group.reduce(0) { $0 + $1.forecast.variance }.squareRoot()
        return LevelCheck(
            expectations: first.forecast.mean...last.forecast.mean,
            cells: group.count,
            expected: expected,
            observed: group.reduce(0) { $0 + $1.observed },
            chance: max(0, expected - slack)...expected + slack
        )
    }
}

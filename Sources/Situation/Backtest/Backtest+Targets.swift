import Domain

extension Backtest {
    /// What the ground that a ranking puts first held, period by period; only what was called in counts.
    static func target(
        _ steps: [Step],
        share: Double,
        ranking: TargetCheck.Ranking
    ) -> TargetCheck {
        let periods = steps.map { step -> TargetPeriod in
            let outcome = step.byArea { Double(step.after.cells[$0].calledIn) }
            let rate = HitRate(
                observed: outcome,
                predicted: step.ranks(ranking),
                ground: step.before.ground
            )
            return TargetPeriod(
                period: step.after.period,
                found: rate.found(within: share),
                incidents: Int(outcome.reduce(0, +))
            )
        }
        return TargetCheck(share: share, ranking: ranking, periods: periods)
    }
}

extension Backtest.Step {
    /// What each area is ranked by.
    fileprivate func ranks(_ ranking: TargetCheck.Ranking) -> [Double] {
        byArea { cell in
            switch ranking {
            case .forecast: before.forecast.mean(cell)
            case .lastPeriod: Double(before.cells[cell].calledIn)
            case .allHistory: Double(before.cells[cell].calledInSoFar)
            case .outcome: Double(after.cells[cell].calledIn)
            }
        }
    }

    /// Sums over each area's cells that are forecast.
    fileprivate func byArea(_ value: (Int) -> Double) -> [Double] {
        forecastCells.reduce(into: before.ground.map { _ in 0 }) { sums, cell in
            sums[before.area(of: cell)] += value(cell)
        }
    }
}

import Domain

extension Backtest {
    /// Fewest periods that tell whether one way of ranking finds more than another.
    private static let fewestPeriods = 8

    /// What the ground that each ranking puts first held; only what was called in counts.
    static func targets(_ steps: [Step], share: Double) -> [TargetCheck] {
        let found = TargetCheck.Ranking.allCases.map { ranking in
            (ranking, steps.map { $0.found(within: share, rankedBy: ranking) })
        }
        let ours = found.first { $0.0 == .forecast }?.1 ?? []
        return found.map { ranking, periods in
            TargetCheck(
                share: share,
                ranking: ranking,
                periods: periods,
                lead: [.forecast, .outcome].contains(ranking) ? nil : lead(of: ours, over: periods)
            )
        }
    }

    /// The sum of the differences, and what their variance lets chance make of it.
    private static func lead(
        of ours: [TargetPeriod],
        over theirs: [TargetPeriod]
    ) -> TargetCheck.Lead? {
        let differences = zip(ours, theirs).map { $0.found - $1.found }
        let count = Double(differences.count)
        guard differences.count >= fewestPeriods else { return nil }
        let sum = differences.reduce(0, +)
        let squares = differences.reduce(0) { $0 + ($1 - sum / count) * ($1 - sum / count) }
        return TargetCheck.Lead(
            incidents: sum,
            slack: chance * (count * squares / (count - 1)).squareRoot()
        )
    }
}

extension Backtest.Step {
    /// Incidents of the period after on the ground that a ranking puts first.
    fileprivate func found(
        within share: Double,
        rankedBy ranking: TargetCheck.Ranking
    ) -> TargetPeriod {
        let outcome = byArea { Double(after.cells[$0].calledIn) }
        let rate = HitRate(observed: outcome, predicted: ranks(ranking), ground: before.ground)
        return TargetPeriod(
            period: after.period,
            found: rate.found(within: share),
            incidents: Int(outcome.reduce(0, +))
        )
    }

    /// What each area is ranked by.
    private func ranks(_ ranking: TargetCheck.Ranking) -> [Double] {
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
    private func byArea(_ value: (Int) -> Double) -> [Double] {
        forecastCells.reduce(into: before.ground.map { _ in 0 }) { sums, cell in
            sums[before.area(of: cell)] += value(cell)
        }
    }
}

public import Domain

extension SituationModel {
    /// The lägesbild of an earlier period, as far as it can be held against what came.
    ///
    /// The input's `forecastPeriod` is the period after.
    public func replay(_ input: SituationInput, basis: BacktestPeriod.Basis) -> Replay {
        let local = baseline(input, roll: Roll(input), areas: input.areas.map(\.id))
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
            ReplayedCell(
                observed: found.observed,
                calledIn: forecast.calledIn.counts[0][cell],
                calledInSoFar: forecast.calledIn.counts.reduce(0) { $0 + $1[cell] },
                expected: found.expected,
                interval: found.interval,
                promised: predictive?[cell].probability(of: found.interval) ?? 0,
                covered: local.coverage.byCell[0][cell],
                isJudged: found.expected != nil && found.verdict != .notAssessable,
                isFlag: flagged.contains(cell)
            )
        }
        return Replay(
            period: input.period,
            basis: basis,
            historyLength: input.historyLength,
            cells: cells,
            forecast: forecast,
            ground: ground(of: input.areas, in: local.grid)
        )
    }

    /// Square kilometres of each area, in the order of the grid; an area without outline has next to none.
    private func ground(of areas: [Area], in grid: Grid) -> [Double] {
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

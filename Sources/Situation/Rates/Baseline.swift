import Domain

/// What was counted on one grid, beside all that its expectations rest on.
struct Baseline {
    let grid: Grid
    let tally: Tally
    let coverage: Coverage
    let season: Season

    /// Nil without history: no earlier period, or none in which anyone reported.
    private let rates: RateModel?

    init(_ input: SituationInput, roll: Roll, grid: Grid, settings: SituationSettings) {
        let tally = Tally(input.counts, grid: grid, history: input.historyLength)
        let coverage = Coverage(input, roll: roll, grid: grid, settings: settings)
        self.grid = grid
        self.tally = tally
        self.coverage = coverage
        season = Season(
            totals: tally.totals,
            coverage: coverage.overall,
            periodLength: input.period.length,
            calendar: input.calendarDays
        )
        guard coverage.overall.dropFirst().contains(where: { $0 > 0 }) else {
            rates = nil
            return
        }
        rates = RateModel(
            tally,
            coverage: coverage,
            periods: 1...input.historyLength,
            grid: grid,
            halfLife: settings.halfLife,
            tail: settings.tail,
            season: season
        )
    }

    /// Distributions of what chance gives the current period's cells; nil without history.
    var predictive: [NegativeBinomial]? {
        guard let rates else { return nil }
        let factor = season.factor()
        return (0..<grid.count).map {
            let known = rates.predictive($0, exposure: coverage.byCell[0][$0] * factor)
            return NegativeBinomial(
                mean: known.mean,
                dispersion: known.dispersion + season.variance
            )
        }
    }
}

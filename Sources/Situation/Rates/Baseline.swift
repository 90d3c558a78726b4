import Domain

/// Observed counts of one grid with coverage, season and rates: what its expected counts rest on.
struct Baseline {
    let grid: CellGrid
    let panel: CountPanel
    let coverage: Coverage
    let season: Season

    /// Gamma–Poisson rates; nil without history: no earlier period, or none in which anyone
    /// reported.
    private let rates: RateModel?

    init(
        _ input: SituationInput,
        presence: ReporterPresence,
        grid: CellGrid,
        settings: SituationSettings
    ) {
        let panel = CountPanel(input.counts, grid: grid, history: input.historyLength)
        let coverage = Coverage(input, presence: presence, grid: grid, settings: settings)
        self.grid = grid
        self.panel = panel
        self.coverage = coverage
        season = Season(
            totals: panel.totals,
            coverage: coverage.overall,
            periodLength: input.period.length,
            calendar: input.calendarDays
        )
        guard coverage.overall.dropFirst().contains(where: { $0 > 0 }) else {
            rates = nil
            return
        }
        rates = RateModel(
            panel,
            coverage: coverage,
            periods: 1...input.historyLength,
            grid: grid,
            halfLife: settings.halfLife,
            tail: settings.tail,
            season: season
        )
    }

    /// Predictive distributions of the current period's cells; nil without history.
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

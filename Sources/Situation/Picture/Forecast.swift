import Domain

/// Forecast of the period that the plan covers, by the gamma–Poisson rates and the season.
///
/// Incidents found on patrol and proactive categories are left out: a plan that learnt from them
/// would send patrols where patrols have been (Ensign et al. 2018). Calendar events change only the
/// municipality's season: the meeting weighs the rest itself.
struct Forecast {
    private let grid: CellGrid

    /// Incidents called in, by periods back and cell.
    let calledIn: CountPanel

    /// Rates of incidents called in, the current period included.
    private let rates: RateModel

    /// Part of a flag's excess that is expected to persist, by cell.
    private let persisting: [Double]

    /// Season and length of the forecast period relative to the current one.
    private let factor: Double

    /// Creates the forecast of a baseline, with a part of the flags' excess over their rates.
    ///
    /// Rates learnt from two years hardly respond to the last fortnight; the flags are the
    /// forecast's only short memory.
    init(input: SituationInput, settings: SituationSettings, baseline: Baseline, flags: [Flag]) {
        let grid = baseline.grid
        let calledIn = CountPanel(input.counts, grid: grid, history: input.historyLength) {
            $0.incidents - $0.foundOnPatrol
        }
        let rates = RateModel(
            calledIn,
            coverage: baseline.coverage,
            periods: 0...input.historyLength,
            grid: grid,
            halfLife: settings.forecastHalfLife,
            tail: settings.forecastTail,
            season: baseline.season
        )
        var persisting = [Double](repeating: 0, count: grid.count)
        for flag in flags {
            guard let cell = grid.cell(flag.cell.area, flag.cell.category) else { continue }
            let seen = Double(calledIn.counts[0][cell]) / baseline.season.factor()
            persisting[cell] = settings.persistingExcess * max(0, seen - rates.means[cell])
        }
        (self.grid, self.calledIn, self.rates) = (grid, calledIn, rates)
        self.persisting = persisting
        factor = Self.factor(input, season: baseline.season)
    }

    /// Expected incidents of a cell, if everyone reports.
    func mean(_ cell: Int) -> Double {
        (rates.means[cell] + persisting[cell]) * factor
    }

    /// Predictive distribution of a cell's incidents where this share of its reporting is present.
    func predictive(_ cell: Int, covered: Double) -> NegativeBinomial {
        let usual = rates.predictive(cell, exposure: covered * factor)
        return NegativeBinomial(mean: mean(cell) * covered, dispersion: usual.dispersion)
    }

    /// Whether another forecast has the same cells.
    func isOf(_ other: Forecast) -> Bool {
        grid.areas == other.grid.areas && grid.categories == other.grid.categories
    }

    /// Whether a cell is forecast; cells of proactive categories never are.
    func isForecast(_ cell: Int) -> Bool {
        !grid.categories[grid.category(of: cell)].proactive
    }

    /// Expected incidents by area, slot of the week and category, if everyone reports.
    func cells(_ slots: SlotTable, settings: SituationSettings) -> [ForecastCell] {
        let profile = WeekProfile(slots, grid: grid, strength: settings.profileStrength)
        return grid.areas.indices.flatMap { area in
            WeekSlot.all.flatMap { slot in
                grid.categories.indices.compactMap { category in
                    let cell = area * grid.categories.count + category
                    let incidents = mean(cell) * profile.shares[cell][slot.index]
                    guard isForecast(cell), incidents >= settings.smallestForecast else {
                        return nil
                    }
                    return ForecastCell(
                        area: grid.areas[area],
                        slot: slot,
                        category: grid.categories[category].id,
                        incidents: incidents
                    )
                }
            }
        }
    }

    private static func factor(_ input: SituationInput, season: Season) -> Double {
        let length = Double(input.period.length)
        let days = input.forecastPeriod.first.number - input.period.first.number
        let ahead = Int((Double(days) / length).rounded())
        return season.factor(ahead: ahead) * Double(input.forecastPeriod.length) / length
    }
}

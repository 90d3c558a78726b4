import Domain

/// What is to be expected in the period that the plan covers.
struct Forecast {
    let input: SituationInput
    let settings: SituationSettings
    let baseline: Baseline

    /// Expected incidents by area, slot and category, as if everyone reports.
    ///
    /// Incidents found on patrol and proactive categories are left out: a plan that learnt from
    /// them would send patrols where patrols have been (Ensign et al. 2018). What is on in the
    /// calendar changes nothing here: the meeting weighs that itself.
    func cells(_ slots: SlotTally) -> [ForecastCell] {
        let grid = baseline.grid
        let profile = WeekProfile(slots, grid: grid, strength: settings.profileStrength)
        let (means, factor) = (rates.means, factor)
        let categories = grid.categories.indices.filter { !grid.categories[$0].proactive }
        return grid.areas.indices.flatMap { area in
            WeekSlot.all.flatMap { slot in
                categories.compactMap { category in
                    let cell = area * grid.categories.count + category
                    let incidents = means[cell] * factor * profile.shares[cell][slot.index]
                    guard incidents >= settings.smallestForecast else { return nil }
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

    /// Rates of what was called in, the current period included.
    private var rates: RateModel {
        let calledIn = Tally(input.counts, grid: baseline.grid, history: input.historyLength) {
            $0.incidents - $0.foundOnPatrol
        }
        return RateModel(
            calledIn,
            coverage: baseline.coverage.byCell,
            periods: 0...input.historyLength,
            grid: baseline.grid,
            halfLife: settings.forecastHalfLife,
            tail: settings.tail
        )
    }

    /// Season and length of the period that the plan covers, beside the current one.
    private var factor: Double {
        let length = Double(input.period.length)
        let days = input.forecastPeriod.first.number - input.period.first.number
        let ahead = Int((Double(days) / length).rounded())
        return baseline.season.factor(ahead: ahead) * Double(input.forecastPeriod.length) / length
    }
}

import Domain

/// What is to be expected in the period that the plan covers.
struct Forecast {
    let input: SituationInput
    let settings: SituationSettings
    let baseline: Baseline

    /// Cells with more than chance explains: what is new there is reckoned to go on in part.
    let flags: [Flag]

    /// Expected incidents by area, slot and category, as if everyone reports.
    ///
    /// Incidents found on patrol and proactive categories are left out: a plan that learnt from
    /// them would send patrols where patrols have been (Ensign et al. 2018). What is on in the
    /// calendar changes nothing but the whole municipality's season: the meeting weighs the rest itself.
    func cells(_ slots: SlotTally) -> [ForecastCell] {
        let grid = baseline.grid
        let profile = WeekProfile(slots, grid: grid, strength: settings.profileStrength)
        let (means, factor) = (means, factor)
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

    /// Expected incidents of each cell: its rate, and half of what a flag has above it.
    ///
    /// A rate that has learnt from two years hardly notices the last fortnight; the flags of the
    /// lägesbild are the only short memory that the forecast has.
    private var means: [Double] {
        let calledIn = Tally(input.counts, grid: baseline.grid, history: input.historyLength) {
            $0.incidents - $0.foundOnPatrol
        }
        var means = rates(of: calledIn).means
        for flag in flags {
            guard let cell = baseline.grid.cell(flag.cell.area, flag.cell.category) else {
                continue
            }
            let excess = Double(calledIn.counts[0][cell]) - means[cell]
            means[cell] += settings.persistingExcess * max(0, excess)
        }
        return means
    }

    /// Rates of what was called in, the current period included.
    private func rates(of calledIn: Tally) -> RateModel {
        RateModel(
            calledIn,
            coverage: baseline.coverage,
            periods: 0...input.historyLength,
            grid: baseline.grid,
            halfLife: settings.forecastHalfLife,
            tail: settings.tail,
            season: baseline.season
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

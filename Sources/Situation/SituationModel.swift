public import Domain

/// Incidents, coverage and history → the lägesbild; see decision 0002.
public struct SituationModel: Sendable {
    /// The constants that shape the picture.
    public let settings: SituationSettings

    /// A model with these constants.
    public init(settings: SituationSettings = .standard) {
        self.settings = settings
    }

    /// The lägesbild of a period.
    ///
    /// One model gives the expectations at two grains: area by area, and the whole municipality.
    /// Cells, totals and forecast are in the order of their ids, whatever order the input has.
    public func picture(_ input: SituationInput) -> SituationPicture {
        let rule = VerdictRule(settings: settings)
        let roll = Roll(input)
        let local = baseline(input, roll: roll, areas: input.areas.map(\.id))
        let whole = baseline(input, roll: roll, areas: [])
        let slots = slots(input, grid: local.grid)
        let cells = cells(of: local, rule: rule)
        let flags = Flags.ranked(cells, categories: input.categories, most: settings.mostFlags)
        var picture = SituationPicture(
            period: input.period,
            cells: cells,
            flags: flags,
            totals: Totals.totals(input, baseline: whole, rule: rule),
            persistent: Persistent(baseline: local, flags: flags, settings: settings)
                .persistence(places: input.placeCounts),
            weekPattern: slots.pattern(periods: 0..<settings.weekPatternPeriods + 1),
            coverage: local.coverage.overall[0],
            forecast: Forecast(input: input, settings: settings, baseline: local, flags: flags)
                .cells(slots, settings: settings),
            historyLength: input.historyLength
        )
        picture.weekPatterns = WeekPatterns(input, grid: local.grid, settings: settings).all(
            showing: picture
        )
        picture.newWords = NewWords(input, settings: settings).words
        picture.felt = FeltSafetyRule(input, settings: settings).areas(beside: picture)
        picture.coverageTable =
            CoverageTable(input, roll: roll, baseline: whole, settings: settings).lines
        picture.clusters = ClusterFinder(input: input, settings: settings, baseline: local)
            .clusters(cells)
        picture.nearRepeats = NearRepeats.found(input, settings: settings)
        return picture
    }

    func baseline(_ input: SituationInput, roll: Roll, areas: [AreaID]) -> Baseline {
        let grid = Grid(areas: areas, categories: input.categories)
        return Baseline(input, roll: roll, grid: grid, settings: settings)
    }

    func cells(of baseline: Baseline, rule: VerdictRule) -> [Cell] {
        let grid = baseline.grid
        return zip(grid.placed, rule.assess(grid.placed, of: baseline)).compactMap { cell, found in
            guard found.observed > 0 || found.expected ?? 0 >= settings.smallestShown
            else { return nil }
            return Cell(
                area: grid.areas[grid.area(of: cell)],
                category: grid.categories[grid.category(of: cell)].id,
                observed: found.observed,
                expected: found.expected,
                low: found.interval.lowerBound,
                high: found.interval.upperBound,
                upperTail: found.upperTail,
                verdict: found.verdict
            )
        }
    }

    /// Slots of the latest year; the current period's vague times spread as the earlier ones were.
    private func slots(_ input: SituationInput, grid: Grid) -> SlotTally {
        let history = min(input.historyLength, settings.patternWindow)
        let earlier = input.slots.filter { (1..<history + 1).contains($0.period) }
        let pattern = SlotTally(earlier, grid: grid, history: history)
            .pattern(periods: 1..<history + 1)
        let current = Aoristic.slotCounts(of: input.incidents, pattern: pattern)
        return SlotTally(current + earlier, grid: grid, history: history)
    }
}

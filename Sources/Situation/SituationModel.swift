public import Domain

/// Situation model: expected counts, verdicts, clusters, persistence and forecast of a period
/// (decision 0002).
///
/// Expected counts are gamma–Poisson empirical Bayes; verdicts are mid-p tests with
/// Benjamini–Hochberg. Deterministic: simulations are seeded by the period.
///
/// ```swift
/// let input = SituationInput(
///     period: period, historyLength: 26, forecastPeriod: planned, areas: areas,
///     categories: categories, counts: counts, presence: presence, reporterCounts: reports)
/// let picture = SituationModel().picture(input)
/// for flag in picture.flags { print(flag.cell.area, flag.cell.observed) }
/// ```
public struct SituationModel: Sendable {
    /// Constants of the model.
    public let settings: SituationSettings

    /// Creates a model with these constants.
    public init(settings: SituationSettings = .standard) {
        self.settings = settings
    }

    /// Computes the picture of a period.
    ///
    /// One model gives expected counts at two scales: area by area, and the whole municipality.
    /// Cells, totals and forecast are in the order of their ids, whatever the order of the input.
    public func picture(_ input: SituationInput) -> SituationPicture {
        let rule = VerdictRule(settings: settings)
        let presence = ReporterPresence(input)
        let local = baseline(input, presence: presence, areas: input.areas.map(\.id))
        let whole = baseline(input, presence: presence, areas: [])
        let slots = slots(input, grid: local.grid)
        let cells = cells(of: local, rule: rule)
        let flags = Flags.ranked(cells, categories: input.categories, most: settings.mostFlags)
        var picture = SituationPicture(
            period: input.period,
            cells: cells,
            flags: flags,
            totals: Totals.totals(input, baseline: whole, rule: rule),
            persistent: PersistenceDetector(baseline: local, flags: flags, settings: settings)
                .persistence(places: input.placeCounts),
            weekPattern: slots.pattern(periods: 0..<settings.weekPatternPeriods + 1),
            coverage: local.coverage.overall[0],
            forecast: Forecast(input: input, settings: settings, baseline: local, flags: flags)
                .cells(slots, settings: settings),
            historyLength: input.historyLength
        )
        picture.serious = SeriousIncidents.found(
            in: input.incidents,
            reports: input.seriousReports
        )
        picture.weekPatterns = WeekPatterns(input, grid: local.grid, settings: settings).all(
            showing: picture
        )
        picture.newWords = NewWords(input, settings: settings).words
        picture.felt = FeltSafetyRule(input, settings: settings).areas(beside: picture)
        picture.coverageTable =
            ReporterCoverageTable(input, presence: presence, baseline: whole, settings: settings)
            .lines
        picture.clusters = ClusterFinder(input: input, settings: settings, baseline: local)
            .clusters(cells)
        picture.nearRepeats = NearRepeats.found(input, settings: settings)
        return picture
    }

    func baseline(_ input: SituationInput, presence: ReporterPresence, areas: [AreaID]) -> Baseline
    {
        let grid = CellGrid(areas: areas, categories: input.categories)
        return Baseline(input, presence: presence, grid: grid, settings: settings)
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

    /// Slots of the latest year; vague times of the current period are spread as the earlier ones
    /// were.
    private func slots(_ input: SituationInput, grid: CellGrid) -> SlotTable {
        let history = min(input.historyLength, settings.patternWindow)
        let earlier = input.slots.filter { (1..<history + 1).contains($0.period) }
        let pattern = SlotTable(earlier, grid: grid, history: history)
            .pattern(periods: 1..<history + 1)
        let current = Aoristic.slotCounts(of: input.incidents, pattern: pattern)
        return SlotTable(current + earlier, grid: grid, history: history)
    }
}

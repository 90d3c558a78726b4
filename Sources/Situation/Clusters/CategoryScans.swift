import Domain

/// Scan data of each category: counts, expected counts and null model.
struct CategoryScans {
    private let baseline: Baseline
    private let settings: ScanSettings

    /// Region of areas with enough history for expected counts.
    private let known: StudyRegion
    /// Region of all areas on the map.
    private let all: StudyRegion

    /// Rates from before the longest window, so that growth within it does not raise its own
    /// expectation; nil with too few periods.
    private let rates: RateModel?

    /// Seasonal factor by period, latest first.
    private let season: [Double]

    init(_ baseline: Baseline, adjacency: AreaAdjacency, settings: SituationSettings) {
        let (grid, coverage, scan) = (baseline.grid, baseline.coverage, settings.scan)
        let history = baseline.panel.counts.count - 1
        self.baseline = baseline
        self.settings = scan
        func ground(_ condition: (_ periods: Int) -> Bool) -> StudyRegion {
            StudyRegion(adjacency, grid: grid, settings: scan) { area in
                condition(coverage.begun[area * grid.categories.count])
            }
        }
        let first = scan.longestWindow
        let fewest = first - 1 + scan.fewestPeriods
        all = ground { _ in true }
        known = ground { $0 >= fewest }
        season = (0..<2 * first + scan.permutedPeriods).map { baseline.season.factor(ahead: -$0) }
        rates =
            history < fewest || known.areas.count * 2 < all.areas.count
            ? nil
            : RateModel(
                baseline.panel,
                coverage: coverage,
                periods: first...history,
                grid: grid,
                halfLife: settings.halfLife,
                tail: settings.tail,
                season: baseline.season
            )
    }

    /// Scan data of a category by index; nil without enough data for either null model.
    func scan(of category: Int) -> CategoryScan? {
        let before = baseline.panel.counts.dropFirst(settings.longestWindow)
        let cells = stride(from: category, to: grid.count, by: grid.categories.count)
        let incidents = before.reduce(0) { sum, counts in cells.reduce(sum) { $0 + counts[$1] } }
        guard let rates, incidents >= settings.fewestIncidents else { return permuted(category) }
        return expected(category, rates)
    }

    private var grid: CellGrid { baseline.grid }

    /// Counts against expectations from rates, season and coverage: expectation-based scan.
    private func expected(_ category: Int, _ rates: RateModel) -> CategoryScan {
        let cells = known.areas.map { $0 * grid.categories.count + category }
        let exposures = (0..<settings.longestWindow).map { period in
            cells.map { exposure($0, period) }
        }
        return CategoryScan(
            basis: .expectation,
            ground: known,
            counts: counts(cells, periods: settings.longestWindow),
            source: PredictiveSimulation(exposures: exposures) { area, exposure in
                rates.predictive(cells[area], exposure: exposure)
            },
            earlier: earlier(cells, rates)
        )
    }

    /// Earlier windows of a year, each as if it were the latest, with the same rates.
    private func earlier(_ cells: [Int], _ rates: RateModel) -> [EarlierWindow] {
        let (window, history) = (settings.longestWindow, baseline.panel.counts.count - 1)
        let last = min(history, settings.permutedPeriods + window)
        return (window...max(window, last - window + 1)).map { period in
            let periods = period..<period + window
            let expected = cells.map { cell in
                periods.map { exposure(cell, $0) * rates.means[cell] }
            }
            return EarlierWindow(
                counts: periods.map { period in
                    cells.map { baseline.panel.counts[period][$0] }
                },
                expected: (1...window).map { length in
                    expected.map { $0.prefix(length).reduce(0, +) }
                }
            )
        }
    }

    /// Counts for the space–time permutation scan, over the periods in which no area was redrawn.
    private func permuted(_ category: Int) -> CategoryScan? {
        let cells = all.areas.map { $0 * grid.categories.count + category }
        let begun = cells.map { baseline.coverage.begun[$0] }.min() ?? 0
        let periods = min(begun + 1, settings.permutedPeriods)
        // A window longer than half of the periods has less outside it than inside.
        let windows = min(settings.longestWindow, periods / 2)
        guard windows > 0 else { return nil }
        let counts = counts(cells, periods: periods)
        return CategoryScan(
            basis: .permutation,
            ground: all,
            counts: counts,
            source: SpaceTimePermutation(counts, windows: windows)
        )
    }

    private func exposure(_ cell: Int, _ period: Int) -> Double {
        baseline.coverage.byCell[period][cell] * season[period]
    }

    private func counts(_ cells: [Int], periods: Int) -> [[Int]] {
        baseline.panel.counts.prefix(periods).map { counts in cells.map { counts[$0] } }
    }
}

/// Counts of one category with the null model that they are tested against.
struct CategoryScan {
    let basis: ClusterBasis
    let ground: StudyRegion

    /// Incidents by period, latest first, and by position in the region's areas.
    let counts: [[Int]]
    let source: any NullModel

    /// Earlier windows with their expected counts; empty for the permutation scan.
    var earlier: [EarlierWindow] = []
}

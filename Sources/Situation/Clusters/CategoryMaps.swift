import Domain

/// What is searched of each category, and with what expectations.
struct CategoryMaps {
    private let baseline: Baseline
    private let settings: ScanSettings

    /// Areas that there are expectations of.
    private let known: ScanGround
    /// All areas on the map.
    private let all: ScanGround

    /// Rates before the longest window, so that what grows in it does not raise its own expectation; nil where
    /// there are too few periods.
    private let rates: RateModel?

    /// Season by period, latest first, as far back as any period is looked at.
    private let season: [Double]

    init(_ baseline: Baseline, map: TownMap, settings: SituationSettings) {
        let (grid, coverage, scan) = (baseline.grid, baseline.coverage, settings.scan)
        let history = baseline.tally.counts.count - 1
        self.baseline = baseline
        self.settings = scan
        func ground(_ isMeant: (_ periods: Int) -> Bool) -> ScanGround {
            ScanGround(map, grid: grid, settings: scan) { area in
                isMeant(coverage.begun[area * grid.categories.count])
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
                baseline.tally,
                coverage: coverage,
                periods: first...history,
                grid: grid,
                halfLife: settings.halfLife,
                tail: settings.tail
            )
    }

    /// The map of a category; nil where there is nothing to compare it with.
    func map(of category: Int) -> CategoryMap? {
        let before = baseline.tally.counts.dropFirst(settings.longestWindow)
        let cells = stride(from: category, to: grid.count, by: grid.categories.count)
        let incidents = before.reduce(0) { sum, counts in cells.reduce(sum) { $0 + counts[$1] } }
        guard let rates, incidents >= settings.fewestIncidents else { return permuted(category) }
        return expected(category, rates)
    }

    private var grid: Grid { baseline.grid }

    /// A category beside what its rates, the season and those who reported let expect.
    private func expected(_ category: Int, _ rates: RateModel) -> CategoryMap {
        let cells = known.areas.map { $0 * grid.categories.count + category }
        let exposures = (0..<settings.longestWindow).map { period in
            cells.map { exposure($0, period) }
        }
        return CategoryMap(
            basis: .expectation,
            ground: known,
            counts: counts(cells, periods: settings.longestWindow),
            source: ExpectedMaps(exposures: exposures) { area, exposure in
                rates.predictive(cells[area], exposure: exposure)
            },
            earlier: earlier(cells, rates)
        )
    }

    /// The same category when each period before the window was the latest, as far back as a year.
    private func earlier(_ cells: [Int], _ rates: RateModel) -> [EarlierMap] {
        let (window, history) = (settings.longestWindow, baseline.tally.counts.count - 1)
        let last = min(history, settings.permutedPeriods + window)
        return (window...max(window, last - window + 1)).map { period in
            let periods = period..<period + window
            let expected = cells.map { cell in
                periods.map { exposure(cell, $0) * rates.means[cell] }
            }
            return EarlierMap(
                counts: periods.map { period in
                    cells.map { baseline.tally.counts[period][$0] }
                },
                expected: (1...window).map { length in
                    expected.map { $0.prefix(length).reduce(0, +) }
                }
            )
        }
    }

    /// A category beside itself, over the periods in which every area was what it is.
    private func permuted(_ category: Int) -> CategoryMap? {
        let cells = all.areas.map { $0 * grid.categories.count + category }
        let begun = cells.map { baseline.coverage.begun[$0] }.min() ?? 0
        let periods = min(begun + 1, settings.permutedPeriods)
        // A window longer than half of the time has less outside than within.
        let windows = min(settings.longestWindow, periods / 2)
        guard windows > 0 else { return nil }
        let counts = counts(cells, periods: periods)
        return CategoryMap(
            basis: .permutation,
            ground: all,
            counts: counts,
            source: PermutedMaps(counts, windows: windows)
        )
    }

    private func exposure(_ cell: Int, _ period: Int) -> Double {
        baseline.coverage.byCell[period][cell] * season[period]
    }

    private func counts(_ cells: [Int], periods: Int) -> [[Int]] {
        baseline.tally.counts.prefix(periods).map { counts in cells.map { counts[$0] } }
    }
}

/// A category as it is searched.
struct CategoryMap {
    let basis: ClusterBasis
    let ground: ScanGround

    /// Incidents by period, latest first, and place in the ground's areas.
    let counts: [[Int]]
    let source: any MapSource

    /// Earlier periods as they were expected to be; empty where nothing was expected.
    var earlier: [EarlierMap] = []
}

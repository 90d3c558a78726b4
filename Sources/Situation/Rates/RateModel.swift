/// One gamma–Poisson (empirical Bayes) model over all cells.
///
/// A cell's rate has a gamma prior whose mean is area effect × category effect and whose spread is
/// estimated over all cells; its own discounted history updates it (Clayton and Kaldor 1987). What was counted
/// is set beside coverage × season of its period. Past counts that chance does not explain weigh as far as it is
/// probable that they are no outbreaks, so that an old outbreak does not hide a new one. Decision 0026.
struct RateModel {
    private let grid: Grid
    private let settings: RateSettings

    /// Incidents to be expected per period in each cell if everyone reports.
    private(set) var means: [Double] = []

    /// Shape of the gamma distribution that each cell's rate is known by.
    private var shapes: [Double] = []

    /// Variance over mean of the counts around their rates, by category; never below 1.
    private var dispersion: [Double]

    /// The model of these periods, each weighing half as much as that `halfLife` periods later.
    ///
    /// Counts whose mid-p is above `tail` are never taken for outbreaks.
    init(
        _ tally: Tally,
        coverage: Coverage,
        periods: ClosedRange<Int>,
        grid: Grid,
        halfLife: Double,
        tail: Double,
        season: Season,
        settings: RateSettings = .standard
    ) {
        self.grid = grid
        self.settings = settings
        dispersion = grid.categories.map { _ in settings.dispersion }
        var history = CellHistory(
            counts: Array(tally.counts[periods]),
            exposures: periods.map { period in
                let factor = season.factor(ahead: -period)
                return coverage.byCell[period].map { $0 * factor }
            },
            halfLife: halfLife
        )
        fit(history)
        for _ in 1..<settings.rounds {
            history.weigh { calm(cell: $0, count: $1, exposure: $2, tail: tail) }
            fit(history)
            dispersion = history.dispersion(
                around: means,
                shapes: shapes,
                grid: grid,
                settings: settings
            )
        }
    }

    /// Distribution of the incidents of a cell in a period with this exposure: coverage × season.
    func predictive(_ cell: Int, exposure: Double) -> NegativeBinomial {
        let mean = means[cell] * exposure
        guard mean > 0 else { return NegativeBinomial(mean: 0, dispersion: 0) }
        let excess = dispersion[grid.category(of: cell)] - 1
        return NegativeBinomial(mean: mean, dispersion: excess / mean + 1 / shapes[cell])
    }

    private mutating func fit(_ history: CellHistory) {
        let sums = history.sums
        let prior = CellPrior(sums, dispersion: dispersion, grid: grid, settings: settings)
        let strength = 1 / prior.spread
        shapes = sums.map { strength + $0.incidents }
        means = sums.indices.map { cell in
            let mean = prior.means[cell]
            return mean > 0 ? shapes[cell] / (strength / mean + sums[cell].exposure) : 0
        }
    }

    /// Probability that a past count is no outbreak.
    private func calm(cell: Int, count: Int, exposure: Double, tail: Double) -> Double {
        let mean = means[cell] * exposure
        guard count > 1, Double(count) > mean, mean > 0 else { return 1 }
        let usual = predictive(cell, exposure: exposure)
        guard usual.upperTail(count) <= tail else { return 1 }
        let outbreak = NegativeBinomial(
            mean: mean + max(settings.outbreakSize, mean),
            dispersion: settings.outbreakSpread
        )
        let chance = (1 - settings.outbreakShare) * usual.probability(count)
        let sum = chance + settings.outbreakShare * outbreak.probability(count)
        return sum > 0 ? chance / sum : 0
    }
}

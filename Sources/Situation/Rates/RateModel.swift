/// Gamma–Poisson (empirical Bayes) model of the incident rates of all cells (Clayton and Kaldor
/// 1987).
///
/// A cell's rate has a gamma prior whose mean is area effect × category effect and whose variance
/// is estimated over all cells; the cell's own discounted history updates it. Exposure is coverage
/// × season of each period. Past counts that chance does not explain are weighted by their
/// probability of being no outbreak, so that an old outbreak does not hide a new one (decision
/// 0026; compare Farrington et al. 1996, Noufaily et al. 2013).
struct RateModel {
    private let grid: CellGrid
    private let settings: RateSettings

    /// Posterior mean incidents per period in each cell if everyone reports.
    private(set) var means: [Double] = []

    /// Shape of each cell's posterior gamma distribution.
    private var shapes: [Double] = []

    /// Overdispersion (variance ÷ mean) of the counts around their rates, by category; at least 1.
    private var dispersion: [Double]

    /// Fits the model to these periods, with weights that halve every `halfLife` periods back.
    ///
    /// Counts whose mid-p is above `tail` are never treated as outbreaks.
    init(
        _ panel: CountPanel,
        coverage: Coverage,
        periods: ClosedRange<Int>,
        grid: CellGrid,
        halfLife: Double,
        tail: Double,
        season: Season,
        settings: RateSettings = .standard
    ) {
        self.grid = grid
        self.settings = settings
        dispersion = grid.categories.map { _ in settings.dispersion }
        var history = CellHistory(
            counts: Array(panel.counts[periods]),
            exposures: periods.map { period in
                let factor = season.factor(ahead: -period)
                return coverage.byCell[period].map { $0 * factor }
            },
            halfLife: halfLife
        )
        fit(history)
        for _ in 1..<settings.rounds {
            history.weigh { nonOutbreakProbability(cell: $0, count: $1, exposure: $2, tail: tail) }
            fit(history)
            dispersion = history.dispersion(
                around: means,
                shapes: shapes,
                grid: grid,
                settings: settings
            )
        }
    }

    /// Predictive distribution of a cell's incidents at this exposure (coverage × season).
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

    /// Probability that a past count is no outbreak, in a two-component mixture.
    private func nonOutbreakProbability(cell: Int, count: Int, exposure: Double, tail: Double)
        -> Double
    {
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

/// Constants of the rate model; decision 0026.
struct RateSettings: Hashable, Sendable {
    /// Rounds of fitting, with outbreak weights updated in between.
    var rounds = 3

    /// Prior share of counts that are outbreaks.
    var outbreakShare = 0.02

    /// Mean incidents that an outbreak adds, or the usual mean where that is more.
    var outbreakSize = 3.0

    /// Dispersion of a count in an outbreak: variance beyond Poisson's over the mean squared.
    var outbreakSpread = 0.5

    /// Prior overdispersion (variance ÷ mean) of usual counts.
    var dispersion = 1.3

    /// Weight of the prior overdispersion in incidents, for the municipality's, and of that for a
    /// category's.
    var dispersionStrength = 1000.0

    /// Prior variance of the cells' rates around their prior means, over the mean squared.
    var spread = 0.4

    /// Weight of the prior variance in incidents.
    var spreadStrength = 100.0

    /// Weight in incidents of the mean of all areas in an area's effect.
    var areaStrength = 4.0

    /// Constants of this version.
    static let standard = RateSettings()
}

/// One gamma–Poisson (empirical Bayes) model over all cells.
///
/// A cell's rate has a gamma prior whose mean is area effect × category effect and whose spread is
/// estimated over all cells; its own discounted history updates it (Clayton and Kaldor 1987).
/// Past peaks are lowered to what chance explains, then the model is fitted once more, so that an
/// old outbreak does not hide a new one. Decision 0002.
struct RateModel {
    private let grid: Grid

    /// Incidents to be expected per period in each cell if everyone reports.
    private(set) var means: [Double] = []

    /// Shape of the gamma distribution that each cell's rate is known by.
    private var shapes: [Double] = []

    /// Variance above that of Poisson, per incident, by category; never negative.
    private var excess: [Double] = []

    /// The model of these periods, each weighing half as much as that `halfLife` periods later.
    init(
        _ tally: Tally,
        coverage: Coverage,
        periods: ClosedRange<Int>,
        grid: Grid,
        halfLife: Double,
        tail: Double
    ) {
        self.grid = grid
        var history = DiscountedHistory(
            counts: Array(tally.counts[periods]),
            coverage: Array(coverage.byCell[periods]),
            halfLife: halfLife,
            lengths: coverage.begun.map { $0 + 1 - periods.lowerBound }
        )
        fit(history)
        history.lowerPeaks { cell, covered in
            max(1, predictive(cell, exposure: covered).interval(tail: tail).upperBound)
        }
        fit(history)
    }

    /// Distribution of the incidents of a cell in a period with this exposure: coverage × season.
    func predictive(_ cell: Int, exposure: Double) -> NegativeBinomial {
        let mean = means[cell] * exposure
        guard mean > 0 else { return NegativeBinomial(mean: 0, dispersion: 0) }
        let dispersion = excess[grid.category(of: cell)] / mean + 1 / shapes[cell]
        return NegativeBinomial(mean: mean, dispersion: dispersion)
    }

    private mutating func fit(_ history: DiscountedHistory) {
        let prior = CellPrior(history, grid: grid)
        shapes = history.incidents.map { 1 / prior.spread + $0 }
        means = prior.means.indices.map { cell in
            guard prior.means[cell] > 0 else { return 0 }
            return shapes[cell] / (1 / (prior.spread * prior.means[cell]) + history.exposure[cell])
        }
        excess = history.excess(around: means, grid: grid)
    }
}

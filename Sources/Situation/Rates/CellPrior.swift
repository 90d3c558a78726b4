/// Prior of the cells' rates: additive-in-logs area and category effects, with a common variance.
struct CellPrior {
    /// Area effect × category effect: incidents per period if everyone reports.
    let means: [Double]

    /// Variance of the cells' rates around their prior means, over the mean squared.
    let spread: Double

    /// Estimates the prior from all cells' histories, whose counts have overdispersion `dispersion`
    /// by category.
    init(
        _ sums: [CellHistory.Sums],
        dispersion: [Double],
        grid: CellGrid,
        settings: RateSettings
    ) {
        means = Self.means(sums, grid: grid, strength: settings.areaStrength)
        spread = Self.spread(
            sums,
            around: means,
            dispersion: dispersion,
            grid: grid,
            settings: settings
        )
    }

    /// Fits row and column effects alternately (iterative proportional fitting, four rounds).
    ///
    /// `strength` incidents at the mean of all areas are added to each area's: one without any
    /// period of its own, since it was redrawn, has that mean.
    private static func means(
        _ sums: [CellHistory.Sums],
        grid: CellGrid,
        strength: Double
    ) -> [Double] {
        var areas = Array(repeating: 1.0, count: grid.areas.count + 1)
        var categories = grid.categories.map { _ in 1.0 }
        for _ in 0..<4 {
            var (seen, usual) = (categories.map { _ in 0.5 }, categories.map { _ in 0.0 })
            for (cell, sum) in sums.enumerated() {
                seen[grid.category(of: cell)] += sum.incidents
                usual[grid.category(of: cell)] += sum.exposure * areas[grid.area(of: cell)]
            }
            categories = zip(seen, usual).map { $1 > 0 ? $0 / $1 : 0 }
            (seen, usual) = (areas.map { _ in strength }, areas.map { _ in strength })
            for (cell, sum) in sums.enumerated() {
                seen[grid.area(of: cell)] += sum.incidents
                usual[grid.area(of: cell)] += sum.exposure * categories[grid.category(of: cell)]
            }
            areas = zip(seen, usual).map { $0 / $1 }
        }
        return sums.indices.map { areas[grid.area(of: $0)] * categories[grid.category(of: $0)] }
    }

    /// Method-of-moments estimate of the between-cell variance beyond count noise,
    /// Pearson-weighted.
    ///
    /// Kept within 0.01 and 10, so that neither prior nor history ever counts for nothing.
    private static func spread(
        _ sums: [CellHistory.Sums],
        around means: [Double],
        dispersion: [Double],
        grid: CellGrid,
        settings: RateSettings
    ) -> Double {
        var total = settings.spreadStrength
        var beyond = total * settings.spread
        for (cell, sum) in sums.enumerated() where means[cell] > 0 && sum.exposure > 0 {
            let expected = means[cell] * sum.exposure
            let difference = sum.incidents - expected
            let noise = dispersion[grid.category(of: cell)] * sum.squared / sum.exposure
            beyond += difference * difference / expected - noise
            total += expected
        }
        return min(10, max(0.01, beyond / total))
    }
}

/// What is expected of a cell before its own history is looked at.
struct CellPrior {
    /// Area effect × category effect: incidents per period if everyone reports.
    let means: [Double]

    /// Variance of the cells' rates around their prior means, as a share of the mean squared.
    let spread: Double

    /// The prior that all cells' histories together suggest, where counts vary `dispersion` times as much as
    /// Poisson counts, by category.
    init(
        _ sums: [CellHistory.Sums],
        dispersion: [Double],
        grid: Grid,
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

    /// Areas and categories in turn, until both agree.
    ///
    /// An area's incidents are added to so many at the mean of all areas: one without any period of its own, since
    /// it was redrawn, has that mean.
    private static func means(
        _ sums: [CellHistory.Sums],
        grid: Grid,
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

    /// Moment estimate: what the cells vary beyond the noise of counts, Pearson-weighted.
    ///
    /// Kept within 0.01 and 10, so that neither prior nor history ever counts for nothing.
    private static func spread(
        _ sums: [CellHistory.Sums],
        around means: [Double],
        dispersion: [Double],
        grid: Grid,
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

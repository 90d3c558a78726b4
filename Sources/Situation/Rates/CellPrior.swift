/// What is expected of a cell before its own history is looked at.
struct CellPrior {
    /// Area effect × category effect: incidents per period if everyone reports.
    let means: [Double]

    /// Variance of the cells' rates around their prior means, as a share of the mean squared.
    let spread: Double

    /// The prior that all cells' histories together suggest.
    init(_ history: DiscountedHistory, grid: Grid) {
        let shares = Self.areaShares(history, grid: grid)
        let incidents = grid.byCategory(history.incidents)
        let exposure = grid.byCategory(
            history.exposure.enumerated().map { $0.element * shares[grid.area(of: $0.offset)] }
        )
        let rates = zip(incidents, exposure).map { $1 > 0 ? ($0 + 0.5) / $1 : 0 }
        means = (0..<grid.count).map { shares[grid.area(of: $0)] * rates[grid.category(of: $0)] }
        spread = Self.spread(history, around: means)
    }

    /// Each area's share of all incidents; half an incident is added to each, so that none is 0.
    ///
    /// An area that was redrawn counts as if the periods since then had been the same before; one without any
    /// such period as the mean of the others.
    private static func areaShares(_ history: DiscountedHistory, grid: Grid) -> [Double] {
        var sums = Array(repeating: 0.5, count: grid.areas.count + 1)
        var isKnown = Array(repeating: true, count: sums.count)
        for (cell, count) in history.incidents.enumerated() {
            let (area, known) = (grid.area(of: cell), history.known[cell])
            if known > 0 { sums[area] += count / known } else { isKnown[area] = false }
        }
        let others = zip(sums, isKnown).dropLast().filter(\.1).map(\.0)
        let mean = others.isEmpty ? 1 : others.reduce(0, +) / Double(others.count)
        for area in sums.indices where !isKnown[area] { sums[area] = mean }
        let total = sums.reduce(0, +)
        return sums.map { $0 / total }
    }

    /// Moment estimate: what the cells vary beyond Poisson noise, Pearson-weighted.
    ///
    /// Kept within 0.01 and 10, so that neither prior nor history ever counts for nothing.
    private static func spread(_ history: DiscountedHistory, around means: [Double]) -> Double {
        var (beyond, total) = (0.0, 0.0)
        for (cell, mean) in means.enumerated() where mean > 0 && history.exposure[cell] > 0 {
            let expected = mean * history.exposure[cell]
            let difference = history.incidents[cell] - expected
            let noise = history.squaredExposure[cell] / history.exposure[cell]
            beyond += difference * difference / expected - noise
            total += expected
        }
        return total > 0 ? min(10, max(0.01, beyond / total)) : 10
    }
}

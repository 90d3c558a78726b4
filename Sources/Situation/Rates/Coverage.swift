import Domain

/// Coverage: share of each cell's usual reporting that was present in each period.
struct Coverage {
    /// Share of the reporting of each reporter.
    let shares: ReporterShares

    /// Share of all reporting that was present, by periods back.
    let overall: [Double]

    /// Share of each cell's reporting that was present, by periods back and then by cell.
    let byCell: [[Double]]

    /// Periods back that each cell's area has had its present outline; all of them unless it was
    /// redrawn.
    let begun: [Int]

    /// Computes the coverage of the current and earlier periods.
    init(
        _ input: SituationInput,
        presence: ReporterPresence,
        grid: CellGrid,
        settings: SituationSettings
    ) {
        let window = 1..<min(settings.patternWindow, input.historyLength) + 1
        let shares = ReporterShares(
            reports: presence.reports(input.reporterCounts, in: window, grid: grid),
            periodsPresent: presence.reporters.indices.map { reporter in
                window.count { presence.present[$0][reporter] }
            },
            grid: grid,
            strength: settings.shareStrength
        )
        self.shares = shares
        overall = presence.present.map { Self.share(of: $0, shares.overall) }
        let begun = (0..<grid.count).map { cell in
            let area = grid.area(of: cell)
            guard area < grid.areas.count else { return input.historyLength }
            return min(input.redrawn[grid.areas[area]] ?? .max, input.historyLength)
        }
        self.begun = begun
        // Nobody has reported from an area before it had its outline.
        byCell = presence.present.indices.map { age in
            let present = grid.categories.map { presence.present(in: age, category: $0.id) }
            return (0..<grid.count).map { cell in
                guard age <= begun[cell] else { return 0 }
                return Self.share(of: present[grid.category(of: cell)], shares.byCell[cell])
            }
        }
    }

    /// Share of those present; exactly 1 where nobody is absent, despite rounding.
    private static func share(of present: [Bool], _ shares: [Double]) -> Double {
        var (here, away) = (0.0, 0.0)
        for (share, isHere) in zip(shares, present) {
            if isHere { here += share } else { away += share }
        }
        return away > 0 ? here / (here + away) : 1
    }
}

/// Share of each reporter in the reporting: of everything, and of each cell (hierarchical
/// gamma–Poisson shrinkage).
///
/// Each reporter is counted over the periods it was present in. A part's shares are shrunk towards
/// those of the whole, so a thin category borrows from all reports and a thin cell from its
/// category; a new reporter gets an average share.
struct ReporterShares {
    /// Shares of everything, by reporter.
    let overall: [Double]

    /// Shares of each cell, by cell and then by reporter.
    let byCell: [[Double]]

    /// Estimates shares from each cell's reports by reporter, and the number of periods each was
    /// present in.
    init(reports: [[Int]], periodsPresent: [Int], grid: CellGrid, strength: Double) {
        let reporters = periodsPresent.indices
        func sum(_ cells: some Sequence<Int>) -> [Int] {
            cells.reduce(into: reporters.map { _ in 0 }) { sums, cell in
                for reporter in reporters { sums[reporter] += reports[cell][reporter] }
            }
        }
        func shrunk(_ reports: [Int], towards prior: [Double]) -> [Double] {
            Self.shrunk(reports, towards: prior, periodsPresent, strength: strength)
        }
        let uniform = reporters.map { _ in 1 / Double(reporters.count) }
        let overall = shrunk(sum(reports.indices), towards: uniform)
        let categories = grid.categories.indices.map { first in
            let cells = stride(from: first, to: grid.count, by: grid.categories.count)
            return shrunk(sum(cells), towards: overall)
        }
        self.overall = overall
        byCell = reports.indices.map {
            shrunk(reports[$0], towards: categories[grid.category(of: $0)])
        }
    }

    /// Posterior means of the reporters' rates, normalised to sum 1.
    ///
    /// The gamma prior of a reporter's rate has its prior share of the part's rate as mean; all
    /// priors together weigh `strength` reports.
    private static func shrunk(
        _ reports: [Int],
        towards prior: [Double],
        _ periodsPresent: [Int],
        strength: Double
    ) -> [Double] {
        let exposure = zip(prior, periodsPresent).reduce(0) { $0 + $1.0 * Double($1.1) }
        let total = reports.reduce(0, +)
        guard total > 0, exposure > 0 else { return prior }
        let priorPeriods = strength * exposure / Double(total)
        let rates = prior.indices.map {
            (strength * prior[$0] + Double(reports[$0]))
                / (priorPeriods + Double(periodsPresent[$0]))
        }
        let sum = rates.reduce(0, +)
        return rates.map { $0 / sum }
    }
}

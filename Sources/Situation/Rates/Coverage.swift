import Domain

/// Who was heard from, and what share of each cell's reporting that makes in each period.
struct Coverage {
    /// What share of the reporting each reporter stands for.
    let shares: ReporterShares

    /// Share of all reporting that was present, by periods back.
    let overall: [Double]

    /// Share of each cell's reporting that was present; periods back first.
    let byCell: [[Double]]

    /// How many periods back each cell has been the ground that it is now; all of them but where areas were redrawn.
    let begun: [Int]

    /// Coverage of the current and earlier periods.
    init(_ input: SituationInput, roll: Roll, grid: Grid, settings: SituationSettings) {
        let window = 1..<min(settings.patternWindow, input.historyLength) + 1
        let shares = ReporterShares(
            reports: roll.reports(input.reporterCounts, in: window, grid: grid),
            periodsPresent: roll.reporters.indices.map { reporter in
                window.count { roll.present[$0][reporter] }
            },
            grid: grid,
            strength: settings.shareStrength
        )
        self.shares = shares
        overall = roll.present.map { Self.share(of: $0, shares.overall) }
        let begun = (0..<grid.count).map { cell in
            let area = grid.area(of: cell)
            guard area < grid.areas.count else { return input.historyLength }
            return min(input.redrawn[grid.areas[area]] ?? .max, input.historyLength)
        }
        self.begun = begun
        // Nobody has reported of ground that was not yet this area.
        byCell = roll.present.indices.map { age in
            let present = grid.categories.map { roll.present(in: age, category: $0.id) }
            return (0..<grid.count).map { cell in
                guard age <= begun[cell] else { return 0 }
                return Self.share(of: present[grid.category(of: cell)], shares.byCell[cell])
            }
        }
    }

    /// Share of those present; exactly 1 where nobody is absent, whatever rounding does.
    private static func share(of present: [Bool], _ shares: [Double]) -> Double {
        var (here, away) = (0.0, 0.0)
        for (share, isHere) in zip(shares, present) {
            if isHere { here += share } else { away += share }
        }
        return away > 0 ? here / (here + away) : 1
    }
}

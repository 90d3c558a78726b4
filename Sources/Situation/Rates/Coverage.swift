import Domain

/// Who was heard from, and what share of each cell's reporting that makes in each period.
struct Coverage {
    /// Share of all reporting that was present, by periods back.
    let overall: [Double]

    /// Share of each cell's reporting that was present; periods back first.
    let byCell: [[Double]]

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
        overall = roll.present.map { Self.share(of: $0, shares.overall) }
        byCell = roll.present.map { present in shares.byCell.map { Self.share(of: present, $0) } }
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

public import Domain

/// Holds what earlier lägesbilder said against what came; decision 0029.
public enum Backtest {
    /// Shares of the ground that the places ranked first are looked at on.
    static let shares = [0.05, 0.1]

    /// Standard deviations that chance stays within 19 times of 20.
    static let chance = 1.96

    /// What became of the lägesbilder of these periods, in the order of their days.
    ///
    /// A forecast is held against the next period where that is among them and has the same areas and categories.
    public static func result(of replays: [Replay]) -> BacktestResult {
        let replays = replays.sorted { $0.period < $1.period }
        let steps = zip(replays, replays.dropFirst()).filter { $0.0.precedes($0.1) }
            .map { Step(before: $0, after: $1) }
        return BacktestResult(
            periods: replays.map(period),
            bands: BandCheck.Size.allCases.map { bands(replays, size: $0) },
            levels: levels(steps),
            flags: flags(steps),
            targets: shares.flatMap { targets(steps, share: $0) }
        )
    }

    /// A lägesbild with the one after it.
    struct Step {
        let before: Replay
        let after: Replay

        /// Cells that are forecast: those of proactive categories are not.
        var forecastCells: [Int] {
            before.cells.indices.filter(before.forecast.isForecast)
        }
    }

    private static func period(_ replay: Replay) -> BacktestPeriod {
        BacktestPeriod(
            period: replay.period,
            basis: replay.basis,
            historyLength: replay.historyLength,
            incidents: replay.cells.reduce(0) { $0 + $1.observed },
            flags: replay.cells.count { $0.isFlag }
        )
    }
}

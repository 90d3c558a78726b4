import Domain

extension Backtest {
    /// Counts of one size that the pages would judge, beside their bands.
    static func bands(_ replays: [Replay], size: BandCheck.Size) -> BandCheck {
        let cells = replays.flatMap(\.cells).filter { $0.isJudged && size.holds($0.expected ?? 0) }
        let promised = cells.reduce(0) { $0 + $1.promised }
        let variance = cells.reduce(0) { $0 + $1.promised * (1 - $1.promised) }
        return BandCheck(
            size: size,
            counts: cells.count,
            inside: cells.count { $0.interval.contains($0.observed) },
            promised: promised,
            slack: chance * max(0, variance).squareRoot()
        )
    }
}

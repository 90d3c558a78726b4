import Domain

/// The rule that verdicts are given by, once for all cells: decision 0002.
///
/// More: a discovery at the false discovery rate, of at least `fewestTold` incidents and above the
/// interval. Not assessable: those absent have more than `decisiveSilence` of the reporting, or, before all
/// else, there is no history, or the area was redrawn less than `fewestOwnPeriods` ago (decision 0021).
/// Fewer: below the interval. Too few: neither what was seen nor what chance alone explains
/// reaches `fewestTold`. As expected: all else. The first that holds is the verdict, so silence
/// can hide calm but never trouble.
struct VerdictRule {
    let settings: SituationSettings

    /// Assessments of the cells given, which are compared with each other.
    func assess(_ cells: Range<Int>, of baseline: Baseline) -> [Assessment] {
        let observed = baseline.tally.counts[0]
        guard let predictive = baseline.predictive else {
            return cells.map { unknown(observed[$0]) }
        }
        // What is not judged is no discovery, and none that makes others more probable either.
        let tails = cells.map { cell in
            isNew(cell, baseline) || predictive[cell].mean <= 0
                ? 1 : predictive[cell].upperTail(observed[cell])
        }
        let rate = settings.falseDiscoveryRate
        let threshold = BenjaminiHochberg.threshold(tails, rate: rate) ?? -1
        return zip(cells, tails).map { cell, tail in
            if isNew(cell, baseline) { return unknown(observed[cell]) }
            let interval = predictive[cell].interval(tail: settings.tail)
            let category = baseline.grid.categories[baseline.grid.category(of: cell)]
            let verdict = verdict(
                observed[cell],
                interval: interval,
                discovery: tail <= threshold,
                fewestTold: settings.fewestTold(weight: category.weight),
                absent: 1 - baseline.coverage.byCell[0][cell]
            )
            return Assessment(
                observed: observed[cell],
                expected: predictive[cell].mean,
                interval: interval,
                upperTail: tail,
                verdict: verdict
            )
        }
    }

    private func verdict(
        _ observed: Int,
        interval: ClosedRange<Int>,
        discovery: Bool,
        fewestTold: Int,
        absent: Double
    ) -> Verdict {
        if discovery, observed >= fewestTold, observed > interval.upperBound { return .more }
        if absent > settings.decisiveSilence { return .notAssessable }
        if observed < interval.lowerBound { return .fewer }
        return max(observed, interval.upperBound) < fewestTold ? .tooFew : .asExpected
    }

    /// Whether a cell's area was redrawn so lately that too little is known of it.
    private func isNew(_ cell: Int, _ baseline: Baseline) -> Bool {
        let begun = baseline.coverage.begun[cell]
        return begun < baseline.tally.counts.count - 1 && begun < settings.fewestOwnPeriods
    }

    /// Without history nothing is expected, and nothing follows.
    private func unknown(_ observed: Int) -> Assessment {
        Assessment(
            observed: observed,
            expected: nil,
            interval: 0...0,
            upperTail: 1,
            verdict: .notAssessable
        )
    }
}

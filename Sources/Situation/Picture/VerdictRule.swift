import Domain

/// Verdict on each count against its predictive distribution, with Benjamini–Hochberg over the
/// cells (decision 0002).
///
/// - `more`: a discovery at the false discovery rate, of at least `fewestFlagged` incidents and
///   above the interval.
/// - `notAssessable`: without history, with an area redrawn less than `fewestOwnPeriods` ago
///   (decision 0021), or with more than `decisiveSilence` of the reporting absent.
/// - `fewer`: below the interval.
/// - `tooFew`: neither the count nor the interval reaches `fewestFlagged`.
/// - `asExpected`: all else.
///
/// The first that holds is the verdict, so silence can hide a decrease but never an increase.
struct VerdictRule {
    let settings: SituationSettings

    /// Assesses cells, which form one family of tests.
    func assess(_ cells: Range<Int>, of baseline: Baseline) -> [CellAssessment] {
        let observed = baseline.panel.counts[0]
        guard let predictive = baseline.predictive else {
            return cells.map { unknown(observed[$0]) }
        }
        // Cells that cannot be judged are no discoveries, and do not make others more likely ones.
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
                fewestFlagged: settings.fewestFlagged(weight: category.weight),
                absent: 1 - baseline.coverage.byCell[0][cell]
            )
            return CellAssessment(
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
        fewestFlagged: Int,
        absent: Double
    ) -> Verdict {
        if discovery, observed >= fewestFlagged, observed > interval.upperBound { return .more }
        if absent > settings.decisiveSilence { return .notAssessable }
        if observed < interval.lowerBound { return .fewer }
        return max(observed, interval.upperBound) < fewestFlagged ? .tooFew : .asExpected
    }

    /// Whether a cell's area was redrawn too recently.
    private func isNew(_ cell: Int, _ baseline: Baseline) -> Bool {
        let begun = baseline.coverage.begun[cell]
        return begun < baseline.panel.counts.count - 1 && begun < settings.fewestOwnPeriods
    }

    /// Assessment of a count without an expectation.
    private func unknown(_ observed: Int) -> CellAssessment {
        CellAssessment(
            observed: observed,
            expected: nil,
            interval: 0...0,
            upperTail: 1,
            verdict: .notAssessable
        )
    }
}

/// A count with its expectation, interval and verdict.
struct CellAssessment {
    let observed: Int
    let expected: Double?
    let interval: ClosedRange<Int>
    let upperTail: Double
    let verdict: Verdict
}

/// Ranking of the cells with more than chance explains.
enum Flags {
    /// Flagged cells by category weight × incidents above the expected, at most `most`.
    static func ranked(_ cells: [Cell], categories: [Domain.Category], most: Int) -> [Flag] {
        let weights = Dictionary(uniqueKeysWithValues: categories.map { ($0.id, $0.weight) })
        let flags = cells.filter { $0.verdict == .more }.map { cell in
            Flag(
                cell: cell,
                importance: (weights[cell.category] ?? 1)
                    * (Double(cell.observed) - (cell.expected ?? 0))
            )
        }
        return Array(flags.sorted(by: isBefore).prefix(most))
    }

    private static func isBefore(_ left: Flag, _ right: Flag) -> Bool {
        left.importance != right.importance
            ? left.importance > right.importance
            : (left.cell.area, left.cell.category) < (right.cell.area, right.cell.category)
    }
}

import Domain

/// Each category over the whole municipality.
enum Totals {
    /// Totals with their verdicts, and beside the period before where that may be compared.
    static func totals(
        _ input: SituationInput,
        baseline: Baseline,
        rule: VerdictRule
    ) -> [CategoryTotal] {
        let reason = incomparability(input, coverage: baseline.coverage)
        let assessments = rule.assess(0..<baseline.grid.count, of: baseline)
        return baseline.grid.categories.indices.map { category in
            CategoryTotal(
                category: baseline.grid.categories[category].id,
                observed: assessments[category].observed,
                expected: assessments[category].expected,
                previous: reason == nil ? baseline.tally.counts[1][category] : nil,
                incomparable: reason,
                verdict: assessments[category].verdict
            )
        }
    }

    private static func incomparability(
        _ input: SituationInput,
        coverage: Coverage
    ) -> Incomparability? {
        if input.historyLength == 0 { return .noEarlierPeriod }
        if input.previousLength != input.period.length { return .unequalLength }
        return coverage.sameAsBefore ? nil : .differentReporters
    }
}

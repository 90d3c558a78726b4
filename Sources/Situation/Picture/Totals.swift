import Domain

/// Totals of each category over the whole municipality.
enum Totals {
    /// Totals with verdicts, and with the change from the period before where the two may be
    /// compared.
    static func totals(
        _ input: SituationInput,
        baseline: Baseline,
        rule: VerdictRule
    ) -> [CategoryTotal] {
        let reason = incomparability(input)
        let assessments = rule.assess(0..<baseline.grid.count, of: baseline)
        return baseline.grid.categories.indices.map { category in
            let id = baseline.grid.categories[category].id
            return CategoryTotal(
                category: id,
                observed: assessments[category].observed,
                expected: assessments[category].expected,
                change: reason == nil
                    ? input.changes.map { $0[id] ?? Change(now: 0, before: 0) } : nil,
                incomparable: reason,
                verdict: assessments[category].verdict
            )
        }
    }

    /// First reason against comparing the period with the one before, by the rule of every
    /// comparison.
    private static func incomparability(_ input: SituationInput) -> Incomparability? {
        let period = input.period
        let now = ComparisonWindow(first: period.first, last: period.last)
        var before = ComparisonWindow(
            first: period.first.adding(-period.length),
            last: period.first.adding(-1)
        )
        before.isPurged = input.isPreviousPurged
        let hasBefore = input.historyLength > 0
        return Comparison.reasons(now, hasBefore ? before : nil, base: .previous).first
            ?? (input.changes == nil ? .differentReporters : nil)
    }
}

import Domain

/// Each category over the whole municipality.
enum Totals {
    /// Totals with their verdicts, and beside the period before where that may be compared.
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

    /// The first reason, by the guard that every comparison goes through.
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

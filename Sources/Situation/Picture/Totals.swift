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

    private static func incomparability(_ input: SituationInput) -> Incomparability? {
        if input.historyLength == 0 { return .noEarlierPeriod }
        if input.previousLength != input.period.length { return .unequalLength }
        return input.changes == nil ? .differentReporters : nil
    }
}

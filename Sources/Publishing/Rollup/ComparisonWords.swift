import Domain

/// What is said of two windows beside each other; from the interval, never from the sign.
enum ComparisonWords {
    /// The heads of the cells.
    static let columns: [Table.Column] = [
        .number("Nu mot då*"), .number("Gånger så många"), .words("Vad det säger"),
    ]

    /// The counts, how many times as many with the interval, and the word for it.
    static func cells(_ comparison: Comparison) -> [HTML] {
        guard let change = comparison.change else {
            return [
                "–", "–", "jämförs inte: \(Swedish.list(comparison.reasons.map(Figures.reason)))",
            ]
        }
        return [
            "\(Swedish.count(change.now)) mot \(Swedish.count(change.before))", "\(ratio(change))",
            "\(verdict(change))",
        ]
    }

    /// "1,4 (0,9–2,2)".
    static func ratio(_ change: Change) -> String {
        guard change.now + change.before > 0 else { return "–" }
        let ratio = change.ratio
        let high = ratio.high.map(times) ?? "…"
        return "\(ratio.estimate.map(times) ?? "–") (\(times(ratio.low))–\(high))"
    }

    /// With the digits that mean something.
    private static func times(_ ratio: Double) -> String {
        Swedish.decimal(ratio, ratio < 1.95 ? 2 : ratio < 9.95 ? 1 : 0)
    }

    /// The word, with percent where the counts are large enough.
    static func verdict(_ change: Change) -> String {
        let word = change.verdict.words
        guard change.verdict != .chance, let percent = change.percent else { return word }
        return "\(word), \(percent > 0 ? "+" : "−")\(abs(percent))\u{A0}%"
    }

    /// The rule, printed where such cells are.
    static let rule: HTML = """
        <p class="note">* Period för period, bara det som berättats av rapportörer som hördes av i båda. Intervallet \
        är vad slumpen lämnar öppet (99 %); omdömet följer av det. Procent skrivs bara där det är minst \
        \(Change.fewestForPercent) händelser i båda: av färre är en procentsats mest slump.</p>

        """

    /// Why none of some comparisons could be made, where all have the same reasons; nil where some could.
    static func refusal(_ comparisons: [Comparison]) -> String? {
        let reasons = Set(comparisons.map(\.reasons))
        guard reasons.count == 1, let first = reasons.first, !first.isEmpty else { return nil }
        return Swedish.list(first.map(Figures.reason))
    }
}

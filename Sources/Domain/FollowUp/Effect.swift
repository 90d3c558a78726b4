/// What became of one line of an earlier plan.
public struct Effect: Hashable, Sendable {
    /// The line as it was proposed; nil for a measure of the group's own.
    public let line: PlanLine?

    /// Where, for a measure of the group's own, as written; nil for a line.
    public let place: String?

    /// What was decided; nil where nothing was recorded.
    public let decision: Decision?

    /// Minutes that were delivered.
    public let minutes: Int

    /// Whether it was done; nil where nobody has said.
    public let done: DeliveredMeasure.Completion?

    /// What can be said of the incidents in its area.
    public let comparison: EffectComparison?

    /// What became of a line.
    public init(
        line: PlanLine?,
        place: String? = nil,
        decision: Decision?,
        minutes: Int,
        done: DeliveredMeasure.Completion?,
        comparison: EffectComparison?
    ) {
        self.line = line
        self.place = place
        self.decision = decision
        self.minutes = minutes
        self.done = done
        self.comparison = comparison
    }
}

/// Incidents before and after a measure, in its area and in the rest of the municipality.
public struct EffectComparison: Hashable, Sendable {
    /// In the area, per period before; nil where there is none, as the one it was chosen by is left
    /// out.
    public let before: Double?

    /// In the area, in the period after.
    public let after: Int

    /// Ratio of ratios, area to the rest, after to before; nil where a count is 0.
    public let ratio: Double?

    /// Exact conditional mid-p for a ratio as far from 1, two-sided.
    public let midP: Double

    /// What follows from it.
    public let verdict: Verdict

    /// A comparison with its verdict.
    public init(before: Double?, after: Int, ratio: Double?, midP: Double, verdict: Verdict) {
        self.before = before
        self.after = after
        self.ratio = ratio
        self.midP = midP
        self.verdict = verdict
    }

    /// What can be said of an effect.
    public enum Verdict: CaseIterable, Sendable {
        /// Fewer, beyond chance.
        case fewer
        /// More, beyond chance.
        case more
        /// Enough to see a halving, and none was seen.
        case noDifference
        /// Too little data to tell.
        case tooFew
    }
}

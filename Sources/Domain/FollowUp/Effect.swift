/// Effect of one line of an earlier plan.
public struct Effect: Hashable, Sendable {
    /// The line as proposed; nil for a measure of the group's own.
    public let line: PlanLine?

    /// Place as written, for a measure of the group's own; nil for a line.
    public let place: String?

    /// The decision; nil where none was recorded.
    public let decision: Decision?

    /// Delivered minutes.
    public let minutes: Int

    /// Completion; nil where nothing was reported.
    public let done: DeliveredMeasure.Completion?

    /// Before–after comparison of its area with a control group; nil where none can be made.
    public let comparison: EffectComparison?

    /// Observations of those who were there, by file and row; masked.
    public var observed: [String] = []

    /// Reasons why it failed or was cut short, by file and row; masked.
    public var obstacles: [String] = []

    /// Creates an effect.
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

/// Before–after comparison of an area with a control group.
public struct EffectComparison: Hashable, Sendable {
    /// Incidents per period before in the area, without the period that selected it; nil without
    /// such periods.
    public let before: Double?

    /// Incidents in the area in the period after.
    public let after: Int

    /// Odds ratio, area to control, after to before; nil where a count is 0.
    public let ratio: Double?

    /// Two-sided exact conditional mid-p, widened for overdispersion.
    public let midP: Double

    /// The verdict.
    public let verdict: Verdict

    /// Creates a comparison.
    public init(before: Double?, after: Int, ratio: Double?, midP: Double, verdict: Verdict) {
        self.before = before
        self.after = after
        self.ratio = ratio
        self.midP = midP
        self.verdict = verdict
    }

    /// Verdict on an effect.
    public enum Verdict: CaseIterable, Sendable {
        /// Fewer than chance explains.
        case fewer
        /// More than chance explains.
        case more
        /// No difference, though a halving would have been significant.
        case noDifference
        /// Too little data for a halving to be significant.
        case tooFew
    }
}

/// What the EST group decided of a line, or a measure of its own: a row of `beslut`.
public struct Decision: Hashable, Sendable {
    /// The plan line; nil for a measure of the group's own.
    public let line: PlanLineID?

    /// What was decided.
    public let verdict: Verdict

    /// Function that answers for it.
    public let responsible: String

    /// When it is to be done; nil where nothing is said.
    public let time: TimeSpan?

    /// Where, for a changed line or a measure of the group's own.
    public let place: String

    /// Why; masked.
    public let motivation: String

    /// A decision.
    public init(
        line: PlanLineID?,
        verdict: Verdict,
        responsible: String = "",
        time: TimeSpan? = nil,
        place: String = "",
        motivation: String = ""
    ) {
        self.line = line
        self.verdict = verdict
        self.responsible = responsible
        self.time = time
        self.place = place
        self.motivation = motivation
    }

    /// What can be decided.
    public enum Verdict: String, CaseIterable, Sendable {
        /// As proposed.
        case accepted
        /// With changes.
        case changed
        /// Not.
        case rejected
        /// Later.
        case postponed
        /// A measure of the group's own.
        case own
    }
}

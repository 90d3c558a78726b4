/// Decision of the EST group on a plan line, or a measure of its own: a row of `beslut`.
public struct Decision: Hashable, Sendable {
    /// The plan line; nil for a measure of the group's own.
    public let line: PlanLineID?

    /// The verdict.
    public let verdict: Verdict

    /// Function responsible.
    public let responsible: String

    /// Time to be done; nil where none is given.
    public let time: TimeSpan?

    /// Place, for a changed line or a measure of the group's own.
    public let place: String

    /// Reason; masked.
    public let motivation: String

    /// Row that tells it; nil where it is not from a file.
    public var source: FindingHint.FileRow?

    /// Creates a decision.
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

    /// The same decision on another line.
    public func on(_ line: PlanLineID) -> Decision {
        var decision = Decision(
            line: line,
            verdict: verdict,
            responsible: responsible,
            time: time,
            place: place,
            motivation: motivation
        )
        decision.source = source
        return decision
    }

    /// Verdict on a plan line.
    public enum Verdict: String, CaseIterable, Sendable {
        /// Accepted as proposed.
        case accepted
        /// Accepted with changes.
        case changed
        /// Not.
        case rejected
        /// Postponed.
        case postponed
        /// A measure of the group's own.
        case own
    }
}

/// Delivered measure at a place: a row of `insatser`.
public struct DeliveredMeasure: Hashable, Sendable {
    /// The plan line; nil where none is named.
    public let line: PlanLineID?

    /// The function that was there.
    public let resource: ResourceID

    /// Place as written.
    public let place: String

    /// Time span.
    public let time: TimeSpan

    /// Whether it was completed.
    public let done: Completion

    /// Observations; masked.
    public let observed: String

    /// Why it failed or was cut short; masked.
    public let reason: String

    /// Whether the observed incident had been called in or was found on patrol.
    public let origin: ReportOrigin?

    /// Row that tells it; nil where it is not from a file.
    public var source: FindingHint.FileRow?

    /// Creates a delivered measure.
    public init(
        line: PlanLineID?,
        resource: ResourceID,
        place: String,
        time: TimeSpan,
        done: Completion,
        observed: String = "",
        reason: String = "",
        origin: ReportOrigin? = nil
    ) {
        self.line = line
        self.resource = resource
        self.place = place
        self.time = time
        self.done = done
        self.observed = observed
        self.reason = reason
        self.origin = origin
    }

    /// Completion of a measure.
    public enum Completion: String, CaseIterable, Sendable {
        /// As decided.
        case yes
        /// In part.
        case partly
        /// Not.
        case no
    }
}

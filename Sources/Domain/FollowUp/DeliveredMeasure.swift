/// What was done at a place: a row of `insatser`.
public struct DeliveredMeasure: Hashable, Sendable {
    /// The plan line; nil where none is named.
    public let line: PlanLineID?

    /// The function that was there.
    public let resource: ResourceID

    /// Where.
    public let place: String

    /// From when until when.
    public let time: TimeSpan

    /// Whether it was done.
    public let done: Completion

    /// What was seen; masked.
    public let observed: String

    /// Whether what was seen had been called in or was found.
    public let origin: ReportOrigin?

    /// A delivered measure.
    public init(
        line: PlanLineID?,
        resource: ResourceID,
        place: String,
        time: TimeSpan,
        done: Completion,
        observed: String = "",
        origin: ReportOrigin? = nil
    ) {
        self.line = line
        self.resource = resource
        self.place = place
        self.time = time
        self.done = done
        self.observed = observed
        self.origin = origin
    }

    /// Whether a measure was done.
    public enum Completion: String, CaseIterable, Sendable {
        /// As decided.
        case yes
        /// In part.
        case partly
        /// Not.
        case no
    }
}

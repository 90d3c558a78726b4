/// What became of an incident that was known before: reports of it are in another one now.
public struct IncidentChange: Hashable, Sendable {
    /// What happened.
    public let kind: Kind

    /// The incident that its reports left.
    public let source: IncidentID

    /// The incident that they are in now.
    public let target: IncidentID

    /// First day of the period whose figures it changes: that of `target`, or the one that `source` was of.
    public let period: Day

    /// Why.
    public let cause: Cause

    /// A change from one incident to another.
    public init(
        _ kind: Kind,
        from source: IncidentID,
        to target: IncidentID,
        period: Day,
        cause: Cause
    ) {
        self.kind = kind
        self.source = source
        self.target = target
        self.period = period
        self.cause = cause
    }

    /// What can happen.
    public enum Kind: String, CaseIterable, Sendable {
        /// Two incidents turned out to be one: the source is no more.
        case merged
        /// One turned out to be two: the target is new.
        case split
        /// A report turned out to belong to another incident; both are still there.
        case moved
    }

    /// What can bring it about.
    public enum Cause: Hashable, Sendable {
        /// This report came, or was changed.
        case report(ReportID)
        /// A person answered.
        case answer(LinkAnswer.Source)
        /// Areas or places were changed.
        case map
        /// A report of one of the two was withdrawn.
        case withdrawal
        /// Reports of neither, but like theirs, came or were changed.
        case neighbours
    }
}

/// Stable name of an incident.
public typealias IncidentID = String

/// One event, described by one or more reports.
public struct Incident: Hashable, Sendable {
    /// Stable name: the id of the report that it was first known by.
    public let id: IncidentID

    /// The reports that describe it, by id.
    public let members: [IncidentMember]

    /// Time, fused from the members with the most exact times.
    public let time: TimeSpan

    /// Place, fused from the members.
    public let placement: Placement

    /// Category with the largest sum of the members' probabilities; nil where none has one.
    public let category: CategoryID?

    /// Whether every report of it was found on the reporters' own patrols.
    public let foundOnPatrol: Bool

    /// An incident with the reports that describe it.
    public init(
        id: IncidentID,
        members: [IncidentMember],
        time: TimeSpan,
        placement: Placement,
        category: CategoryID?,
        foundOnPatrol: Bool = false
    ) {
        self.id = id
        self.members = members
        self.time = time
        self.placement = placement
        self.category = category
        self.foundOnPatrol = foundOnPatrol
    }
}

/// A report as a member of an incident.
public struct IncidentMember: Hashable, Sendable {
    /// The report.
    public let report: ReportID

    /// Mean probability that it describes the same incident as the other members; 1 where it is
    /// alone.
    public let probability: Double

    /// A report with the probability that it is a member.
    public init(report: ReportID, probability: Double) {
        self.report = report
        self.probability = probability
    }
}

/// A change of a known incident: some or all of its reports are members of another one now.
public struct IncidentChange: Hashable, Sendable {
    /// Kind of change.
    public let kind: Kind

    /// The incident that its reports left.
    public let source: IncidentID

    /// The incident that they are in now.
    public let target: IncidentID

    /// First day of the period whose figures it changes: that of `target`, else the former one of
    /// `source`.
    public let period: Day

    /// Cause of the change.
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

    /// The kinds of change.
    public enum Kind: String, CaseIterable, Sendable {
        /// Two incidents turned out to be one: the source ceases.
        case merged
        /// One turned out to be two: the target is new.
        case split
        /// A report turned out to belong to another incident; both remain.
        case moved
    }

    /// The causes of a change.
    public enum Cause: Hashable, Sendable {
        /// This report was delivered or changed.
        case report(ReportID)
        /// A person answered.
        case answer(LinkAnswer.Source)
        /// Areas or places were changed.
        case map
        /// A report of one of the two was withdrawn.
        case withdrawal
        /// Similar reports of other incidents were delivered or changed.
        case neighbours
    }
}

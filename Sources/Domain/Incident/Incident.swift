/// Stable name of an incident.
public typealias IncidentID = String

/// One thing that happened, told of by one or more reports.
public struct Incident: Hashable, Sendable {
    /// Stable name: that of the report it was first known by.
    public let id: IncidentID

    /// The reports that tell of it, by id.
    public let members: [IncidentMember]

    /// When, fused from the members with the most exact time.
    public let time: TimeSpan

    /// Where, fused from the members.
    public let placement: Placement

    /// Category that most of its reports weigh for.
    public let category: CategoryID?

    /// Whether every report of it was found on the reporters' own patrols.
    public let foundOnPatrol: Bool

    /// An incident and the reports that tell of it.
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

    /// Probability that it tells of the same incident as the others; 1 where it is alone.
    public let probability: Double

    /// A report with the probability that it belongs.
    public init(report: ReportID, probability: Double) {
        self.report = report
        self.probability = probability
    }
}

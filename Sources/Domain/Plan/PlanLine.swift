/// Stable name of a plan line; the same while place, function and day stay.
public typealias PlanLineID = String

/// One proposal: a team goes to an area at a time.
public struct PlanLine: Hashable, Sendable {
    /// Stable name.
    public var id: PlanLineID

    /// The area.
    public let area: AreaID

    /// Place in the area with most incidents of the category; nil where none stands out.
    public let place: String?

    /// Time of the visits.
    public let time: TimeSpan

    /// The function.
    public let resource: ResourceID

    /// The team; empty for a request.
    public let team: String

    /// Kind of the shift; nil for a request.
    public let roster: RosterEntry.Kind?

    /// Number of visits.
    public let visits: Int

    /// Category that weighs most there and then.
    public let category: CategoryID?

    /// Expected incidents there and then, weighted.
    public let need: Double

    /// Share of that need that the line is expected to answer for, 0 to 1.
    public let benefit: Double

    /// Incidents of the period that bear on its need, newest first; at most `mostEvidence`.
    public let evidence: [IncidentID]

    /// Next best area for the same team and time; for a drawn line, its control.
    public var alternative: Alternative?

    /// Day of the follow-up.
    public let followUp: Day

    /// Rules that bind it, tightest first.
    public var binding: [PlanningRule] = []

    /// Whether the area was drawn at random.
    public var isDrawn = false

    /// A proposal.
    public init(
        id: PlanLineID,
        area: AreaID,
        place: String?,
        time: TimeSpan,
        resource: ResourceID,
        team: String,
        roster: RosterEntry.Kind?,
        visits: Int,
        category: CategoryID?,
        need: Double,
        benefit: Double,
        evidence: [IncidentID],
        alternative: Alternative?,
        followUp: Day
    ) {
        self.id = id
        self.area = area
        self.place = place
        self.time = time
        self.resource = resource
        self.team = team
        self.roster = roster
        self.visits = visits
        self.category = category
        self.need = need
        self.benefit = benefit
        self.evidence = evidence
        self.alternative = alternative
        self.followUp = followUp
    }

    /// Most incidents of evidence.
    public static let mostEvidence = 10

    /// Another area for the same team and time.
    public struct Alternative: Hashable, Sendable {
        /// The area.
        public let area: AreaID

        /// Weighted incidents that the same visits would answer for there.
        public let worth: Double

        /// An area with its worth.
        public init(area: AreaID, worth: Double) {
            self.area = area
            self.worth = worth
        }
    }
}

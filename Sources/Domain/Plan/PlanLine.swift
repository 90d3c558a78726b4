/// Stable name of a plan line; the same while place, function and day stay.
public typealias PlanLineID = String

/// One proposal: someone goes somewhere at a time, for a reason.
public struct PlanLine: Hashable, Sendable {
    /// Stable name.
    public var id: PlanLineID

    /// The area.
    public let area: AreaID

    /// Place in the area where most of it happened; nil where none stands out.
    public let place: String?

    /// When.
    public let time: TimeSpan

    /// The function.
    public let resource: ResourceID

    /// Which team; empty for a request.
    public let team: String

    /// How the shift came to be set; nil for a request.
    public let roster: RosterEntry.Kind?

    /// Visits of a half-hour slot each.
    public let visits: Int

    /// Category that weighs most there and then.
    public let category: CategoryID?

    /// Incidents expected there and then, weighted.
    public let need: Double

    /// Share of that need which the line is reckoned to answer for, 0 to 1.
    public let benefit: Double

    /// The period's incidents that weigh in its need, newest first, `mostEvidence` at the most.
    public let evidence: [IncidentID]

    /// The next best: what else the same team could do then; of a drawn line, what chance passed over.
    public var alternative: Alternative?

    /// When to look at what became of it.
    public let followUp: Day

    /// Rules that kept it from being better, tightest first.
    public var binding: [PlanningRule] = []

    /// Whether chance chose the area, as the plan's draw tells.
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

    /// Most incidents that a line names.
    public static let mostEvidence = 10

    /// Another area for the same team and time.
    public struct Alternative: Hashable, Sendable {
        /// The area.
        public let area: AreaID

        /// Weighted incidents that the same visit is reckoned to answer for there.
        public let worth: Double

        /// An area and what it would answer for.
        public init(area: AreaID, worth: Double) {
            self.area = area
            self.worth = worth
        }
    }
}

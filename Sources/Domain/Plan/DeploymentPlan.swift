/// What is proposed for the days until the next plan begins.
public struct DeploymentPlan: Hashable, Sendable {
    /// The days it covers.
    public let period: Period

    /// What is proposed, most important first.
    public let lines: [PlanLine]

    /// Needs that no set roster can meet, most important first.
    public let unmet: [UnmetNeed]

    /// How good the plan is.
    public let quality: PlanQuality

    /// A plan with how good it is.
    public init(period: Period, lines: [PlanLine], unmet: [UnmetNeed], quality: PlanQuality) {
        self.period = period
        self.lines = lines
        self.unmet = unmet
        self.quality = quality
    }
}

/// Stable name of a plan line; the same while place, function and day stay.
public typealias PlanLineID = String

/// One proposal: someone goes somewhere at a time, for a reason.
public struct PlanLine: Hashable, Sendable {
    /// Stable name.
    public let id: PlanLineID

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

    /// The next best: what else the same team could do then.
    public let alternative: Alternative?

    /// When to look at what became of it.
    public let followUp: Day

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

        /// How much less good it would be, as a share of the line's own benefit, 0 to 1.
        public let loss: Double

        /// An area and what it would lose.
        public init(area: AreaID, loss: Double) {
            self.area = area
            self.loss = loss
        }
    }
}

/// A place and time that no set roster reaches.
public struct UnmetNeed: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The slot of the week.
    public let slot: WeekSlot

    /// Category that weighs most there and then.
    public let category: CategoryID?

    /// Incidents expected, weighted.
    public let need: Double

    /// An unmet need.
    public init(area: AreaID, slot: WeekSlot, category: CategoryID?, need: Double) {
        self.area = area
        self.slot = slot
        self.category = category
        self.need = need
    }
}

/// How good a plan is, and how that is known.
public struct PlanQuality: Hashable, Sendable {
    /// Worth of the plan, in weighted incidents answered for.
    public let value: Double

    /// Most that any plan could be worth.
    public let bound: Double

    /// How the plan was made.
    public let method: Method

    /// Rules that held something better back, by what they are about, tightest first.
    public let binding: [String]

    /// Worth of a plan and its bound.
    public init(value: Double, bound: Double, method: Method, binding: [String]) {
        self.value = value
        self.bound = bound
        self.method = method
        self.binding = binding
    }

    /// Share of the best possible that is proven, 0 to 1; 1 where there is nothing to plan.
    public var provenShare: Double {
        bound > 0 ? min(1, value / bound) : 1
    }

    /// How a plan was made.
    public enum Method: String, CaseIterable, Sendable {
        /// By the mixed-integer model, to its gap.
        case solved
        /// By the mixed-integer model, cut by the safety time limit.
        case cut
        /// By the greedy rule alone.
        case greedy
        /// No roster: everything is listed as need.
        case noRoster = "no-roster"
    }
}

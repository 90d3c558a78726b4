/// Persistent problem: the same category at the same place, period after period, above the usual
/// level (decision 0028).
public struct Persistence: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// The named place in the area; nil for the area as a whole.
    public let place: String?

    /// Number of periods in the run with incidents; silent periods are skipped.
    public let periods: Int

    /// Incidents in those periods.
    public let incidents: Int

    /// Incidents by period of the run, latest first; nil for silent periods.
    public let counts: [Int?]

    /// Expected incidents in those periods, from the place's other categories and the category
    /// elsewhere.
    public let explained: Double

    /// Category weight × excess incidents per period: rank of the list.
    public let importance: Double

    /// Creates a persistent problem.
    public init(
        area: AreaID,
        category: CategoryID,
        place: String? = nil,
        periods: Int,
        incidents: Int,
        counts: [Int?] = [],
        explained: Double = 0,
        importance: Double = 0
    ) {
        self.area = area
        self.category = category
        self.place = place
        self.periods = periods
        self.incidents = incidents
        self.counts = counts
        self.explained = explained
        self.importance = importance
    }
}

/// Escalation of a persistent problem, with what is needed to decide on more than presence
/// (decision 0028).
public struct Escalation: Hashable, Sendable {
    /// The problem, and where it is.
    public let lasting: Persistence

    /// Reports of the place as unsafe; never added to the incidents.
    public let unsafePlaces: Int

    /// Fault reports there; never added to the incidents.
    public let faultReports: Int

    /// Physical measures that reports there mention, most often first.
    public let hints: [Hint]

    /// Proposals of earlier plans in the area and their outcome, by function.
    public let presence: [Presence]

    /// The group's own measures in the area, as decided.
    public let ownMeasures: [Decision]

    /// Creates an escalation.
    public init(
        lasting: Persistence,
        unsafePlaces: Int,
        faultReports: Int,
        hints: [Hint],
        presence: [Presence],
        ownMeasures: [Decision]
    ) {
        self.lasting = lasting
        self.unsafePlaces = unsafePlaces
        self.faultReports = faultReports
        self.hints = hints
        self.presence = presence
        self.ownMeasures = ownMeasures
    }

    /// Number of reports that mention a measure.
    public struct Hint: Hashable, Sendable {
        /// The measure.
        public let measure: PhysicalMeasure

        /// Reports.
        public let reports: Int

        /// Creates a count of reports.
        public init(measure: PhysicalMeasure, reports: Int) {
            self.measure = measure
            self.reports = reports
        }
    }

    /// Outcome of earlier presence by one function.
    public struct Presence: Hashable, Sendable {
        /// The function.
        public let resource: ResourceID

        /// Lines of plans that proposed it there.
        public let proposed: Int

        /// Lines that were accepted, with or without changes.
        public let decided: Int

        /// Deliveries, complete or partial.
        public let delivered: Int

        /// Minutes of the deliveries.
        public let minutes: Int

        /// Creates an outcome.
        public init(
            resource: ResourceID,
            proposed: Int,
            decided: Int,
            delivered: Int,
            minutes: Int
        ) {
            self.resource = resource
            self.proposed = proposed
            self.decided = decided
            self.delivered = delivered
            self.minutes = minutes
        }
    }
}

/// A kind of physical change to a place, made by its owner (situational prevention).
public enum PhysicalMeasure: String, CaseIterable, Sendable {
    /// Lamps and their upkeep.
    case lighting
    /// Bushes, hedges and trees.
    case vegetation
    /// Whether others can see in: natural surveillance.
    case overlook
    /// Whether one can see out and ahead.
    case sight
    /// Litter, glass and graffiti.
    case cleaning
    /// Doors, gates and fences.
    case locks
    /// Bumps, bollards and barriers.
    case traffic
    /// An inquiry into the cause, before anything is changed.
    case causeAnalysis

    /// Its key under `physical` in `kommun.yml`, and the end of a long-term measure's id.
    public var key: String {
        switch self {
        case .lighting: "belysning"
        case .vegetation: "buskage"
        case .overlook: "insyn"
        case .sight: "sikt"
        case .cleaning: "stadning"
        case .locks: "las"
        case .traffic: "fordonshinder"
        case .causeAnalysis: "orsaksanalys"
        }
    }
}

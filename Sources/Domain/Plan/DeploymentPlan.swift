/// Proposal of who goes where and when, for the days until the next plan begins.
public struct DeploymentPlan: Hashable, Sendable {
    /// Days that the plan covers.
    public let period: Period

    /// Proposals, most important first.
    public let lines: [PlanLine]

    /// Needs that no set roster can meet, most important first.
    public let unmet: [UnmetNeed]

    /// Worth of the plan, its bound and how it was found.
    public let quality: PlanQuality

    /// Random draw that chose a share of the visits; nil where nothing was drawn.
    public var draw: ReserveDraw?

    /// Preferences that the plan could not keep, by preference.
    public var unmetPreferences: [UnmetPreference] = []

    /// Departures from the law's own limits, with the agreement that allows each.
    public var agreements: [RestAgreement] = []

    /// Cost of each rule, dearest first.
    public var ruleCosts: [RuleCost] = []

    /// Gain of one more team of each function, largest first.
    public var teamGains: [TeamGain] = []

    /// Changes of the plan under other weights, by category and factor.
    public var weightChanges: [WeightChange] = []

    /// Advice on teams for the days after the plan; nil where no roster shows the teams of any function.
    public var advice: TeamAdvice?

    /// A plan with its quality.
    public init(period: Period, lines: [PlanLine], unmet: [UnmetNeed], quality: PlanQuality) {
        self.period = period
        self.lines = lines
        self.unmet = unmet
        self.quality = quality
    }
}

/// Worth of a plan with a proven upper bound.
public struct PlanQuality: Hashable, Sendable {
    /// Worth of the plan, in weighted incidents answered for.
    public let value: Double

    /// Upper bound on the worth of any plan, in weighted incidents.
    public let bound: Double

    /// How the plan was found.
    public let method: Method

    /// Rules that held something better back, tightest first.
    public let binding: [PlanningRule]

    /// Worth of the best plan found before the random draw and the stability with the plan before.
    ///
    /// In weighted incidents; nil where that is not known.
    public var searched: Double?

    /// A plan's worth with its bound.
    public init(value: Double, bound: Double, method: Method, binding: [PlanningRule]) {
        self.value = value
        self.bound = bound
        self.method = method
        self.binding = binding
    }

    /// Share of the best possible that is proven, 0 to 1; 1 where there is nothing to plan.
    public var provenShare: Double {
        bound > 0 ? min(1, value / bound) : 1
    }

    /// Share of the best possible that the search itself proved, 0 to 1; nil where that is not known.
    public var searchedShare: Double? {
        searched.map { bound > 0 ? min(1, $0 / bound) : 1 }
    }

    /// How a plan was found.
    public enum Method: String, CaseIterable, Sendable {
        /// Mixed-integer programming, to its gap.
        case solved
        /// Mixed-integer programming, cut by the safety time limit.
        case cut
        /// The greedy algorithm alone.
        case greedy
        /// No roster: everything is listed as need.
        case noRoster = "no-roster"
    }
}

/// An area and a slot of the week that no set roster reaches.
public struct UnmetNeed: Hashable, Sendable {
    /// Area where the need is.
    public let area: AreaID

    /// Weekday and part of the day.
    public let slot: WeekSlot

    /// Category that weighs most there and then.
    public let category: CategoryID?

    /// Expected incidents, weighted.
    public let need: Double

    /// An unmet need.
    public init(area: AreaID, slot: WeekSlot, category: CategoryID?, need: Double) {
        self.area = area
        self.slot = slot
        self.category = category
        self.need = need
    }
}

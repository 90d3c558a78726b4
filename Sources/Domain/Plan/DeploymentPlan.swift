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

    /// Where chance sent a share of the capacity; nil where nothing was drawn.
    public var draw: ReserveDraw?

    /// Wishes that the plan could not keep, worst first.
    public var brokenWishes: [BrokenWish] = []

    /// Departures from the law's own limits, with the agreement that allows each.
    public var agreements: [RestAgreement] = []

    /// What each rule costs, dearest first.
    public var ruleCosts: [RuleCost] = []

    /// What one more team of each function would give, most first.
    public var teamGains: [TeamGain] = []

    /// How the plan would change with other weights, by category and factor.
    public var weightChanges: [WeightChange] = []

    /// Teams to have out in the days after the plan's; nil where nothing is known of them.
    public var advice: TeamAdvice?

    /// A plan with how good it is.
    public init(period: Period, lines: [PlanLine], unmet: [UnmetNeed], quality: PlanQuality) {
        self.period = period
        self.lines = lines
        self.unmet = unmet
        self.quality = quality
    }
}

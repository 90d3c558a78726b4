public import Domain

/// Teams to have out, and the visits they would make.
public struct TeamPlan: Sendable {
    /// Teams on each duty of the problem.
    public let teams: [Int]

    /// Visits by each option of the problem.
    public let visits: [Int]

    /// Worth of the visits, reckoned from them.
    public let value: Double

    /// No plan is worth more.
    public let bound: Double

    /// How the plan was made.
    public let method: PlanQuality.Method

    /// Share of the best possible that is proven, 0 to 1.
    public var provenShare: Double {
        bound > 0 ? min(1, value / bound) : 1
    }

    init(_ filling: TeamFilling, bound: Double, method: PlanQuality.Method) {
        teams = filling.teams
        visits = filling.visits
        value = filling.value
        self.bound = max(bound, filling.value)
        self.method = method
    }
}

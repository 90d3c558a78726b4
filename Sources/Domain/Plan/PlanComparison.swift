/// Comparison of a plan with the plan under some changes (decision 0033).
///
/// Both are valued alike: with the rules and weights as changed, and with the whole forecast, also where the other plan was made
/// without part of it.
public struct PlanComparison: Sendable {
    /// The plan without the changes.
    public let before: DeploymentPlan

    /// The plan with the changes.
    public let after: DeploymentPlan

    /// Worth of each, in weighted incidents answered for.
    public let worth: (before: Double, after: Double)

    /// Gaps of both plans to their bounds together: no smaller difference is significant.
    public let slack: Double

    /// Need of each silent area, with the part of it that each plan covers.
    public let silent: [SilentArea]

    /// A comparison of two plans.
    public init(
        before: DeploymentPlan,
        after: DeploymentPlan,
        worth: (before: Double, after: Double),
        slack: Double,
        silent: [SilentArea]
    ) {
        self.before = before
        self.after = after
        self.worth = worth
        self.slack = slack
        self.silent = silent
    }

    /// An area without reports.
    public struct SilentArea: Hashable, Sendable {
        /// The area.
        public let area: AreaID

        /// Weighted incidents expected there.
        public let need: Double

        /// Weighted incidents that the plan without the change answers for.
        public let before: Double

        /// Weighted incidents that the plan without reports answers for.
        public let after: Double

        /// A silent area with its need.
        public init(area: AreaID, need: Double, before: Double, after: Double) {
            self.area = area
            self.need = need
            self.before = before
            self.after = after
        }
    }

    /// Whether the difference in worth is larger than the gaps of the plans.
    public var isTold: Bool {
        abs(worth.after - worth.before) > slack
    }

    /// Lines that only the first plan has, most important first.
    public var gone: [PlanLine] {
        let kept = Set(after.lines.map(\.id))
        return before.lines.filter { !kept.contains($0.id) }
    }

    /// Lines that only the other plan has, most important first.
    public var come: [PlanLine] {
        let known = Set(before.lines.map(\.id))
        return after.lines.filter { !known.contains($0.id) }
    }
}

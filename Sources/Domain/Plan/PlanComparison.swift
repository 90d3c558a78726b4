/// A plan beside the one that would be made if something were otherwise (decision 0033).
///
/// Both are valued alike: with the rules and weights as changed, and with all that is expected, also where
/// the other plan is thought to know nothing of it.
public struct PlanComparison: Sendable {
    /// The plan as things are.
    public let before: DeploymentPlan

    /// The plan as things would be.
    public let after: DeploymentPlan

    /// What each is worth, in weighted incidents answered for.
    public let worth: (before: Double, after: Double)

    /// What the plans may lack to the best possible, together: no smaller difference says anything.
    public let slack: Double

    /// What each silent area expects, and what each plan answers for of it, by area.
    public let silent: [SilentArea]

    /// A plan beside another.
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

    /// An area that nobody is heard from.
    public struct SilentArea: Hashable, Sendable {
        /// The area.
        public let area: AreaID

        /// Weighted incidents that are expected there.
        public let need: Double

        /// Those that the plan answers for as things are.
        public let before: Double

        /// Those that it would answer for if nobody were heard.
        public let after: Double

        /// An area with what is answered for of its need.
        public init(area: AreaID, need: Double, before: Double, after: Double) {
            self.area = area
            self.need = need
            self.before = before
            self.after = after
        }
    }

    /// Whether the difference is larger than what the plans may lack.
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

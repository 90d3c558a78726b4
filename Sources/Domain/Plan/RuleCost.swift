/// What a rule costs: how much better a plan could be without it.
public struct RuleCost: Hashable, Sendable {
    /// The rule, in the words of the page.
    public let rule: String

    /// What the plan would gain, in weighted incidents answered for.
    public let gain: Double

    /// The lines that would come first without it, most important first; `mostLines` at the most.
    public var lines: [PlanLine] = []

    /// Most lines that are named.
    public static let mostLines = 3

    /// A rule with its cost.
    public init(rule: String, gain: Double) {
        self.rule = rule
        self.gain = gain
    }
}

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

    /// Worth of the best plan found before anything was left to chance or to likeness with the plan before.
    ///
    /// In weighted incidents; nil where that is not known.
    public var searched: Double?

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

    /// Share of the best possible that the search itself proved, 0 to 1; nil where that is not known.
    public var searchedShare: Double? {
        searched.map { bound > 0 ? min(1, $0 / bound) : 1 }
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

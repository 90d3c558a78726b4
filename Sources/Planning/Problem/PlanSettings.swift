/// Settings of planning (decision 0006).
public struct PlanSettings: Hashable, Sendable {
    /// Gains of the first, second, … visit to an area in one part of a day, never rising.
    ///
    /// Short visits have most effect, and each further one less (Koper 1995).
    public var gains: [Double] = [1, 0.6, 0.35, 0.15]

    /// Most visits, by all teams, to an area in one part of a day.
    public var visitsPerArea = 8

    /// Most visits by one team to an area in one shift.
    public var visitsPerTeam = 4

    /// Most places that one shift is sent to, so that a round can be walked and read on a page.
    public var areasPerShift = 4

    /// Worth of the period's first visit to an area with any history, above its need, in weighted incidents.
    ///
    /// A floor under areas from which little is reported.
    public var floorWorth = 0.1

    /// Whether as many areas with history as the shifts can reach each get a visit, as a constraint (decision 0032).
    public var keepsFloor = true

    /// Weight of a day with an event on the calendar in its weekday's share of the forecast, beside 1 for other days.
    ///
    /// Policy, not measured; need is moved between days, never added.
    public var eventWeight = 1.5

    /// Share of the best worth found that a plan may give up to keep more of the plan before (decision 0035).
    public var stabilityTolerance = 0.01

    /// Share of the capacity that is assigned at random among the areas next in rank; 0 draws nothing (decision 0035).
    public var drawnShare = 0.0

    /// Weight from which a category is serious enough for a request, violent or not.
    public var seriousWeight = 3.0

    /// Smallest unanswered serious need that makes a request, in weighted incidents.
    public var requestNeed = 0.1

    /// Most requests to each function that is only ever asked for.
    public var requests = 5

    /// Most needs listed as unmet.
    public var unmet = 10

    /// Gap to the bound at which the solver may stop, as a share.
    public var relativeGap = 0.005

    /// Nodes after which the solver stops, so that the same problem gives the same plan.
    public var nodeLimit = 2000

    /// Seconds after which the solver is cut, as a safeguard only.
    public var secondsLimit = 120.0

    /// Whether the plan includes costs of rules, gains of more teams, changes under other weights and advice on teams.
    public var givesReasons = true

    /// The settings of decision 0006; change what differs.
    public init() {}

    /// The settings of decision 0006.
    public static let standard = PlanSettings()
}

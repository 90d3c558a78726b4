/// What a municipality may set about planning; see decision 0006.
public struct PlanSettings: Hashable, Sendable {
    /// Worth of the first, second, … visit to an area in one part of a day, never rising.
    ///
    /// Short visits answer for most, and each further one for less (Koper 1995).
    public var gains: [Double] = [1, 0.6, 0.35, 0.15]

    /// Most visits, by all teams, to an area in one part of a day.
    public var visitsPerArea = 8

    /// Most visits by one team to an area in one shift.
    public var visitsPerTeam = 4

    /// Most times that one shift is sent anywhere, so that a page can be read and a round be walked.
    public var areasPerShift = 4

    /// What the first visit of the period to an area with any history is worth beside its need.
    ///
    /// In weighted incidents: a floor under areas from which little is reported.
    public var floorWorth = 0.1

    /// Whether as many areas with history as the shifts can reach each get a visit, before anything else is weighed (decision 0032).
    public var keepsFloor = true

    /// How much more a day with something in the calendar draws of its weekday's forecast.
    ///
    /// Policy, not measured: need is moved between days, never added.
    public var eventWeight = 1.5

    /// How much of the best found a plan may be worth less, to be nearer to the plan before, as a share (decision 0035).
    public var stabilityTolerance = 0.01

    /// Share of the capacity that chance deals out among the areas next in rank; 0 draws nothing (decision 0035).
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

    /// Seconds after which the solver is cut, as a safety net only.
    public var secondsLimit = 120.0

    /// Whether the plan says what rules cost, what one more team would give, what other weights would change and which teams to have next.
    public var givesReasons = true

    /// The settings of decision 0006; change what differs.
    public init() {}

    /// The settings of decision 0006.
    public static let standard = PlanSettings()
}

/// What plans proposed of one function, what the group decided and what was done.
public struct RollupMeasure: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// Lines that were proposed.
    public let proposed: Int

    /// Lines of each decision; the rest have none that is known.
    public let decisions: [Decision.Verdict: Int]

    /// Lines that were carried out, in whole or in part.
    public let carriedOut: Int

    /// Minutes of those.
    public let minutes: Int

    /// A function with what became of it.
    public init(
        resource: ResourceID,
        proposed: Int,
        decisions: [Decision.Verdict: Int],
        carriedOut: Int,
        minutes: Int
    ) {
        self.resource = resource
        self.proposed = proposed
        self.decisions = decisions
        self.carriedOut = carriedOut
        self.minutes = minutes
    }
}

/// Areas and periods in which something was done, by what can be said of it.
public struct RollupOutcome: Hashable, Sendable {
    /// What can be said.
    public let verdict: EffectComparison.Verdict

    /// Areas, one for each period of which it can be said.
    public let areas: [AreaID]

    /// A verdict with its areas.
    public init(verdict: EffectComparison.Verdict, areas: [AreaID]) {
        self.verdict = verdict
        self.areas = areas
    }
}

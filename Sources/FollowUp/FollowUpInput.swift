public import Domain

/// What is known when an earlier plan is followed up.
public struct FollowUpInput: Hashable, Sendable {
    /// The lines of the plan, in its own order.
    public let lines: [PlanLine]

    /// What was decided; the last word about a line holds.
    public let decisions: [Decision]

    /// What was done.
    public let delivered: [DeliveredMeasure]

    /// Incidents per area and period; a pair that is left out had none.
    public let counts: [AreaPeriodCount]

    /// The period that the plan was made from.
    ///
    /// It is left out of every comparison: an area is picked because it was bad just then, and
    /// would have been better next time whatever was done (regression to the mean).
    public let picking: Int

    /// The period that the measures were carried out in.
    public let after: Int

    /// Areas of the places that decisions and delivered measures name.
    public let placeToArea: [String: AreaID]

    /// Areas whose counts before and after are not of the same ground: nothing is said of measures there, and
    /// nothing is compared with them.
    public let incomparable: Set<AreaID>

    /// What is known of a plan and the periods around it.
    public init(
        lines: [PlanLine],
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        counts: [AreaPeriodCount],
        incomparable: Set<AreaID> = [],
        picking: Int,
        after: Int,
        placeToArea: [String: AreaID] = [:]
    ) {
        precondition(picking < after, "a plan is carried out after the period it was made from")
        self.lines = lines
        self.decisions = decisions
        self.delivered = delivered
        self.counts = counts
        self.incomparable = incomparable
        self.picking = picking
        self.after = after
        self.placeToArea = placeToArea
    }
}

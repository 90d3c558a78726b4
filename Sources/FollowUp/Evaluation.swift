public import Domain

/// Evaluation of an earlier plan: before–after comparison with a control group.
///
/// ```swift
/// let effects = Evaluation.effects(
///     FollowUpInput(
///         lines: lines, decisions: decisions, delivered: delivered, counts: counts,
///         selectionPeriod: 12, after: 13, placeToArea: places))
/// ```
public enum Evaluation {
    /// Estimates one effect for each line of the plan and for each measure of the group's own.
    ///
    /// Odds ratio against all areas without delivered measures, with an exact conditional mid-p
    /// test, widened for overdispersion. No effect is claimed for measures rejected, postponed or
    /// not delivered, nor where the area is unknown or was redrawn meanwhile. For the power of
    /// small counts: Wheeler and Ratcliffe 2018.
    public static func effects(_ input: FollowUpInput) -> [Effect] {
        let measures = FollowedMeasures(input).measures
        let treated = measures.filter { $0.minutes > 0 }.compactMap { $0.area(input.placeToArea) }
        let history = ControlComparison(input, treated: Set(treated))
        return measures.map { measure in
            let area = measure.isCarriedOut ? measure.area(input.placeToArea) : nil
            var effect = Effect(
                line: measure.line,
                place: measure.place,
                decision: measure.decision,
                minutes: measure.minutes,
                done: measure.done,
                comparison: area.flatMap {
                    input.incomparable.contains($0) ? nil : history.comparison(of: $0)
                }
            )
            effect.observed = measure.delivered.map(\.observed).filter { !$0.isEmpty }
            effect.obstacles = measure.delivered.map(\.reason).filter { !$0.isEmpty }
            return effect
        }
    }
}

/// Plan, decisions, deliveries and counts that a follow-up is made from.
public struct FollowUpInput: Hashable, Sendable {
    /// Lines of the plan, in its order.
    public let lines: [PlanLine]

    /// Decisions; the last one on a line holds.
    public let decisions: [Decision]

    /// Delivered measures.
    public let delivered: [DeliveredMeasure]

    /// Incidents by area and period; a missing pair had none.
    public let counts: [AreaPeriodCount]

    /// Index of the period that the plan was made from.
    ///
    /// Left out of every comparison, since areas are selected for being high in it and would fall
    /// back in any case (regression to the mean).
    public let selectionPeriod: Int

    /// Index of the period that the measures were carried out in.
    public let after: Int

    /// Areas of the places that decisions and delivered measures name.
    public let placeToArea: [String: AreaID]

    /// Areas redrawn between before and after: no effect is claimed there, and they are no
    /// controls.
    public let incomparable: Set<AreaID>

    /// Creates the input; `selectionPeriod` is before `after`.
    public init(
        lines: [PlanLine],
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        counts: [AreaPeriodCount],
        incomparable: Set<AreaID> = [],
        selectionPeriod: Int,
        after: Int,
        placeToArea: [String: AreaID] = [:]
    ) {
        precondition(
            selectionPeriod < after,
            "a plan is carried out after the period it was made from"
        )
        self.lines = lines
        self.decisions = decisions
        self.delivered = delivered
        self.counts = counts
        self.incomparable = incomparable
        self.selectionPeriod = selectionPeriod
        self.after = after
        self.placeToArea = placeToArea
    }
}

/// Incidents of one area in one period.
public struct AreaPeriodCount: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Index of the period; later ones are larger.
    public let period: Int

    /// Number of incidents.
    public let incidents: Int

    /// Creates a count.
    public init(area: AreaID, period: Int, incidents: Int) {
        self.area = area
        self.period = period
        self.incidents = incidents
    }
}

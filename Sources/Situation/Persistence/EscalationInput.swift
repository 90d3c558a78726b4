public import Domain

/// What is known of the places where something has lasted.
public struct EscalationInput: Hashable, Sendable {
    /// Reports of every kind, of the latest periods.
    public let reports: [PlacedReport]

    /// Lines of earlier plans.
    public let lines: [PlanLine]

    /// What was decided; the last word about a line holds.
    public let decisions: [Decision]

    /// What was done.
    public let delivered: [DeliveredMeasure]

    /// Areas of the places that decisions and delivered measures name.
    public let placeToArea: [String: AreaID]

    /// What is known.
    public init(
        reports: [PlacedReport],
        lines: [PlanLine],
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        placeToArea: [String: AreaID]
    ) {
        self.reports = reports
        self.lines = lines
        self.decisions = decisions
        self.delivered = delivered
        self.placeToArea = placeToArea
    }
}

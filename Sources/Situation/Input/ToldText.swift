public import Domain

/// What one report says of an incident, masked.
public struct ToldText: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The incident.
    public let incident: IncidentID

    /// The incident's area; nil where it could not be placed.
    public let area: AreaID?

    /// Who wrote it.
    public let reporter: ReporterID

    /// The masked text.
    public let text: String

    /// A report's text.
    public init(
        period: Int,
        incident: IncidentID,
        area: AreaID?,
        reporter: ReporterID,
        text: String
    ) {
        self.period = period
        self.incident = incident
        self.area = area
        self.reporter = reporter
        self.text = text
    }
}

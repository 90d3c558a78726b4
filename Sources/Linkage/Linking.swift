public import Domain

/// Reports joined into incidents, and the links that joined them.
public struct Linking: Hashable, Sendable {
    /// The incidents, by id; every report of type *händelse* is a member of exactly one.
    public let incidents: [Incident]

    /// Pairs within one incident, judged `same`, and pairs left apart that a person should look at,
    /// judged `unsure`; by the ids of their reports.
    ///
    /// Of an incident with very many reports, and of a report with very many doubts, only some.
    public let links: [Link]

    /// Incidents that hang together through doubtful pairs: a change in one may change the others.
    public let neighbourhoods: [[IncidentID]]

    /// Incidents with the links behind them.
    public init(
        incidents: [Incident],
        links: [Link],
        neighbourhoods: [[IncidentID]] = []
    ) {
        self.incidents = incidents
        self.links = links
        self.neighbourhoods = neighbourhoods
    }
}

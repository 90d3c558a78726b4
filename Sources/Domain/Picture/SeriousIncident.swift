/// Incident that is grave by itself, however few there are of its kind: at least one of its reports is serious.
///
/// Counts, expectations and an unknown place never hide it. It holds nothing that tells of a person.
public struct SeriousIncident: Hashable, Sendable {
    /// The incident.
    public let id: IncidentID

    /// Interval in which it happened.
    public let time: TimeSpan

    /// The area; nil where it could not be placed.
    public let area: AreaID?

    /// Name of the place in the gazetteer; nil where none is known.
    public let place: String?

    /// The incident's category, then the others that its reports have; empty where none is known.
    public let categories: [CategoryID]

    /// Types of the reporters that told of it, such as polis, by name.
    public let reporterTypes: [String]

    /// Its reports, by id.
    public let reports: [ReportID]

    /// Creates a serious incident.
    public init(
        id: IncidentID,
        time: TimeSpan,
        area: AreaID?,
        place: String?,
        categories: [CategoryID],
        reporterTypes: [String],
        reports: [ReportID]
    ) {
        self.id = id
        self.time = time
        self.area = area
        self.place = place
        self.categories = categories
        self.reporterTypes = reporterTypes
        self.reports = reports
    }
}

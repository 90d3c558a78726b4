/// A measure for the physical environment that a lasting problem asks for (decision 0033).
public struct LongTermMeasure: Hashable, Sendable {
    /// Stable name for decisions: the same while area and measure stay.
    public let id: String

    /// Area of the problem.
    public let area: AreaID

    /// Kind of measure.
    public let measure: PhysicalMeasure

    /// Problem that has lasted there.
    public let lasting: Persistence

    /// Number of reports with words that indicate the measure.
    public let reports: Int

    /// Responsible function.
    public let owner: String

    /// Last day for the measure, or for an answer.
    public let due: Day

    /// Latest decision of the group; nil while it is open.
    public var decision: Decision?

    /// A measure with its owner and date.
    public init(
        id: String,
        area: AreaID,
        measure: PhysicalMeasure,
        lasting: Persistence,
        reports: Int,
        owner: String,
        due: Day
    ) {
        self.id = id
        self.area = area
        self.measure = measure
        self.lasting = lasting
        self.reports = reports
        self.owner = owner
        self.due = due
    }

    /// Whether its day has passed without the group having refused it.
    public func isOverdue(on day: Day) -> Bool {
        due < day && decision?.verdict != .rejected
    }
}

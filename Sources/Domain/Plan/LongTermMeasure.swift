/// A measure for the physical environment that a lasting problem asks for (decision 0033).
public struct LongTermMeasure: Hashable, Sendable {
    /// Stable name, as decisions refer to it: the same while area and measure stay.
    public let id: String

    /// The area.
    public let area: AreaID

    /// The measure.
    public let measure: PhysicalMeasure

    /// What has lasted there.
    public let lasting: Persistence

    /// Reports whose words speak of the measure.
    public let reports: Int

    /// Function that answers for it.
    public let owner: String

    /// When it should be done, or an answer be given.
    public let due: Day

    /// What the group has decided of it, latest; nil while it is open.
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

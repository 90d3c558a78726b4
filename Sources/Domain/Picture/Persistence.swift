/// The same category in the same place, period after period, and more of it than usual (decision 0028).
public struct Persistence: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// The named place in the area that it is about; nil for the area as a whole.
    public let place: String?

    /// Periods running in which it was seen; those in which those who tell of it were silent are passed over.
    public let periods: Int

    /// Incidents in those periods together.
    public let incidents: Int

    /// Incidents of each period back to the first of them, the latest first; nil where it was silent.
    public let counts: [Int?]

    /// Incidents in those periods that the place's other troubles and the category elsewhere explain.
    public let explained: Double

    /// Category weight × incidents a period above the explained: what the list is ranked by.
    public let importance: Double

    /// Something that has lasted.
    public init(
        area: AreaID,
        category: CategoryID,
        place: String? = nil,
        periods: Int,
        incidents: Int,
        counts: [Int?] = [],
        explained: Double = 0,
        importance: Double = 0
    ) {
        self.area = area
        self.category = category
        self.place = place
        self.periods = periods
        self.incidents = incidents
        self.counts = counts
        self.explained = explained
        self.importance = importance
    }
}

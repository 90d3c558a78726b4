public import Domain

/// Incidents of one category at one named place in one period.
///
/// They are counted in the area's `CellCount` too.
public struct PlaceCount: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The area that the place lies in.
    public let area: AreaID

    /// The gazetteer's name of the place.
    public let place: String

    /// The category.
    public let category: CategoryID

    /// Incidents.
    public let incidents: Int

    /// A place's count.
    public init(
        period: Int,
        area: AreaID,
        place: String,
        category: CategoryID,
        incidents: Int
    ) {
        self.period = period
        self.area = area
        self.place = place
        self.category = category
        self.incidents = incidents
    }
}

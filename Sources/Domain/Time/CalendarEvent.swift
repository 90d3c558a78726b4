/// Something that is coming: lov, valborg, a match, a market.
public struct CalendarEvent: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// What it is.
    public let name: String

    /// Area it concerns, by id or name; nil for the whole municipality.
    public let area: String?

    /// An event from `first` to `last`, both included.
    public init(first: Day, last: Day, name: String, area: String? = nil) {
        self.first = first
        self.last = last
        self.name = name
        self.area = area
    }
}

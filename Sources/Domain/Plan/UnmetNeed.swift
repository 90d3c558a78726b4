/// A place and time that no set roster reaches.
public struct UnmetNeed: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The slot of the week.
    public let slot: WeekSlot

    /// Category that weighs most there and then.
    public let category: CategoryID?

    /// Incidents expected, weighted.
    public let need: Double

    /// An unmet need.
    public init(area: AreaID, slot: WeekSlot, category: CategoryID?, need: Double) {
        self.area = area
        self.slot = slot
        self.category = category
        self.need = need
    }
}

public import Domain

/// Incidents of one category in one area and slot of the week in one period.
///
/// Incidents found on patrol are left out: they say when the patrol was there.
public struct SlotCount: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The area; nil for incidents that could not be placed.
    public let area: AreaID?

    /// The category.
    public let category: CategoryID

    /// The slot.
    public let slot: WeekSlot

    /// Incidents; a fraction where times are uncertain (aoristic).
    public let incidents: Double

    /// A slot's count.
    public init(
        period: Int,
        area: AreaID?,
        category: CategoryID,
        slot: WeekSlot,
        incidents: Double
    ) {
        self.period = period
        self.area = area
        self.category = category
        self.slot = slot
        self.incidents = incidents
    }
}

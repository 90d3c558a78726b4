/// When in the week the incidents of an area, a category or both happen, over a year.
///
/// Incidents found on patrol are left out: they say when the patrol was there.
public struct WeekPattern: Hashable, Sendable {
    /// The area; nil for the whole municipality.
    public let area: AreaID?

    /// The category; nil for all of them.
    public let category: CategoryID?

    /// Incidents that the pattern could be made from.
    public let incidents: Int

    /// Those among them whose time is known to the day or worse: they say nothing of the hour, and are left out.
    public let vague: Int

    /// All 28 slots in the order of the week.
    public let slots: [WeekSlotShare]

    /// What can be said of it.
    public let reading: Reading

    /// A pattern with its figures.
    public init(
        area: AreaID?,
        category: CategoryID?,
        incidents: Int,
        vague: Int,
        slots: [WeekSlotShare],
        reading: Reading
    ) {
        self.area = area
        self.category = category
        self.incidents = incidents
        self.vague = vague
        self.slots = slots
        self.reading = reading
    }

    /// Incidents whose time of day is known.
    public var timed: Int { incidents - vague }

    /// What can be said of a pattern beside that of the whole municipality.
    public enum Reading: Hashable, Sendable {
        /// Fewer incidents with a known time than `fewest`.
        case tooFew(fewest: Int)
        /// No time of the week has more than chance explains.
        case asElsewhere
        /// One time of the week has more.
        case peak(WeekPeak)
    }
}

/// Incidents in one slot of the week, and what share of the whole that suggests.
public struct WeekSlotShare: Hashable, Sendable {
    /// The slot.
    public let slot: WeekSlot

    /// Incidents with a known time; a fraction where that is an interval (aoristic).
    public let incidents: Double

    /// Share of the week's incidents, drawn towards that of the category and the municipality; the 28 sum to 1.
    public let share: Double

    /// A slot with its figures.
    public init(slot: WeekSlot, incidents: Double, share: Double) {
        self.slot = slot
        self.incidents = incidents
        self.share = share
    }
}

/// A time of the week with more incidents than the municipality's own pattern explains.
public struct WeekPeak: Hashable, Sendable {
    /// Days running, 1 for Monday to 7 for Sunday, in the order of the week; a night belongs to the day it began.
    public let weekdays: [Int]

    /// Parts of those days, in their order.
    public let parts: [PartOfDay]

    /// Incidents in it, of those with a known time; rounded down where intervals reach out of it.
    public let incidents: Int

    /// Incidents expected in it if they came as those of the whole municipality.
    public let expected: Double

    /// Fewest that chance then explains, however many times of the week are looked at.
    public let low: Int

    /// Most that chance then explains.
    public let high: Int

    /// A time of the week with its figures.
    public init(
        weekdays: [Int],
        parts: [PartOfDay],
        incidents: Int,
        expected: Double,
        low: Int,
        high: Int
    ) {
        self.weekdays = weekdays
        self.parts = parts
        self.incidents = incidents
        self.expected = expected
        self.low = low
        self.high = high
    }
}

/// Weekly pattern of incidents in an area, a category or both, over a year.
///
/// Incidents found on patrol are left out: their time is the patrol's.
public struct WeekPattern: Hashable, Sendable {
    /// The area; nil for the whole municipality.
    public let area: AreaID?

    /// The category; nil for all of them.
    public let category: CategoryID?

    /// Number of incidents.
    public let incidents: Int

    /// Incidents whose time is known to the day or worse; they are not in the slots.
    public let vague: Int

    /// All 28 slots in the order of the week.
    public let slots: [WeekSlotShare]

    /// The test result.
    public let conclusion: Conclusion

    /// Creates a pattern.
    public init(
        area: AreaID?,
        category: CategoryID?,
        incidents: Int,
        vague: Int,
        slots: [WeekSlotShare],
        conclusion: Conclusion
    ) {
        self.area = area
        self.category = category
        self.incidents = incidents
        self.vague = vague
        self.slots = slots
        self.conclusion = conclusion
    }

    /// Incidents whose time of day is known.
    public var timed: Int { incidents - vague }

    /// Test result of a pattern against the municipality's.
    public enum Conclusion: Hashable, Sendable {
        /// Fewer incidents with a known time than `fewest`.
        case tooFew(fewest: Int)
        /// No window exceeds the municipality's pattern; `most` is one that exceeds an even week,
        /// if any.
        case asElsewhere(most: WeekPeak?)
        /// One window exceeds the municipality's pattern.
        case peak(WeekPeak)
    }
}

/// Incidents and estimated share of one slot of the week.
public struct WeekSlotShare: Hashable, Sendable {
    /// The slot.
    public let slot: WeekSlot

    /// Incidents with a known time; fractional where that is an interval (aoristic).
    public let incidents: Double

    /// Share of the week's incidents, shrunk towards the category's and the municipality's; the 28
    /// sum to 1.
    public let share: Double

    /// Creates a slot's share.
    public init(slot: WeekSlot, incidents: Double, share: Double) {
        self.slot = slot
        self.incidents = incidents
        self.share = share
    }
}

/// Window of the week with more incidents than another pattern explains.
public struct WeekPeak: Hashable, Sendable {
    /// Consecutive days, 1 for Monday to 7 for Sunday; a night belongs to the day it began.
    public let weekdays: [Int]

    /// Parts of those days, in their order.
    public let parts: [PartOfDay]

    /// Incidents with a known time in it; rounded down where intervals reach out of it.
    public let incidents: Int

    /// Expected incidents by the other pattern.
    public let expected: Double

    /// Lower end of the interval under chance, with Bonferroni's correction.
    public let low: Int

    /// Upper end of that interval.
    public let high: Int

    /// Creates a window.
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

/// Mean incidents per period in one slot of the week; fractional where times are uncertain
/// (aoristic).
public struct WeekSlotCount: Hashable, Sendable {
    /// The slot.
    public let slot: WeekSlot

    /// Mean incidents per period.
    public let incidents: Double

    /// Creates a slot's count.
    public init(slot: WeekSlot, incidents: Double) {
        self.slot = slot
        self.incidents = incidents
    }
}

public import Domain

/// Presence or absence of a reporter in a period.
///
/// A row with a category says that most of the reporter's rows of that category could not be read.
public struct PresenceRecord: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The reporter.
    public let reporter: ReporterID

    /// The category; nil for all.
    public let category: CategoryID?

    /// Whether it reported or said that all was calm; false where it was silent or unreadable.
    public let present: Bool

    /// Creates a presence or absence.
    public init(
        period: Int,
        reporter: ReporterID,
        category: CategoryID? = nil,
        present: Bool
    ) {
        self.period = period
        self.reporter = reporter
        self.category = category
        self.present = present
    }
}

/// Aoristic incidents of one category in one area and slot of the week in one period.
///
/// Incidents found on patrol are left out: their time is the patrol's.
public struct SlotCount: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The area; nil for unplaced incidents.
    public let area: AreaID?

    /// The category.
    public let category: CategoryID

    /// The slot.
    public let slot: WeekSlot

    /// Incidents; fractional where times are uncertain.
    public let incidents: Double

    /// Creates a slot's count.
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

/// Share of a period's days that a calendar event covers: school holidays, pay weekends, Walpurgis
/// Night.
///
/// Periods without the event are left out, as are events of a single area.
public struct CalendarDays: Hashable, Sendable {
    /// Periods back: 0 for the current one, −1 for the next.
    public let period: Int

    /// Name of the event, the same from year to year.
    public let word: String

    /// Share of the period's days, 0 to 1.
    public let share: Double

    /// Creates a period's share of an event.
    public init(period: Int, word: String, share: Double) {
        self.period = period
        self.word = word
        self.share = share
    }
}

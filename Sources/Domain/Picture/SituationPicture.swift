/// The lägesbild of one period: figures only, words are Publishing's.
public struct SituationPicture: Hashable, Sendable {
    /// What it describes.
    public let period: Period

    /// One cell for every area × category that was seen now or is expected at 0.05 or more; by area, then category.
    public let cells: [Cell]

    /// Cells worth the meeting's time, most important first, 12 at the most.
    public let flags: [Flag]

    /// Each category over the whole municipality, beside the period before.
    public let totals: [CategoryTotal]

    /// Places where the same category was seen in three periods running or more, longest first.
    public let persistent: [Persistence]

    /// Incidents per slot of the week over the current and earlier periods, night times spread.
    public let weekPattern: [WeekSlotCount]

    /// Share of the reporting that was present, 0 to 1, as those present used to report.
    public let coverage: Double

    /// What is to be expected in the period that the plan covers.
    public let forecast: [ForecastCell]

    /// Periods of history that the expectations rest on.
    public let historyLength: Int

    /// Areas that together hold more than chance explains, the clearest first.
    public var clusters: [Cluster] = []

    /// How incidents follow each other near by, over the latest whole quarter, by category.
    public var nearRepeats: [NearRepeat] = []

    /// A picture with its parts.
    public init(
        period: Period,
        cells: [Cell],
        flags: [Flag],
        totals: [CategoryTotal],
        persistent: [Persistence],
        weekPattern: [WeekSlotCount],
        coverage: Double,
        forecast: [ForecastCell],
        historyLength: Int
    ) {
        self.period = period
        self.cells = cells
        self.flags = flags
        self.totals = totals
        self.persistent = persistent
        self.weekPattern = weekPattern
        self.coverage = coverage
        self.forecast = forecast
        self.historyLength = historyLength
    }
}

/// A cell with more than chance explains, ranked by what it means for people.
public struct Flag: Hashable, Sendable {
    /// The cell.
    public let cell: Cell

    /// Category weight × incidents above the expected: what the flags are ranked by.
    public let importance: Double

    /// A cell with its importance.
    public init(cell: Cell, importance: Double) {
        self.cell = cell
        self.importance = importance
    }
}

/// A category over the whole municipality.
public struct CategoryTotal: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Incidents this period, placed or not.
    public let observed: Int

    /// Expected this period; nil without history.
    public let expected: Double?

    /// This period beside the one before, by the reporters that were heard of in both; nil where the
    /// two may not be compared.
    public let change: Change?

    /// Why they may not be compared; nil where they may.
    public let incomparable: Incomparability?

    /// What follows from observed and expected.
    public let verdict: Verdict

    /// A category's total.
    public init(
        category: CategoryID,
        observed: Int,
        expected: Double?,
        change: Change?,
        incomparable: Incomparability?,
        verdict: Verdict
    ) {
        self.category = category
        self.observed = observed
        self.expected = expected
        self.change = change
        self.incomparable = incomparable
        self.verdict = verdict
    }
}

/// What the same reporters told of in two periods of equal length: the only honest comparison.
public struct Change: Hashable, Sendable {
    /// Incidents this period.
    public let now: Int

    /// Incidents in the period before.
    public let before: Int

    /// A comparison.
    public init(now: Int, before: Int) {
        self.now = now
        self.before = before
    }
}

/// Why two periods may not be set beside each other.
public enum Incomparability: String, CaseIterable, Sendable {
    /// There is no earlier period.
    case noEarlierPeriod = "no-earlier-period"
    /// They are not equally long.
    case unequalLength = "unequal-length"
    /// No reporter was heard of in both.
    case differentReporters = "different-reporters"
}

/// The same category seen in the same area, period after period.
public struct Persistence: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// Periods running, this one included.
    public let periods: Int

    /// Incidents in those periods together.
    public let incidents: Int

    /// An area and category with how long it has lasted.
    public init(area: AreaID, category: CategoryID, periods: Int, incidents: Int) {
        self.area = area
        self.category = category
        self.periods = periods
        self.incidents = incidents
    }
}

/// Incidents in one slot of the week; a fraction where times are uncertain (aoristic).
public struct WeekSlotCount: Hashable, Sendable {
    /// The slot.
    public let slot: WeekSlot

    /// Incidents per period in it.
    public let incidents: Double

    /// A slot with its count.
    public init(slot: WeekSlot, incidents: Double) {
        self.slot = slot
        self.incidents = incidents
    }
}

/// What is expected in one area and slot of the week over the period to come.
public struct ForecastCell: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The slot of the week.
    public let slot: WeekSlot

    /// The category.
    public let category: CategoryID

    /// Incidents to be expected in a period; proactive categories are never forecast.
    public let incidents: Double

    /// An expectation.
    public init(area: AreaID, slot: WeekSlot, category: CategoryID, incidents: Double) {
        self.area = area
        self.slot = slot
        self.category = category
        self.incidents = incidents
    }
}

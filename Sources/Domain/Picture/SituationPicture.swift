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

    /// Places where the same category has lasted and is more than usual there, the worst first (decision 0028).
    public let persistent: [Persistence]

    /// Incidents per slot of the week over the current and earlier periods, night times spread.
    public let weekPattern: [WeekSlotCount]

    /// Share of the reporting that was present, 0 to 1, as those present used to report.
    public let coverage: Double

    /// What is to be expected in the period that the plan covers.
    public let forecast: [ForecastCell]

    /// Periods of history that the expectations rest on.
    public let historyLength: Int

    /// When in the week it happens by area and category: those that stand out or last, and all with enough incidents; by
    /// area, the whole municipality first, then category.
    public var weekPatterns: [WeekPattern] = []

    /// What is new in the words of the reports, clearest first, 10 at the most.
    public var newWords: [NewWord] = []

    /// Areas that people have answered about, by id; empty where nobody was asked.
    public var felt: [FeltSafety] = []

    /// What each reporter stands for and what is missed of it, in the order of their ids.
    public var coverageTable: [ReporterCoverage] = []

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

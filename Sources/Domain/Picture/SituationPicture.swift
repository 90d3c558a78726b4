/// Situation picture (lägesbild) of one period, in figures; the words are Publishing's.
public struct SituationPicture: Hashable, Sendable {
    /// The period.
    public let period: Period

    /// Every area × category with incidents or an expectation of 0.05 or more; by area, then
    /// category.
    public let cells: [Cell]

    /// Cells with more than chance explains, most important first, 12 at the most.
    public let flags: [Flag]

    /// Each category over the whole municipality, with the change from the period before.
    public let totals: [CategoryTotal]

    /// Persistent problems, the most important first (decision 0028).
    public let persistent: [Persistence]

    /// Mean incidents per slot of the week over the current and earlier periods, with uncertain
    /// times spread.
    public let weekPattern: [WeekSlotCount]

    /// Share of the usual reporting that was present, 0 to 1.
    public let coverage: Double

    /// Forecast of the period that the plan covers.
    public let forecast: [ForecastCell]

    /// Number of earlier periods that the expectations rest on.
    public let historyLength: Int

    /// Incidents that are grave by themselves, placed or not, by time.
    public var serious: [SeriousIncident] = []

    /// Weekly patterns by area and category: flagged or persistent ones, and all with enough
    /// incidents; by area, the whole municipality first, then category.
    public var weekPatterns: [WeekPattern] = []

    /// New words of the reports, smallest p first, 10 at the most.
    public var newWords: [NewWord] = []

    /// Felt safety of areas with survey answers, by id.
    public var felt: [FeltSafety] = []

    /// Coverage of each reporter, by id.
    public var coverageTable: [ReporterCoverage] = []

    /// Space–time clusters, smallest p first.
    public var clusters: [Cluster] = []

    /// Near repeats over the latest whole quarter, by category.
    public var nearRepeats: [NearRepeat] = []

    /// Creates a picture.
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

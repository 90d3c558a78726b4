/// Roll-up of stored periods: some weeks, a quarter, a third of a year or a year (decision 0028).
///
/// The basis of the municipality's statutory lägesbild (lag 2023:196, 4 §) and of its newsletter.
public struct Rollup: Hashable, Sendable {
    /// The municipality's name.
    public var municipality: String

    /// Whether the data is simulated, which the page then says.
    public var simulated: Bool

    /// The days asked for and the periods that cover them.
    public var window: RollupWindow

    /// All areas as they are at the end.
    public var areas: [Area]

    /// The categories that are counted, in the order of the configuration.
    public var categories: [Category]

    /// All functions, in the order of the configuration.
    public var resources: [ResourceKind]

    /// Incidents that are grave by themselves, placed or not, by time.
    public var serious: [SeriousIncident] = []

    /// Incidents by area and category, each once; zeros are left out.
    public var cells: [RollupCell] = []

    /// Each category with comparisons; by category.
    public var totals: [RollupTotal] = []

    /// All incidents of each area, with comparison to the year before; by area.
    public var areaTotals: [RollupAreaTotal] = []

    /// Reports by type of reporter and category.
    public var reporterTypes: [RollupReports] = []

    /// Presence of each reporter, in the order of the configuration.
    public var standings: [RollupReporterStatus] = []

    /// Flags over the periods, the most frequent first.
    public var flags: [RollupFlag] = []

    /// Persistent problems as of the latest period.
    public var escalations: [Escalation] = []

    /// Reports that are never added to the incidents, by type and area.
    public var lists: [RollupList] = []

    /// Proposals, decisions and deliveries by function.
    public var measures: [RollupMeasure] = []

    /// Verdicts on effects in areas with delivered measures.
    public var outcomes: [RollupOutcome] = []

    /// The group's own measures, as decided.
    public var ownMeasures: [Decision] = []

    /// Account of all rows of the periods.
    public var account = RowAccount()

    /// Creates a roll-up without figures.
    public init(
        municipality: String,
        simulated: Bool,
        window: RollupWindow,
        areas: [Area],
        categories: [Category],
        resources: [ResourceKind]
    ) {
        self.municipality = municipality
        self.simulated = simulated
        self.window = window
        self.areas = areas
        self.categories = categories
        self.resources = resources
    }
}

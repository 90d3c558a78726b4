/// Some weeks, a quarter, a third or a whole of a year, from stored periods (decision 0028).
///
/// The basis of the municipality's statutory lägesbild (lag 2023:196, 4 §) and of its newsletter.
public struct Rollup: Hashable, Sendable {
    /// The municipality's name.
    public var municipality: String

    /// Whether the data is simulated, which the page then says.
    public var simulated: Bool

    /// Which days were asked for, and which periods stand for them.
    public var window: RollupWindow

    /// All areas as they are at the end.
    public var areas: [Area]

    /// The categories that are counted, in the order of the configuration.
    public var categories: [Category]

    /// All functions, in the order of the configuration.
    public var resources: [ResourceKind]

    /// Incidents by area and category, each once; those without any are left out.
    public var cells: [RollupCell] = []

    /// Each category beside other windows; by category.
    public var totals: [RollupTotal] = []

    /// Each area, all of its incidents, beside the year before; by area.
    public var areaTotals: [RollupAreaTotal] = []

    /// Reports by type of reporter and category.
    public var reporterTypes: [RollupReports] = []

    /// Who was heard of how often, in the order of the configuration.
    public var standings: [RollupStanding] = []

    /// What was more than expected in some period, the most often first.
    public var flags: [RollupFlag] = []

    /// What has lasted, as of the latest period.
    public var escalations: [Escalation] = []

    /// Reports that are never added to the incidents, by type and area.
    public var lists: [RollupList] = []

    /// What plans proposed, what was decided and done, by function.
    public var measures: [RollupMeasure] = []

    /// What can be said of the areas where something was done.
    public var outcomes: [RollupOutcome] = []

    /// Measures of the group's own, as they were decided.
    public var ownMeasures: [Decision] = []

    /// How the rows of all the periods are accounted for.
    public var account = RowAccount()

    /// A roll-up without figures yet.
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

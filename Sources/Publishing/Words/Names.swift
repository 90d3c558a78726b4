import Domain

/// Display names of areas, categories, functions, reporters, reports and incidents.
struct Names {
    private let areas: [AreaID: String]
    private let categories: [CategoryID: Category]
    private let resources: [ResourceID: ResourceKind]
    private let reporters: [ReporterID: String]
    private let reports: [ReportID: PlacedReport]
    private let incidents: [IncidentID: (number: Int, category: CategoryID?)]

    init(_ edition: Edition) {
        areas = Names.table(edition.areas) { ($0.id, $0.name) }
        categories = Names.table(edition.categories) { ($0.id, $0) }
        resources = Names.table(edition.resources) { ($0.id, $0) }
        reporters = Names.table(edition.reporters) { ($0.reporter.id, $0.reporter.name) }
        reports = Names.table(edition.reports + edition.neighbours) { ($0.report.id, $0) }
        incidents = Names.table(Array(edition.incidents.enumerated())) {
            ($0.element.id, ($0.offset + 1, $0.element.category))
        }
    }

    init(categories: [Category]) {
        self.categories = Names.table(categories) { ($0.id, $0) }
        (areas, resources, reporters, reports, incidents) = ([:], [:], [:], [:], [:])
    }

    init(_ rollup: Rollup) {
        areas = Names.table(rollup.areas) { ($0.id, $0.name) }
        categories = Names.table(rollup.categories) { ($0.id, $0) }
        resources = Names.table(rollup.resources) { ($0.id, $0) }
        reporters = Names.table(rollup.standings) { ($0.reporter.id, $0.reporter.name) }
        (reports, incidents) = ([:], [:])
    }

    /// Name of an area; its id if there is no such area.
    func area(_ id: AreaID) -> String {
        areas[id] ?? id
    }

    /// Name of a category in lower case, as in a sentence.
    func category(_ id: CategoryID?) -> String {
        guard let id else { return "okänd kategori" }
        let name = categories[id]?.name ?? id
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    /// Weight of a category; 1 if it is unknown.
    func weight(_ id: CategoryID) -> Double {
        categories[id]?.weight ?? 1
    }

    /// Whether a category's incidents are grave by themselves.
    func isSerious(_ id: CategoryID) -> Bool {
        categories[id]?.serious ?? false
    }

    /// Function; nil if the configuration has none with this id.
    func resource(_ id: ResourceID) -> ResourceKind? {
        resources[id]
    }

    /// Name of a function.
    func resourceName(_ id: ResourceID) -> String {
        resources[id]?.name ?? id
    }

    /// Name of a reporter.
    func reporter(_ id: ReporterID) -> String {
        reporters[id] ?? id
    }

    /// Report; nil if it is not one of the edition's.
    func report(_ id: ReportID) -> Report? {
        reports[id]?.report
    }

    /// Report with its placement; nil if it is not one of the edition's.
    func placed(_ id: ReportID) -> PlacedReport? {
        reports[id]
    }

    /// Number of an incident on the page, and its category; nil if it belongs to an earlier period.
    func incident(_ id: IncidentID) -> (number: Int, category: CategoryID?)? {
        incidents[id]
    }

    private static func table<Item, Key: Hashable, Value>(
        _ items: [Item],
        _ entry: (Item) -> (Key, Value)
    ) -> [Key: Value] {
        Dictionary(items.map(entry)) { first, _ in first }
    }
}

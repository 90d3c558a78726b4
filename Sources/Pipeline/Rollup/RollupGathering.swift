import Domain
import Situation
import Store

/// Gathers all figures of a roll-up's window from the database.
struct RollupGathering {
    let settings: Settings
    let transaction: Transaction
    let window: RollupWindow
    let periodsInYear: Int

    private var first: Period { window.periods[0] }
    private var last: Period { window.periods[window.periods.count - 1] }
    private var configuration: Configuration { settings.configuration }

    func rollup() throws -> Rollup {
        var rollup = Rollup(
            municipality: configuration.municipality,
            simulated: configuration.simulatedAsOf != nil,
            window: window,
            areas: settings.maps[last].areas,
            categories: configuration.categories.filter { $0.kind == .event },
            resources: configuration.resources
        )
        let counts = try transaction.incidents.counts(from: first, through: last)
        rollup.cells = cells(counts)
        try compare(&rollup, counts)
        rollup.reporterTypes = try reporterTypes()
        rollup.standings = try standings()
        rollup.lists = try transaction.reports.listCounts(from: first, through: last)
        rollup.account = try window.periods.reduce(into: RowAccount()) { account, period in
            account = try transaction.rows.accounts(of: period).values.reduce(account, +)
        }
        try addPictures(to: &rollup)
        let measures = RollupMeasures(settings: settings, transaction: transaction)
        try measures.add(to: &rollup)
        return rollup
    }

    private func cells(_ counts: [IncidentCount]) -> [RollupCell] {
        struct Key: Hashable {
            let area: AreaID?
            let category: CategoryID?
        }
        var sums: [Key: Int] = [:]
        for count in counts {
            sums[Key(area: count.area, category: count.category), default: 0] += count.incidents
        }
        func order(_ key: Key) -> [String] { [key.area ?? "", key.category ?? ""] }
        return sums.sorted { order($0.key).lexicographicallyPrecedes(order($1.key)) }.map {
            RollupCell(area: $0.area, category: $0.category, incidents: $1)
        }
    }

    private func compare(_ rollup: inout Rollup, _ counts: [IncidentCount]) throws {
        let previous = try comparison(window.periods.count, .previous)
        let year = try comparison(periodsInYear, .yearBefore)
        rollup.totals = rollup.categories.map { category in
            RollupTotal(
                category: category.id,
                incidents: counts.reduce(0) {
                    $0 + ($1.category == category.id ? $1.incidents : 0)
                },
                previous: previous.comparison(of: category.id),
                yearBefore: year.comparison(of: category.id)
            )
        }
        let areas = Dictionary(grouping: counts) { $0.area }
        rollup.areaTotals = rollup.areas.map(\.id).sorted().map { area in
            RollupAreaTotal(
                area: area,
                incidents: areas[area, default: []].reduce(0) { $0 + $1.incidents },
                yearBefore: year.comparison(ofArea: area)
            )
        }
    }

    private func comparison(_ steps: Int, _ base: Comparison.Base) throws -> WindowComparison {
        try WindowComparison(
            of: window,
            stepsBack: steps,
            base: base,
            calendar: configuration.calendar,
            transaction: transaction
        )
    }

    private func reporterTypes() throws -> [RollupReports] {
        let types = Dictionary(
            configuration.reporters.map { ($0.reporter.id, $0.reporter.type) }
        ) { $1 }
        let counts = try transaction.reports.counts(from: first, through: last)
        let byType = Dictionary(grouping: counts) { types[$0.reporter] ?? "okänd" }
        return byType.sorted { $0.key < $1.key }.flatMap { type, counts in
            Dictionary(grouping: counts) { $0.category ?? "" }.sorted { $0.key < $1.key }.map {
                RollupReports(
                    type: type,
                    category: $0.isEmpty ? nil : $0,
                    reports: $1.reduce(0) { $0 + $1.reports }
                )
            }
        }
    }

    private func standings() throws -> [RollupReporterStatus] {
        let known = try transaction.reports.standings(from: first, through: last)
        let awaited = configuration.reporters.filter { !$0.sendsVoices }.map(\.reporter)
        return awaited.map { reporter in
            let each = window.periods.map {
                known[StandingKey(period: $0.first, reporter: reporter.id)] ?? .silent
            }
            func number(_ status: ReporterStatus) -> Int { each.count { $0 == status } }
            return RollupReporterStatus(
                reporter: reporter,
                reported: number(.reported),
                calm: number(.calm),
                unreadable: number(.unreadable),
                silent: number(.silent)
            )
        }
    }

    /// Adds each period's flags and serious incidents, and the latest escalations, computed again from what is known now.
    private func addPictures(to rollup: inout Rollup) throws {
        let stage = SituationStage(settings: settings, transaction: transaction)
        let pictures = try window.periods.map { period in
            let next = configuration.calendar.period(1, after: period)
            return SituationModel().picture(try stage.counts(of: period, forecastFor: next))
        }
        rollup.flags = RollupFlags.flags(pictures)
        rollup.serious = try window.periods.flatMap { try stage.serious(of: $0) }
        guard let latest = pictures.last else { return }
        rollup.escalations = try EscalationStage(settings: settings, transaction: transaction)
            .escalations(of: latest)
    }
}

/// Flags of all periods, merged by area and category.
enum RollupFlags {
    /// Merged flags, the most often flagged first, then those with the largest excess over the expected count.
    static func flags(_ pictures: [SituationPicture]) -> [RollupFlag] {
        struct Key: Hashable {
            let area: AreaID
            let category: CategoryID
        }
        let found = pictures.flatMap { picture in
            picture.flags.map { (period: picture.period, cell: $0.cell) }
        }
        let groups = Dictionary(grouping: found) {
            Key(area: $0.cell.area, category: $0.cell.category)
        }
        return groups.map { key, found in
            RollupFlag(
                area: key.area,
                category: key.category,
                periods: found.map(\.period),
                observed: found.reduce(0) { $0 + $1.cell.observed },
                expected: found.reduce(0) { $0 + ($1.cell.expected ?? 0) }
            )
        }
        .sorted { rank($0) < rank($1) }
    }

    private static func rank(_ flag: RollupFlag) -> (Int, Double, AreaID, CategoryID) {
        (-flag.periods.count, flag.expected - Double(flag.observed), flag.area, flag.category)
    }
}

import Domain
import Geography
import Store

/// Repeated placing of stored reports after areas, places, homes or aliases have changed.
///
/// History and new reports are always counted on the maps valid for them (decision 0021).
struct PlacingStage {
    let settings: Settings
    let transaction: Transaction
    let run: Int64

    /// Links reports that were placed again.
    let link: (Set<ReportID>) throws -> Void

    private static let setting = "basis"
    private static let aliasSetting = "aliases"

    /// Places and links reports again where the map has changed, and returns the changes by period.
    ///
    /// Throws `ConfigurationError.changedCalendar`.
    func placeAgainWhereNeeded(_ progress: (RunProgress) -> Void) throws -> [MapChange] {
        try refuseOtherCalendar()
        let before = try transaction.runs.value(named: Self.setting).map(MapBasis.init(text:))
        let now = MapBasis(settings.maps)
        let aliases = try transaction.runs.value(named: Self.aliasSetting) ?? Fingerprint.hash([])
        let isOtherAlias = aliases != settings.aliasBasis
        guard before != now || isOtherAlias else { return [] }
        try transaction.runs.setValue(now.text, named: Self.setting)
        try transaction.runs.setValue(settings.aliasBasis, named: Self.aliasSetting)
        guard let before else { return [] }
        progress(.replacing)
        let figures = try figures()
        let moves = try placeAgain { before[$0] != now[$0] || isOtherAlias }
        let changes = try changes(moves, from: figures)
        for change in changes { try transaction.mapChanges.add(change, run: run) }
        return changes
    }

    /// Refuses a changed calendar, since rows, findings and pages are stored by period.
    ///
    /// Throws `ConfigurationError.changedCalendar`.
    private func refuseOtherCalendar() throws {
        let now = settings.configuration.calendar.stored
        let before = try transaction.runs.value(named: PeriodCalendar.setting)
        guard before == nil || before == now else { throw ConfigurationError.changedCalendar }
        try transaction.runs.setValue(now, named: PeriodCalendar.setting)
    }

    /// Number of reports placed again, and of those that changed area, by period.
    private typealias Moves = [Period: (reports: Int, moved: Int)]

    /// Places the reports of some periods again, and links those whose placement changed.
    private func placeAgain(where isChanged: (Period) -> Bool) throws -> Moves {
        let homes = Dictionary(
            uniqueKeysWithValues: settings.configuration.reporters.map {
                ($0.reporter.id, $0.reporter.home)
            }
        )
        var (moves, replaced): (Moves, Set<ReportID>) = ([:], [])
        var last = ""
        while true {
            let reports = try transaction.reports.page(after: last)
            guard let end = reports.last else { break }
            for placed in reports {
                let period = settings.configuration.calendar.period(of: placed.report.time)
                guard isChanged(period) else { continue }
                let home = homes[placed.report.reporter] ?? nil
                let placement = placement(of: placed.report, in: period, home: home)
                let isMoved = placement.area != placed.placement.area
                let so = moves[period] ?? (0, 0)
                moves[period] = (so.reports + 1, so.moved + (isMoved ? 1 : 0))
                guard placement != placed.placement else { continue }
                try transaction.reports.setPlacement(placement, of: placed.report.id)
                replaced.insert(placed.report.id)
            }
            last = end.report.id
        }
        try link(replaced)
        return moves
    }

    private func placement(of report: Report, in period: Period, home: String?) -> Placement {
        guard report.kind != .calm else { return .unplaced() }
        return settings.maps[period].placer.place(
            report.place,
            text: report.text,
            home: home,
            reporter: report.reporter,
            id: report.id
        )
        .placement
    }

    private struct Cell: Hashable {
        let period: Day
        let area: AreaID?
    }

    /// Returns incident counts by period and area, for every period that has a page.
    private func figures() throws -> [Cell: Int] {
        var figures: [Cell: Int] = [:]
        for period in Set(try transaction.pictures.newest().map(\.period)) {
            for count in try transaction.incidents.counts(from: period, through: period) {
                figures[Cell(period: period.first, area: count.area), default: 0] +=
                    count.incidents
            }
        }
        return figures
    }

    /// Returns the map changes of periods in which reports changed area; areas are given by name.
    private func changes(_ moves: Moves, from before: [Cell: Int]) throws -> [MapChange] {
        let now = try figures()
        return moves.filter { $0.value.moved > 0 }.sorted { $0.key < $1.key }.map { period, count in
            let areas = settings.maps[period].areas
            let names = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.name) })
            let cells = Set(before.keys).union(now.keys).filter { $0.period == period.first }
            let figures = cells.compactMap { cell -> FigureChange? in
                let (was, become) = (before[cell] ?? 0, now[cell] ?? 0)
                guard was != become else { return nil }
                let name = cell.area.map { names[$0] ?? $0 }
                return FigureChange(area: name, before: was, after: become)
            }
            return MapChange(
                period: period,
                reports: count.reports,
                moved: count.moved,
                figures: figures.sorted { ($0.area ?? "") < ($1.area ?? "") }
            )
        }
    }
}

/// Basis of the placement of reports: a hash for each version of the map.
struct MapBasis: Equatable {
    private let versions: [Version]

    private struct Version: Equatable {
        let validFrom: Day?
        let hash: String
    }

    init(_ maps: AreaMaps) {
        versions = maps.versions.map { Version(validFrom: $0.validFrom, hash: $0.basis) }
    }

    /// Parses one line for each version: its hash and, if set, the day it is valid from.
    init(text: String) {
        versions = text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ")
            let day = parts.count > 1 ? Day(iso: String(parts[1])) : nil
            return Version(validFrom: day, hash: String(parts[0]))
        }
    }

    var text: String {
        versions.map { version in
            version.validFrom.map { "\(version.hash) \($0)" } ?? version.hash
        }
        .joined(separator: "\n")
    }

    /// Hash of the map version that a period's reports are placed by.
    subscript(period: Period) -> String? {
        let version = versions.last { ($0.validFrom ?? period.first) <= period.first }
        return (version ?? versions.first)?.hash
    }
}

import Domain
import Store

/// Which earlier published figures are others now, and through what (decision 0030).
struct LateChangeStage {
    let settings: Settings
    let transaction: Transaction

    /// Changes of the newest version of each lägesbild of the year before a period, oldest first.
    ///
    /// One that was published before figures were written down is told of only where something has come since.
    func changes(before period: Period) throws -> [LateChange] {
        let calendar = settings.configuration.calendar
        let first = calendar.period(-HistorySpan.recentHistory, after: period)
        return try transaction.pictures.newest()
            .filter { first <= $0.period && $0.period < period }
            .compactMap(change)
    }

    private func change(of picture: PublishedPicture) throws -> LateChange? {
        let figures = try transaction.pictures.counts(of: picture).map {
            try differences(of: $0, in: picture.period)
        }
        let causes = try transaction.pictures.lateCauses(of: picture)
        guard figures.map({ !$0.isEmpty }) ?? !causes.isEmpty else { return nil }
        return LateChange(
            period: picture.period,
            version: picture.version,
            figures: figures,
            causes: causes
        )
    }

    private struct Cell: Hashable {
        let area: AreaID?
        let category: CategoryID?
    }

    /// Figures that differ, by the area's name and the category.
    private func differences(
        of published: [PublishedCount],
        in period: Period
    ) throws -> [LateFigure] {
        var cells: [Cell: (published: Int, now: Int)] = [:]
        for count in published {
            cells[Cell(area: count.area, category: count.category)] = (count.incidents, 0)
        }
        for count in try transaction.incidents.counts(from: period, through: period) {
            cells[Cell(area: count.area, category: count.category), default: (0, 0)].now =
                count.incidents
        }
        let areas = settings.maps[period].areas
        let names = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.name) })
        return cells.filter { $0.value.published != $0.value.now }.map { cell, count in
            LateFigure(
                area: cell.area.map { names[$0] ?? $0 },
                category: cell.category,
                published: count.published,
                now: count.now
            )
        }
        .sorted { ($0.area ?? "", $0.category ?? "") < ($1.area ?? "", $1.category ?? "") }
    }
}

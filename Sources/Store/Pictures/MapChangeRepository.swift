public import Domain
import GRDB

/// Log of what placing reports by another map or alias changed (decision 0021).
public struct MapChangeRepository {
    let database: Database

    /// Adds what a run changed in one period.
    public func add(_ change: MapChange, run: Int64) throws {
        try database.execute(
            sql: "INSERT INTO mapChange VALUES (?, ?, ?, ?, ?)",
            arguments: [
                run, change.period.first.number, change.period.length, change.reports, change.moved,
            ]
        )
        for figure in change.figures {
            try database.execute(
                sql: "INSERT INTO figureChange VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    run, change.period.first.number, figure.area, figure.before, figure.after,
                ]
            )
        }
    }

    /// Changes made after a run, or ever, in periods that begin before a day; by period and run.
    public func all(after run: Int64?, before day: Day) throws -> [MapChange] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT run, period, length, reports, moved FROM mapChange
                WHERE run > ? AND period < ? ORDER BY period, run
                """,
            arguments: [run ?? Int64.min, day.number]
        )
        return try rows.map { row in
            MapChange(
                period: Period(first: Day(number: row["period"]), length: row["length"]),
                reports: row["reports"],
                moved: row["moved"],
                figures: try figures(ofRun: row["run"], period: row["period"])
            )
        }
    }

    private func figures(ofRun run: Int64, period: Int) throws -> [FigureChange] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT area, before, after FROM figureChange WHERE run = ? AND period = ?
                ORDER BY area
                """,
            arguments: [run, period]
        )
        .map { FigureChange(area: $0["area"], before: $0["before"], after: $0["after"]) }
    }
}

public import Domain
import Foundation
import GRDB
import Toolkit

/// Rows that could not be read: their masked cells, and what waits to be mended (decision 0018).
public struct QuarantineRepository {
    let database: Database

    /// Adds the masked headings that the quarantined rows of a delivery have.
    public func addHeading(_ cells: [String], of delivery: Int64) throws {
        try database.execute(
            sql: "INSERT INTO heading (delivery, cells) VALUES (?, ?)",
            arguments: [delivery, CellsColumn.text(cells)]
        )
    }

    /// Adds the masked cells of a row that could not be read.
    public func add(_ cells: [String], as id: QuarantineID, at place: RowPlace) throws {
        try database.cachedStatement(
            sql: "INSERT INTO quarantine (delivery, line, id, cells) VALUES (?, ?, ?, ?)"
        )
        .execute(arguments: [place.delivery, place.line, id, CellsColumn.text(cells)])
    }

    /// Rows that wait, all or those of a period; by reporter, file and line.
    public func all(of period: Period? = nil) throws -> [QuarantinedRow] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT quarantine.*, row.period, heading.cells AS heading, reporter, file
                FROM quarantine JOIN row ON row.delivery = quarantine.delivery
                    AND row.line = quarantine.line AND row.outcome = 'quarantined'
                JOIN delivery ON delivery.id = quarantine.delivery
                JOIN heading ON heading.delivery = quarantine.delivery
                WHERE :period IS NULL OR row.period = :period
                ORDER BY reporter, file, quarantine.delivery, quarantine.line
                """,
            arguments: ["period": period?.first.number]
        )
        .map { row in
            let place = RowPlace(delivery: row["delivery"], line: row["line"])
            return QuarantinedRow(
                id: row["id"],
                reporter: row["reporter"],
                file: row["file"],
                line: place.line,
                period: Day(number: row["period"]),
                heading: CellsColumn.cells(row["heading"]),
                cells: CellsColumn.cells(row["cells"]),
                findings: try FindingRepository(database: database).errors(
                    of: place,
                    file: row["file"]
                )
            )
        }
    }

    /// Number of rows that wait, with or without cells to mend.
    public func waitingCount() throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM row WHERE outcome = 'quarantined'"
        ) ?? 0
    }

    /// Masked cells of the rows that wait in some periods, in no order.
    public func waitingCells(from first: Period, through last: Period) throws -> [WaitingCells] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT row.period, reporter, cells
                FROM row JOIN quarantine USING (delivery, line)
                JOIN delivery ON delivery.id = row.delivery
                WHERE row.outcome = 'quarantined' AND row.period BETWEEN ? AND ?
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            WaitingCells(
                period: last.age(of: Day(number: $0["period"])),
                reporter: $0["reporter"],
                cells: CellsColumn.cells($0["cells"])
            )
        }
    }

    /// File that each of a reporter's quarantined rows first came in, with the day of that run.
    public func origins(
        of reporter: ReporterID
    ) throws -> [QuarantineID: (file: String, receivedOn: Day)] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT quarantine.id, delivery.file, run.asOf, min(quarantine.delivery)
                FROM quarantine JOIN delivery ON delivery.id = quarantine.delivery
                JOIN run ON run.id = delivery.run
                WHERE delivery.reporter = ? GROUP BY quarantine.id
                """,
            arguments: [reporter]
        )
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                ($0["id"], (file: $0["file"], receivedOn: Day(number: $0["asOf"])))
            }
        )
    }

    /// State of a reporter's row by its id; nil if that reporter has no such row.
    public func standing(
        of id: QuarantineID,
        from reporter: ReporterID
    ) throws -> RowStanding? {
        let versions = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT quarantine.*, row.outcome, row.period, heading.cells AS heading
                    FROM quarantine JOIN delivery ON delivery.id = quarantine.delivery
                    JOIN heading ON heading.delivery = quarantine.delivery
                    JOIN row ON row.delivery = quarantine.delivery
                        AND row.line = quarantine.line
                    WHERE quarantine.id = ? AND delivery.reporter = ?
                    ORDER BY quarantine.delivery
                    """
            ),
            arguments: [id, reporter]
        )
        guard let first = versions.first else { return nil }
        if let mended = try mended(id) { return mended }
        let waiting = versions.first { $0["outcome"] == RowOutcome.quarantined.rawValue }
        return try waiting.map { .waiting(try waitingRow($0)) }
            ?? .settled(period: Day(number: first["period"]))
    }

    private func mended(_ id: QuarantineID) throws -> RowStanding? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT mending.*, period FROM mending JOIN row USING (delivery, line)
                    WHERE id = ?
                    """
            ),
            arguments: [id]
        )
        .map {
            .mended(
                RowPlace(delivery: $0["delivery"], line: $0["line"]),
                period: Day(number: $0["period"])
            )
        }
    }

    private func waitingRow(_ row: Row) throws -> WaitingRow {
        let place = RowPlace(delivery: row["delivery"], line: row["line"])
        return WaitingRow(
            place: place,
            period: Day(number: row["period"]),
            heading: CellsColumn.cells(row["heading"]),
            cells: CellsColumn.cells(row["cells"]),
            errors: Set(
                try FindingRepository(database: database).errors(of: place, file: "").map(\.code)
            )
        )
    }
}

/// Cells of a row in one column, as a JSON array of strings.
enum CellsColumn {
    static func text(_ cells: [String]) throws -> String {
        try JSON.text(encoding: cells)
    }

    static func cells(_ json: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
    }
}

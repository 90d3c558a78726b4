public import Domain
import GRDB

/// Replacement of one row by another: at any time exactly one version of a row counts (decision
/// 0018).
extension QuarantineRepository {
    /// Lets a row stand for what is known under an id; the row that stood for it before counts no
    /// more.
    ///
    /// The reports are those of the earlier row; those kept are in the new row too, and become its own.
    public func replace(
        _ id: QuarantineID,
        replacing earlier: RowPlace,
        with place: RowPlace,
        reports: [ReportID],
        keeping kept: Set<ReportID>
    ) throws {
        try RowRepository(database: database).setOutcome(.replaced, of: earlier)
        try database.execute(
            sql: "INSERT OR REPLACE INTO mending (id, delivery, line) VALUES (?, ?, ?)",
            arguments: [id, place.delivery, place.line]
        )
        for report in reports {
            try database.execute(
                sql: "DELETE FROM retelling WHERE report = ? AND delivery = ?",
                arguments: [report, earlier.delivery]
            )
            guard kept.contains(report) else { continue }
            try database.execute(
                sql: """
                    UPDATE report SET delivery = ?, line = ? WHERE id = ? AND knownUntil IS NULL
                    """,
                arguments: [place.delivery, place.line, report]
            )
        }
    }

    /// Replaces the cells of a row that could still not be read by what staff wrote, and deletes
    /// its findings.
    public func rewrite(_ row: WaitingRow, cells: [String]) throws {
        let place = row.place
        let json = try CellsColumn.text(cells)
        try database.execute(
            sql: "UPDATE quarantine SET cells = ? WHERE delivery = ? AND line = ?",
            arguments: [json, place.delivery, place.line]
        )
        try database.execute(
            sql: "DELETE FROM finding WHERE delivery = ? AND line = ?",
            arguments: [place.delivery, place.line]
        )
    }

    /// Ends what a replaced delivery held of the quarantine.
    ///
    /// Rows that it mended wait again. Rows that waited in it wait in the first other file that has
    /// them; where there is none, they wait no more.
    func end(_ delivery: Int64) throws {
        let mended = try Row.fetchAll(
            database,
            sql: "SELECT id, line FROM mending WHERE delivery = ? ORDER BY id",
            arguments: [delivery]
        )
        for row in mended {
            try RowRepository(database: database).setOutcome(
                .replaced,
                of: RowPlace(delivery: delivery, line: row["line"])
            )
        }
        try database.execute(
            sql: "DELETE FROM mending WHERE delivery = ?",
            arguments: [delivery]
        )
        let waited = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT id FROM quarantine JOIN row USING (delivery, line)
                WHERE delivery = ? AND outcome = 'quarantined' ORDER BY id
                """,
            arguments: [delivery]
        )
        try database.execute(
            sql:
                "UPDATE row SET outcome = 'duplicate' WHERE delivery = ? AND outcome = 'quarantined'",
            arguments: [delivery]
        )
        for id in Set(waited + mended.map { $0["id"] }).sorted() { try letWait(id) }
    }

    /// Makes the first current file that has a row the one in which the row waits.
    private func letWait(_ id: QuarantineID) throws {
        try database.cachedStatement(
            sql: """
                UPDATE row SET outcome = 'quarantined' WHERE (delivery, line) IN (
                    SELECT quarantine.delivery, quarantine.line
                    FROM quarantine JOIN delivery ON delivery.id = quarantine.delivery
                    WHERE quarantine.id = ? AND delivery.status = 'read'
                    ORDER BY quarantine.delivery LIMIT 1)
                """
        )
        .execute(arguments: [id])
    }
}

public import Domain
import GRDB

/// One row in the place of another: at any time exactly one version of a row counts (decision 0018).
extension Transaction {
    /// Lets a row stand for what is known under an id, and the row that stood before count no more.
    ///
    /// Of the `reports` that the earlier row brought, those that the new one `tells` of go over to it.
    public func mend(
        _ id: QuarantineID,
        standing earlier: RowPlace,
        by place: RowPlace,
        reports: [ReportID],
        tells told: Set<ReportID>
    ) throws {
        try setOutcome(.replaced, of: earlier)
        try database.execute(
            sql: "INSERT OR REPLACE INTO mending (id, delivery, line) VALUES (?, ?, ?)",
            arguments: [id, place.delivery, place.line]
        )
        for report in reports {
            try database.execute(
                sql: "DELETE FROM retelling WHERE report = ? AND delivery = ?",
                arguments: [report, earlier.delivery]
            )
            guard told.contains(report) else { continue }
            try database.execute(
                sql: """
                    UPDATE report SET delivery = ?, line = ? WHERE id = ? AND knownUntil IS NULL
                    """,
                arguments: [place.delivery, place.line, report]
            )
        }
    }

    /// What became of a row; nil where it is not known.
    public func outcome(of place: RowPlace) throws -> RowOutcome? {
        try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT outcome FROM row WHERE delivery = ? AND line = ?"
            ),
            arguments: [place.delivery, place.line]
        )
        .flatMap(RowOutcome.init)
    }

    /// Current reports that a row of a delivery brought.
    public func reportIDs(of place: RowPlace) throws -> [ReportID] {
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM report WHERE delivery = ? AND line = ? AND knownUntil IS NULL
                ORDER BY id
                """,
            arguments: [place.delivery, place.line]
        )
    }

    /// Keeps what staff wrote in a row that can still not be read, for them to go on from.
    public func rewrite(_ row: WaitingRow, cells: [String]) throws {
        let place = row.place
        let json = try Self.json(cells)
        try database.execute(
            sql: "UPDATE quarantine SET cells = ? WHERE delivery = ? AND line = ?",
            arguments: [json, place.delivery, place.line]
        )
        try database.execute(
            sql: "DELETE FROM finding WHERE delivery = ? AND line = ?",
            arguments: [place.delivery, place.line]
        )
    }

    /// Marks a delivery as a quarantine file that staff have mended.
    public func setMends(_ delivery: Int64) throws {
        try database.execute(
            sql: "UPDATE delivery SET mends = 1 WHERE id = ?",
            arguments: [delivery]
        )
    }

    /// Whether a delivery ends when another comes under its name: one of its kind, or any where it could
    /// not be read.
    public func gives(way delivery: Int64, toMending mends: Bool) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT status = 'unreadable' OR mends = ? FROM delivery WHERE id = ?",
            arguments: [mends, delivery]
        ) ?? false
    }

    /// Ends what a replaced delivery held of the quarantine.
    ///
    /// What it mended waits again, and what waited in it waits in the first other file that tells of it;
    /// where there is none, nobody is asked for it any more.
    func endQuarantine(of delivery: Int64) throws {
        let mended = try Row.fetchAll(
            database,
            sql: "SELECT id, line FROM mending WHERE delivery = ? ORDER BY id",
            arguments: [delivery]
        )
        for row in mended {
            try setOutcome(.replaced, of: RowPlace(delivery: delivery, line: row["line"]))
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

    /// Lets the first file that holds now, and tells of a row, be the one that it waits in.
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

    private func setOutcome(_ outcome: RowOutcome, of place: RowPlace) throws {
        try database.execute(
            sql: "UPDATE row SET outcome = ? WHERE delivery = ? AND line = ?",
            arguments: [outcome.rawValue, place.delivery, place.line]
        )
    }
}

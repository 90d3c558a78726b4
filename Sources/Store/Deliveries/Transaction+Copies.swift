import GRDB

/// Files of one content under several names: one of them is read, the others are copies of it.
extension Transaction {
    /// Lets a copy hold all that a delivery held, where there is a copy; false where there is none.
    ///
    /// For a file that has other content since, while another still has what it had: nothing that the
    /// copy tells of is withdrawn.
    func passOnToCopy(_ delivery: Int64) throws -> Bool {
        let copy = try Int64.fetchOne(
            database,
            sql: """
                SELECT min(copy.id) FROM delivery AS copy JOIN delivery AS original
                    ON copy.hash = original.hash AND copy.reporter = original.reporter
                WHERE original.id = ? AND copy.status = 'again'
                """,
            arguments: [delivery]
        )
        guard let copy else { return false }
        for sql in Self.passingOn {
            try database.execute(sql: sql, arguments: ["copy": copy, "old": delivery])
        }
        try database.execute(
            sql: "UPDATE row SET outcome = 'duplicate' WHERE delivery = ?",
            arguments: [delivery]
        )
        return true
    }

    private static let passingOn = [
        """
        UPDATE delivery SET status = (SELECT status FROM delivery WHERE id = :old)
        WHERE id = :copy
        """,
        """
        UPDATE row SET outcome = (
            SELECT outcome FROM row AS old WHERE old.delivery = :old AND old.line = row.line)
        WHERE delivery = :copy AND line IN (SELECT line FROM row WHERE delivery = :old)
        """,
        "UPDATE report SET delivery = :copy WHERE delivery = :old AND knownUntil IS NULL",
        """
        INSERT OR IGNORE INTO retelling (report, delivery)
        SELECT report, :copy FROM retelling WHERE delivery = :old
        """,
        "UPDATE finding SET delivery = :copy WHERE delivery = :old",
        "UPDATE heading SET delivery = :copy WHERE delivery = :old",
        "UPDATE quarantine SET delivery = :copy WHERE delivery = :old",
        "UPDATE mending SET delivery = :copy WHERE delivery = :old",
    ]
}

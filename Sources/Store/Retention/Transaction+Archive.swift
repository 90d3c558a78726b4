public import Domain
import GRDB

extension Transaction {
    /// Writes down that the content of a delivered file lies in the archive.
    public func addArchived(hash: String) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO archived (hash) VALUES (?)",
            arguments: [hash]
        )
    }

    /// Hashes of the delivered files whose content lies in the archive.
    public func archivedHashes() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT hash FROM archived ORDER BY hash")
    }

    /// Forgets that content lies in the archive, since it has been purged.
    public func forgetArchived(hashes: [String]) throws {
        let statement = try database.cachedStatement(sql: "DELETE FROM archived WHERE hash = ?")
        for hash in hashes { try statement.execute(arguments: [hash]) }
    }

    /// Whether a file with this content, under any name, has been taken in.
    public func isTakenIn(hash: String, from reporter: ReporterID) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM delivery
                        WHERE hash = ? AND reporter = ? AND status <> 'unreadable')
                    """
            ),
            arguments: [hash, reporter]
        ) ?? false
    }

    /// Hashes of files that were taken in by a day and never after it.
    public func hashes(receivedBy day: Day) throws -> Set<String> {
        try Set(
            String.fetchAll(
                database,
                sql: """
                    SELECT hash FROM delivery JOIN run ON run.id = delivery.run
                    WHERE status <> 'unreadable' GROUP BY hash HAVING max(asOf) <= ?
                    """,
                arguments: [day.number]
            )
        )
    }
}

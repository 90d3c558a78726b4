import GRDB

/// Hashes of the delivered files whose content is in the archive.
public struct ArchiveRepository {
    let database: Database

    /// Adds a hash, where it is not there.
    public func add(hash: String) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO archived (hash) VALUES (?)",
            arguments: [hash]
        )
    }

    /// All hashes, in their order.
    public func hashes() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT hash FROM archived ORDER BY hash")
    }

    /// Removes hashes, since their files have been purged.
    public func remove(hashes: [String]) throws {
        let statement = try database.cachedStatement(sql: "DELETE FROM archived WHERE hash = ?")
        for hash in hashes { try statement.execute(arguments: [hash]) }
    }
}

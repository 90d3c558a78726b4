public import Foundation
import GRDB

/// File of a workspace, as a backup holds it.
public struct BackupEntry: Hashable, Sendable {
    /// Path from the workspace's root.
    public let name: String

    /// SHA-256 of the content, in hexadecimal.
    public let hash: String

    /// Permissions: the low nine bits of its mode.
    public let mode: Int

    /// Time of the last change, in seconds since 1970.
    public let modified: Int

    /// Content.
    public let content: Data

    /// Creates an entry.
    public init(name: String, hash: String, mode: Int, modified: Int, content: Data) {
        self.name = name
        self.hash = hash
        self.mode = mode
        self.modified = modified
        self.content = content
    }
}

/// Backup of a workspace in one file: an SQLite archive, which `sqlite3 -A` reads too, with the
/// hash of each file.
///
/// Format: https://www.sqlite.org/sqlar.html, uncompressed, and a table `sqlarHash (name, sha256)`.
public final class BackupFile {
    /// Size of the largest file that an archive can hold, in bytes; SQLite's limit for a row is
    /// 1,000,000,000.
    public static let largest = 999_000_000

    private let file: String
    private let queue: DatabaseQueue

    /// Creates an archive in a file that does not exist.
    public init(creating file: String) throws {
        self.file = file
        queue = try Store.mapped(file) {
            let queue = try DatabaseQueue(path: file)
            try queue.write {
                try $0.execute(
                    sql: """
                        CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB);
                        CREATE TABLE sqlarHash (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL);
                        """
                )
            }
            return queue
        }
    }

    /// Opens the archive in a file, for reading only.
    public init(reading file: String) throws {
        self.file = file
        queue = try Store.mapped(file) {
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: file, configuration: configuration)
        }
    }

    /// Adds a file under its name.
    public func add(_ entry: BackupEntry) throws {
        try Store.mapped(file) {
            try queue.write {
                try $0.execute(
                    sql: """
                        INSERT INTO sqlar (name, mode, mtime, sz, data) VALUES (?, ?, ?, ?, ?);
                        INSERT INTO sqlarHash (name, sha256) VALUES (?, ?)
                        """,
                    arguments: [
                        entry.name, 0o100000 | entry.mode, entry.modified, entry.content.count,
                        entry.content,
                        entry.name, entry.hash,
                    ]
                )
            }
        }
    }

    /// Removes all files below a folder, so that they can be added again.
    public func remove(below folder: String) throws {
        try Store.mapped(file) {
            try queue.write {
                for table in ["sqlar", "sqlarHash"] {
                    try $0.execute(
                        sql:
                            "DELETE FROM \(table) WHERE substr(name, 1, length(:folder)) = :folder",
                        arguments: ["folder": folder]
                    )
                }
            }
        }
    }

    /// Gives every file, in the order of their names.
    ///
    /// Throws `StoreError.damaged` where a page is wrong, or a file and its hash are not paired.
    public func entries(_ body: (BackupEntry) throws -> Void) throws {
        try Store.check(file: file)
        try Store.mapped(file) {
            try queue.read { database in
                guard try Self.isPaired(database) else { throw StoreError.damaged(file: file) }
                let cursor = try Row.fetchCursor(
                    database,
                    sql: "SELECT * FROM sqlar JOIN sqlarHash USING (name) ORDER BY name"
                )
                while let row = try cursor.next() {
                    guard let entry = BackupEntry(row) else { throw StoreError.damaged(file: file) }
                    try body(entry)
                }
            }
        }
    }

    /// Closes the file.
    public func close() throws {
        try Store.mapped(file) { try queue.close() }
    }

    private static func isPaired(_ database: Database) throws -> Bool {
        guard try database.tableExists("sqlar"), try database.tableExists("sqlarHash") else {
            return false
        }
        return try Row.fetchOne(
            database,
            sql: """
                SELECT name FROM sqlar EXCEPT SELECT name FROM sqlarHash
                UNION ALL SELECT name FROM (SELECT name FROM sqlarHash EXCEPT SELECT name FROM sqlar)
                """
        ) == nil
    }
}

extension BackupEntry {
    /// Reads a row; nil where a value has another type, since an archive's tables are not strict.
    fileprivate init?(_ row: Row) {
        guard let name = String.fromDatabaseValue(row["name"]),
            let hash = String.fromDatabaseValue(row["sha256"]),
            let mode = Int.fromDatabaseValue(row["mode"]),
            let modified = Int.fromDatabaseValue(row["mtime"]),
            let content = Data.fromDatabaseValue(row["data"])
        else { return nil }
        self.init(name: name, hash: hash, mode: mode & 0o777, modified: modified, content: content)
    }
}

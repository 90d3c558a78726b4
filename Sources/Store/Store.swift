import GRDB

/// Database of a workspace: an SQLite file, through GRDB (decision 0007).
///
/// This target owns the schema and all SQL. A ``Transaction`` has a repository for each aggregate:
///
/// ```swift
/// let store = try Store(file: "est.sqlite")
/// let counts = try store.read { try $0.incidents.counts(from: first, through: last) }
/// try store.write { transaction in
///     let run = try transaction.runs.begin(asOf: today)
///     let delivery = try transaction.deliveries.add(file, status: .read, period: period, run: run)
///     let entry = ReportEntry(fingerprint: hash, delivery: delivery, run: run, period: period)
///     let outcome = try transaction.reports.upsert(report, as: entry)  // .new
/// }
/// ```
///
/// The file is in write-ahead-log mode with foreign keys on. GRDB is not tested by its makers on
/// Linux, so the tests of this target exercise every call that is used here.
public final class Store: Sendable {
    private let queue: DatabaseQueue
    private let file: String

    /// Opens the database in a file; creates it or migrates it to the current schema where needed.
    ///
    /// A database of an earlier schema is copied first. Throws ``StoreError`` where the file cannot
    /// be used or was made by a newer version.
    public init(file: String) throws {
        self.file = file
        queue = try Store.mapped(file) {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { try $0.execute(sql: Store.settings) }
            return try DatabaseQueue(path: file, configuration: configuration)
        }
        try copyBeforeMigration()
        try migrate()
    }

    /// Settings of each connection.
    ///
    /// With `synchronous` FULL a committed transaction survives a power cut, so that a page
    /// published after it never knows more than the database. Deleted content is overwritten, so
    /// that a purge leaves nothing. A page cache of 64 MB keeps a first run on years of history in
    /// memory.
    private static let settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -65536;
        """

    /// Creates an empty database in memory, for dry runs and tests.
    public init() throws {
        file = ":memory:"
        queue = try Store.mapped(file) { try DatabaseQueue() }
        try migrate()
    }

    /// Reads a copy of a database file into memory; changes reach neither of the files.
    ///
    /// A copy is needed since SQLite writes files next to one in WAL mode even to read it. Errors
    /// (``StoreError``) name `file` itself.
    public init(copy: String, of file: String) throws {
        self.file = file
        queue = try Store.mapped(file) {
            let memory = try DatabaseQueue()
            try DatabaseQueue(path: copy).backup(to: memory)
            return memory
        }
        try migrate()
    }

    /// Runs `body` in one transaction: all of it happens, or nothing where it throws.
    public func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try Store.mapped(file) { try queue.write { try body(Transaction(database: $0)) } }
    }

    /// Runs `body` in one transaction that is undone at its end, for dry runs.
    public func rehearse<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try Store.mapped(file) {
            var value: Value?
            try queue.inDatabase { database in
                try database.inTransaction {
                    value = try body(Transaction(database: database))
                    return .rollback
                }
            }
            guard let value else { preconditionFailure("a transaction ended without its value") }
            return value
        }
    }

    /// Runs `body` on one unchanging snapshot of the data; nothing can be written.
    public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try Store.mapped(file) { try queue.read { try body(Transaction(database: $0)) } }
    }

    /// Deletes everything, so that the database is as a new one.
    public func erase() throws {
        try Store.mapped(file) { try queue.erase() }
        try migrate()
    }

    /// Closes the connection; all data is in the one file then, unless another process reads it.
    public func close() throws {
        try Store.mapped(file) {
            try queue.inDatabase {
                _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try queue.close()
        }
    }

    /// Rebuilds the file (`VACUUM`), so that nothing is left in it of what was deleted.
    public func compact() throws {
        try Store.mapped(file) {
            try queue.vacuum()
            try queue.inDatabase {
                _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// Copies a database of an earlier schema before it is migrated.
    ///
    /// To `est.sqlite.before-4`, where migration 4 is the first to come. A database without any run
    /// has nothing to copy.
    private func copyBeforeMigration() throws {
        try Store.mapped(file) {
            let done = try queue.read(Schema.migrator.appliedMigrations)
            guard let next = Schema.migrator.migrations.first(where: { !done.contains($0) }),
                !done.isEmpty,
                try queue.read({ try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM run)") })
                    == true
            else { return }
            let number = next.prefix(while: \.isNumber)
            let copy = try DatabaseQueue(path: "\(file)\(Store.copySuffix)\(number)")
            try queue.backup(to: copy)
            try copy.close()
        }
    }

    /// Suffix of such a copy's name, before the number of the migration.
    public static let copySuffix = ".before-"

    private func migrate() throws {
        try Store.mapped(file) {
            let migrator = Schema.migrator
            guard try queue.read({ try !migrator.hasBeenSuperseded($0) }) else {
                throw StoreError.tooNew(file: file)
            }
            try migrator.migrate(queue)
        }
    }
}

/// Whole database files.
extension Store {
    /// Checks every page, index and foreign key of a database file, and changes nothing.
    ///
    /// Throws `StoreError.damaged` where one is wrong, `StoreError.unusable` where the file cannot
    /// be read.
    public static func check(file: String) throws {
        try mapped(file) {
            let queue = try DatabaseQueue(path: file)
            let isWhole = try queue.inDatabase { database in
                try String.fetchAll(database, sql: "PRAGMA integrity_check(1)") == ["ok"]
                    && Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil
            }
            try queue.close()
            guard isWhole else { throw StoreError.damaged(file: file) }
        }
    }

    /// Copies a database as it is at one moment into a new file, also while a run writes to it.
    public static func copy(_ file: String, to copy: String) throws {
        try mapped(file) {
            let source = try DatabaseQueue(path: file)
            let target = try DatabaseQueue(path: copy)
            try source.backup(to: target)
            try target.inDatabase {
                try $0.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
            }
            try target.close()
            try source.close()
        }
    }
}

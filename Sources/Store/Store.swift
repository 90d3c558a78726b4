import GRDB

/// The workspace's database: the only owner of its schema and of all SQL.
///
/// SQLite in WAL mode with foreign keys on. GRDB is not tested by its makers on Linux, so the
/// tests of this room exercise every call that is used here (decision 0007).
public final class Store: Sendable {
    private let queue: DatabaseQueue
    private let file: String

    /// The database in a file, made or brought up to date where needed.
    ///
    /// Throws `StoreError` where the file cannot be used or was made by a newer program.
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

    /// What each connection is told.
    ///
    /// With `synchronous` FULL a transaction that has ended survives a power cut: the page that is
    /// published after it must never know more than the database. What is deleted is written over,
    /// so that a purge leaves nothing. Sixty-four megabytes of pages: a first run on years of
    /// history stays in memory.
    private static let settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -65536;
        """

    /// A database that lives as long as the value: for dry runs and tests.
    public init() throws {
        file = ":memory:"
        queue = try Store.mapped(file) { try DatabaseQueue() }
        try migrate()
    }

    /// The database in a file's copy, read into memory: what is done with it reaches neither of
    /// them.
    ///
    /// A copy, since SQLite writes beside a file in WAL mode even to read it. Throws `StoreError`,
    /// about the file itself, as `init(file:)` does.
    public init(copy: String, of file: String) throws {
        self.file = file
        queue = try Store.mapped(file) {
            let memory = try DatabaseQueue()
            try DatabaseQueue(path: copy).backup(to: memory)
            return memory
        }
        try migrate()
    }

    /// Does `body` in one transaction: all of it happens, or nothing.
    public func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try Store.mapped(file) { try queue.write { try body(Transaction(database: $0)) } }
    }

    /// Does `body` in one transaction that is undone at the end, for dry runs.
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

    /// Reads with one unchanging view of the data.
    public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try Store.mapped(file) { try queue.read { try body(Transaction(database: $0)) } }
    }

    /// Ends the work: all of it stands in the one file then, unless another reads it meanwhile.
    public func close() throws {
        try Store.mapped(file) {
            try queue.inDatabase {
                _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try queue.close()
        }
    }

    /// Writes the whole file anew, so that nothing is left in it of what was deleted.
    public func compact() throws {
        try Store.mapped(file) {
            try queue.vacuum()
            try queue.inDatabase {
                _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// Copies a database of an earlier version before it is brought up to date.
    ///
    /// To `est.sqlite.before-4`, where migration 4 is the first to come. One in which no run has
    /// worked yet holds nothing to copy.
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

    /// What the name of such a copy has after the database's own, before the number.
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

    /// Turns the library's errors into the room's own.
    static func mapped<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
                throw StoreError.damaged(file: file)
            default: throw StoreError.unusable(file: file, reason: "\(error.resultCode)")
            }
        }
    }
}

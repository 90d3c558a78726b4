import GRDB

extension Store {
    /// Looks at every page, index and reference of a database, and changes nothing.
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

    /// Copies a database as it is at one moment into a new file, also while a run works on it.
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

import Foundation
import Store

/// The hash of the database as the latest run left it: a byte that changed since shows.
///
/// SQLite's own check sees a broken page, but not a changed letter in a cell. The file beside the database is
/// in the form that `sha256sum --check` reads. It is taken away before a run writes, so a run that is
/// killed leaves none, and the next one looks at every page instead (decision 0019).
struct Seal {
    private let database: URL
    private let file: URL

    init(of database: URL) {
        self.database = database
        file = database.appendingPathExtension("sha256")
    }

    /// Throws `StoreError.damaged` where the database is not as it was left.
    func requireWhole() throws {
        guard FileManager.default.fileExists(atPath: database.path) else { return }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            return try Store.check(file: database.path)
        }
        guard try text == line() else { throw StoreError.damaged(file: database.path) }
    }

    /// Takes the hash away: from here on the database may change.
    func lift() throws {
        try Durable.remove(file)
    }

    /// Writes the hash, unless part of the database still lies in its log since another reads it.
    func set() throws {
        let log = try? FileManager.default.attributesOfItem(atPath: database.path + "-wal")
        guard (log?[.size] as? Int ?? 0) == 0 else { return }
        let line = try line()
        try Durable.writePrivate(file) { try Array(line.utf8).withUnsafeBytes($0.write) }
    }

    private func line() throws -> String {
        do {
            return "\(try InputFile(named: database).hash())  \(database.lastPathComponent)\n"
        } catch is InputFile.Refusal {
            throw RunError.storage(.unreadable(database.path))
        }
    }
}

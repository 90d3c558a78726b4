import Foundation
import Store

extension Workspace {
    /// Runs `body` with the database under the workspace's lock: verified before, checksummed after.
    ///
    /// Throws `RunError.locked` while another run works, `StoreError.damaged` where the database is not as it was left.
    func withStore<Value>(_ body: (Store) throws -> Value) throws -> Value {
        try Durable.makeFolder(state, permissions: 0o700)
        try Durable.synchronise(root)
        let lock = try RunLock(lock)
        defer { withExtendedLifetime(lock) {} }
        let checksum = DatabaseChecksum(of: database)
        try checksum.requireWhole()
        try checksum.remove()
        let store = try Store(file: database.path)
        // SQLite ignores a folder that cannot be synchronised.
        try Durable.synchronise(state)
        let value = try body(store)
        try store.close()
        // The work is done and stored: without a checksum, the next run checks every page.
        try? checksum.write()
        return value
    }

    /// In-memory copy of the database as the latest run left it; changes to it are not stored.
    ///
    /// Throws `RunError.locked` while a run works, since a copy of half a change would be useless.
    func copiedStore() throws -> Store {
        guard FileManager.default.fileExists(atPath: database.path) else { return try Store() }
        let lock = try RunLock(lock)
        defer { withExtendedLifetime(lock) {} }
        try DatabaseChecksum(of: database).requireWhole()
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Store(copy: try copyDatabase(to: folder), of: database.path)
    }

    /// Copies the database, with the log that a killed run has left, and returns the path of the copy.
    private func copyDatabase(to folder: URL) throws -> String {
        let files = FileManager.default
        let copy = folder.appending(path: "copy").path
        do {
            try files.createDirectory(
                at: folder,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            try files.copyItem(atPath: database.path, toPath: copy)
            let log = database.path + "-wal"
            if files.fileExists(atPath: log) {
                try files.copyItem(atPath: log, toPath: copy + "-wal")
            }
        } catch {
            throw RunError.storage(.notCopied(database.path, to: folder.path))
        }
        return copy
    }
}

/// SHA-256 of the database as the latest run left it, in a file next to it, so that any changed byte shows.
///
/// SQLite's own check finds a broken page, but not a changed letter in a cell. The file has the format that
/// `sha256sum --check` reads. It is removed before a run writes, so a killed run leaves none and the next run checks
/// every page instead (decision 0019).
struct DatabaseChecksum {
    private let database: URL
    private let file: URL

    init(of database: URL) {
        self.database = database
        file = database.appendingPathExtension("sha256")
    }

    /// Checks the database against the checksum, or all of its pages where there is none.
    ///
    /// Throws `StoreError.damaged` where the database is not as it was left.
    func requireWhole() throws {
        guard FileManager.default.fileExists(atPath: database.path) else { return }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            return try Store.check(file: database.path)
        }
        guard try text == line() else { throw StoreError.damaged(file: database.path) }
    }

    /// Removes the checksum: the database may change from here on.
    func remove() throws {
        try Durable.remove(file)
    }

    /// Writes the checksum, unless part of the database is still in its log because another process reads it.
    func write() throws {
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

/// Lock that lets one run at a time work in a workspace.
///
/// The kernel holds it: when a run dies, the lock is released and no file needs to be removed.
final class RunLock {
    private let descriptor: Int32

    /// Takes the lock, or throws `RunError.locked` where another run holds it.
    init(_ file: URL) throws {
        descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Durable.failure(.open, file) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw RunError.locked
        }
    }

    deinit {
        close(descriptor)
    }
}

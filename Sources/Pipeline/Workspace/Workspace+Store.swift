import Foundation
import Store

extension Workspace {
    /// Does `body` with the database, alone in the workspace: it is whole before, and sealed after.
    ///
    /// Throws `RunError.locked` while another works, `StoreError.damaged` where the database is not as it was left.
    func withStore<Value>(_ body: (Store) throws -> Value) throws -> Value {
        try Durable.makeFolder(state, permissions: 0o700)
        try Durable.synchronise(root)
        let lock = try RunLock(lock)
        defer { withExtendedLifetime(lock) {} }
        let seal = Seal(of: database)
        try seal.requireWhole()
        try seal.lift()
        let store = try Store(file: database.path)
        // SQLite passes over a folder that cannot be synchronised.
        try Durable.synchronise(state)
        let value = try body(store)
        try store.close()
        // The work is done and kept: without a seal, the next run looks at every page.
        try? seal.set()
        return value
    }

    /// The database as the latest run left it, in memory: nothing done with it is kept.
    ///
    /// Throws `RunError.locked` while a run works, since a copy of half a change would be useless.
    func copiedStore() throws -> Store {
        guard FileManager.default.fileExists(atPath: database.path) else { return try Store() }
        let lock = try RunLock(lock)
        defer { withExtendedLifetime(lock) {} }
        try Seal(of: database).requireWhole()
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Store(copy: try copyDatabase(to: folder), of: database.path)
    }

    /// Copies the database, with what a run that was killed has left in its log.
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

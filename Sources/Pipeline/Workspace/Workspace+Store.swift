import Foundation
import Store

extension Workspace {
    /// The database as the latest run left it, in memory: nothing done with it is kept.
    ///
    /// Throws `RunError.locked` while a run works, since a copy of half a change would be useless.
    func copiedStore() throws -> Store {
        guard FileManager.default.fileExists(atPath: database.path) else { return try Store() }
        let lock = try RunLock(lock)
        defer { withExtendedLifetime(lock) {} }
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
            throw RunError.storage("Cannot copy '\(database.path)' to '\(folder.path)'.")
        }
        return copy
    }
}

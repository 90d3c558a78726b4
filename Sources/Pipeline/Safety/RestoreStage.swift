public import Foundation
import Store

/// Restores a workspace from a backup (`est restore`).
///
/// The whole backup is checked before anything is changed; the workspace is then moved into place with one rename.
public struct RestoreStage {
    private let file: URL

    /// Names the backup to restore.
    public init(_ file: URL) {
        self.file = file
    }

    /// Restores the workspace and returns the location of its former state; nil where there was none.
    ///
    /// Throws `RunError.exists` where the folder is not empty and may not be replaced, `RunError.locked` while a run
    /// works there, `StoreError.damaged` where the backup is not as it was written.
    public func restore(_ workspace: Workspace, replacing: Bool) throws -> URL? {
        let root = workspace.root.standardizedFileURL
        let isUsed = !Self.isEmpty(root)
        guard replacing || !isUsed else { throw RunError.exists(root.path) }
        let lock =
            FileManager.default.fileExists(atPath: workspace.lock.path)
            ? try RunLock(workspace.lock) : nil
        defer { withExtendedLifetime(lock) {} }
        let staged = Self.sibling(of: root, ".\(root.lastPathComponent).restore")
        try Durable.remove(staged)
        do {
            try unpack(into: Workspace(root: staged))
        } catch {
            try? Durable.remove(staged)
            throw error
        }
        try Durable.move(staged, to: root, isUsed ? Durable.exchanging : Durable.replacing)
        guard isUsed else { return nil }
        let former = Self.formerState(of: root)
        try Durable.move(staged, to: former, Durable.withoutReplacing)
        return former
    }

    /// Unpacks the backup's files into a folder and checks all of them.
    ///
    /// Throws `StoreError.damaged` where the backup is not as it was written.
    func unpack(into workspace: Workspace) throws {
        let backup = try BackupFile(reading: file.path)
        try Durable.makeFolder(workspace.root, permissions: 0o700)
        try backup.entries { try write($0, in: workspace) }
        try backup.close()
        guard FileManager.default.fileExists(atPath: workspace.database.path) else {
            throw StoreError.damaged(file: file.path)
        }
        try Store.check(file: workspace.database.path)
        // Throws where a newer version of the program made it.
        _ = try Store(copy: workspace.database.path, of: file.path)
        try DatabaseChecksum(of: workspace.database).write()
        try Durable.synchronise(below: workspace.root)
    }

    private func write(_ entry: BackupEntry, in workspace: Workspace) throws {
        guard WorkspaceFiles.isKnown(entry.name), Fingerprint.hash(entry.content) == entry.hash
        else {
            throw StoreError.damaged(file: file.path)
        }
        let url = WorkspaceFiles(workspace).url(entry.name)
        let isOwn = entry.name.hasPrefix(".est/")
        try Durable.makeFolder(
            url.deletingLastPathComponent(),
            permissions: isOwn ? 0o700 : 0o755
        )
        try Durable.write(entry.content, to: url, permissions: 0o600)
        do {
            try FileManager.default.setAttributes(
                [
                    .posixPermissions: entry.mode & 0o777,
                    .modificationDate: Date(timeIntervalSince1970: TimeInterval(entry.modified)),
                ],
                ofItemAtPath: url.path
            )
        } catch {
            throw Durable.failure(.write, url, error)
        }
    }

    private static func isEmpty(_ root: URL) -> Bool {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).isEmpty
    }

    private static func sibling(of root: URL, _ name: String) -> URL {
        root.deletingLastPathComponent().appending(path: name, directoryHint: .isDirectory)
    }

    /// Unused name next to the workspace: `est.before-restore-1` and so on.
    private static func formerState(of root: URL) -> URL {
        let names = (1...).lazy.map { "\(root.lastPathComponent).before-restore-\($0)" }
        let free = names.map { sibling(of: root, $0) }
            .first { !FileManager.default.fileExists(atPath: $0.path) }
        guard let free else { preconditionFailure("numbers have come to an end") }
        return free
    }
}

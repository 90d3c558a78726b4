import Foundation
import Glibc
import Store

/// The files of a workspace that a backup holds, each under its path from the root.
struct WorkspaceFiles {
    /// The database's name.
    static let database = ".est/est.sqlite"

    private static let archive = ".est/arkiv"
    private static let log = ".est/gallring.csv"
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What is read as one, in this order: a file that goes from the inbox to the archive is met once at least.
    var folders: [String] {
        let published =
            (try? FileManager.default.contentsOfDirectory(atPath: workspace.reports.path)) ?? []
        return ["inbox"] + published.sorted().map { "reports/\($0)" } + [Self.archive, Self.log]
    }

    /// Whether a name in a backup is one of the workspace's own, and leads nowhere else.
    static func isKnown(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !["", ".", ".."].contains($0) }), !name.contains("\0") else {
            return false
        }
        return [database, log].contains(name)
            || ["inbox/", "reports/", archive + "/"].contains(where: name.hasPrefix)
    }

    func url(_ name: String) -> URL {
        workspace.root.appending(path: name, directoryHint: .notDirectory)
    }

    /// What tells a folder from another that is set in its place.
    func identity(of name: String) -> UInt64? {
        var status = stat()
        return lstat(url(name).path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    /// Names of the regular files below a folder, or the file's own; links are left alone.
    func names(below name: String) -> [String] {
        var status = stat()
        guard lstat(url(name).path, &status) == 0 else { return [] }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return [name]
        case S_IFDIR:
            let inside =
                (try? FileManager.default.contentsOfDirectory(atPath: url(name).path)) ?? []
            return inside.sorted().flatMap { names(below: "\(name)/\($0)") }
        default: return []
        }
    }

    /// A file as it is now; nil where it has gone since it was listed.
    static func entry(_ url: URL, named name: String) throws -> BackupEntry? {
        var status = stat()
        guard lstat(url.path, &status) == 0 else { return nil }
        guard status.st_size <= BackupFile.largest else {
            throw RunError.storage(.tooLargeForBackup(name))
        }
        guard let content = try? Data(contentsOf: url) else {
            if access(url.path, F_OK) != 0 { return nil }
            throw RunError.storage(.unreadable(name))
        }
        return BackupEntry(
            name: name,
            hash: Fingerprint.hash(content),
            mode: Int(status.st_mode & 0o777),
            modified: status.st_mtim.tv_sec,
            content: content
        )
    }
}

import Foundation
import Glibc
import Store

/// Files of a workspace that a backup contains, each by its path from the root.
struct WorkspaceFiles {
    /// Path of the database.
    static let database = ".est/est.sqlite"

    private static let archive = ".est/arkiv"
    private static let log = ".est/gallring.csv"
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Folders and files that are each read as a unit, in this order.
    ///
    /// The inbox comes before the archive, so that a file moved from one to the other is found at least once.
    var folders: [String] {
        let published =
            (try? FileManager.default.contentsOfDirectory(atPath: workspace.reports.path)) ?? []
        return ["inbox"] + published.sorted().map { "reports/\($0)" } + [Self.archive, Self.log]
    }

    /// Whether a name in a backup is that of a workspace file and does not lead outside the workspace.
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

    /// Inode number, which differs where another folder has replaced this one; nil where there is none.
    func identity(of name: String) -> UInt64? {
        var status = stat()
        return lstat(url(name).path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    /// Names of the regular files below a folder, or of the file itself; links are skipped.
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

    /// Current content of a file as a backup entry; nil where the file was removed after it was listed.
    ///
    /// Throws `RunError.storage` where the file is too large for a backup or cannot be read.
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

public import Foundation
import Store

/// Backs up the whole workspace to one file, also while a run works (`est backup`).
///
/// The database is copied first, as a snapshot, and the files after it. Together they are a state that a killed run
/// could have left, and from which the next run continues.
public struct BackupStage {
    private let workspace: Workspace

    /// Prepares a backup of a workspace.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Writes the backup and returns the number of files in it.
    ///
    /// Throws `RunError.exists` where the file exists and may not be replaced, `StoreError.damaged` where the database
    /// is damaged: a damaged backup never replaces a good one.
    public func write(_ file: URL, replacing: Bool) throws -> Int {
        let files = FileManager.default
        guard replacing || !files.fileExists(atPath: file.path) else {
            throw RunError.exists(file.path)
        }
        guard files.fileExists(atPath: workspace.database.path) else {
            throw RunError.storage(.noDatabase(workspace: workspace.root.path))
        }
        try clear(beside: file)
        defer { try? clear(beside: file) }
        let aside = Self.aside(file)
        // Created here, so that no other user can read it at any time.
        try Durable.write([UInt8](), to: aside, permissions: 0o600)
        let backup = try BackupFile(creating: aside.path)
        try addDatabase(to: backup, beside: file)
        let names = try WorkspaceFiles(workspace).folders.flatMap { try add($0, to: backup) }
        try backup.close()
        try Durable.synchronise(aside)
        try Durable.move(aside, to: file, replacing ? Durable.replacing : Durable.withoutReplacing)
        return names.count + 1
    }

    private func addDatabase(to backup: BackupFile, beside file: URL) throws {
        let copy = Self.copy(file)
        try Durable.write([UInt8](), to: copy, permissions: 0o600)
        try Store.copy(workspace.database.path, to: copy.path)
        try Store.check(file: copy.path)
        let entry = try WorkspaceFiles.entry(copy, named: WorkspaceFiles.database)
        guard let entry else { throw RunError.storage(.unreadable(copy.path)) }
        try backup.add(entry)
    }

    /// Adds the files of a folder, again from the start where the folder was replaced meanwhile.
    private func add(_ folder: String, to backup: BackupFile) throws -> [String] {
        let files = WorkspaceFiles(workspace)
        while true {
            let before = files.identity(of: folder)
            let names = files.names(below: folder)
            var added: [String] = []
            for name in names {
                guard let entry = try WorkspaceFiles.entry(files.url(name), named: name) else {
                    continue
                }
                try backup.add(entry)
                added.append(name)
            }
            guard files.identity(of: folder) != before else { return added }
            try backup.remove(below: folder)
        }
    }

    private func clear(beside file: URL) throws {
        for url in [Self.aside(file), Self.copy(file)] {
            for suffix in ["", "-journal", "-wal", "-shm"] {
                try Durable.remove(URL(filePath: url.path + suffix))
            }
        }
    }

    private static func aside(_ file: URL) -> URL { file.appendingPathExtension("new") }
    private static func copy(_ file: URL) -> URL { file.appendingPathExtension("database") }
}

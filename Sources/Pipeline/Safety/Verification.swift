import Domain
public import Foundation
public import Store

/// Verifies that everything stored and published is as it was left (`est verify`).
public struct Verification {
    private let workspace: Workspace

    /// Prepares a check of a workspace; nothing in it is changed.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// All faults found; empty where there are none.
    ///
    /// Throws `RunError.locked` while a run works.
    public func faults() throws -> [VerificationFault] {
        guard FileManager.default.fileExists(atPath: workspace.database.path) else {
            return [.noDatabase(workspace: workspace.root.path)]
        }
        do {
            try checkPages()
            let store = try workspace.copiedStore()
            return try store.read { transaction in
                try accountFaults(in: transaction) + archiveFaults(in: transaction)
                    + PublishedFiles(workspace: workspace, transaction: transaction).faults()
            }
        } catch let error as StoreError {
            return [.database(error)]
        }
    }

    /// Faults of a backup, which is unpacked to a temporary folder and checked as a workspace.
    public static func faults(ofBackup file: URL) throws -> [VerificationFault] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        let workspace = Workspace(root: folder)
        do {
            try RestoreStage(file).unpack(into: workspace)
        } catch StoreError.damaged {
            return [.changedBackup(file.path)]
        } catch let error as StoreError {
            return [.database(error)]
        }
        return try Verification(workspace).faults()
    }

    private func checkPages() throws {
        let lock = try RunLock(workspace.lock)
        defer { withExtendedLifetime(lock) {} }
        try DatabaseChecksum(of: workspace.database).requireWhole()
        try Store.check(file: workspace.database.path)
    }

    private func accountFaults(in transaction: Transaction) throws -> [VerificationFault] {
        try transaction.rows.unaccounted().map {
            .unaccounted(file: $0.file, rows: $0.rows)
        }
    }

    private func archiveFaults(in transaction: Transaction) throws -> [VerificationFault] {
        let expected = Set(try transaction.archive.hashes().map { "\($0).csv" })
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: workspace.archive.path)) ?? []
        return expected.union(names).sorted().compactMap { name in
            let path = ".est/arkiv/\(name)"
            guard names.contains(name) else { return .missing(path) }
            guard expected.contains(name) else { return .foreign(path) }
            let hash = try? InputFile(named: workspace.archive.appending(path: name)).hash()
            return hash.map { "\($0).csv" } == name ? nil : .changed(path)
        }
    }
}

/// Fault found by a verification; paths are relative to the workspace.
public enum VerificationFault: Equatable, Sendable {
    /// Workspace without a database.
    case noDatabase(workspace: String)
    /// Database that cannot be used.
    case database(StoreError)
    /// Backup that differs from the one that was written.
    case changedBackup(String)
    /// Rows of a file that are neither accepted, nor delivered again, nor in quarantine.
    case unaccounted(file: String, rows: Int)
    /// Missing file or folder.
    case missing(String)
    /// Changed file.
    case changed(String)
    /// File that the program did not write.
    case foreign(String)
    /// Manifest that is missing or cannot be read.
    case noManifest(String)
    /// Version in a folder that the database does not have.
    case unknownVersion(Int, folder: String)
    /// Version in the database that is missing on disk.
    case missingVersion(Int, folder: String)
}

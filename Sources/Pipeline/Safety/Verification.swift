import Domain
public import Foundation
import Store

/// `est verify`: whether all that est has kept and published is as it was left.
public struct Verification {
    private let workspace: Workspace

    /// A check of a workspace; nothing in it is changed.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What is wrong, a sentence each; empty where all is well.
    ///
    /// Throws `RunError.locked` while a run works.
    public func faults() throws -> [String] {
        guard FileManager.default.fileExists(atPath: workspace.database.path) else {
            return ["There is no database in '\(workspace.root.path)'."]
        }
        do {
            try checkPages()
            let store = try workspace.copiedStore()
            return try store.read { transaction in
                try accountFaults(in: transaction) + archiveFaults(in: transaction)
                    + PublishedFiles(workspace: workspace, transaction: transaction).faults()
            }
        } catch let error as StoreError {
            return ["\(error)"]
        }
    }

    /// What is wrong with a backup: it is unpacked aside and looked at as a workspace.
    public static func faults(ofBackup file: URL) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        let workspace = Workspace(root: folder)
        do {
            try RestoreStage(file).unpack(into: workspace)
        } catch StoreError.damaged {
            return ["The backup '\(file.path)' is not as it was written."]
        } catch let error as StoreError {
            return ["\(error)"]
        }
        return try Verification(workspace).faults()
    }

    private func checkPages() throws {
        let lock = try RunLock(workspace.lock)
        defer { withExtendedLifetime(lock) {} }
        try Seal(of: workspace.database).requireWhole()
        try Store.check(file: workspace.database.path)
    }

    private func accountFaults(in transaction: Transaction) throws -> [String] {
        try transaction.rows.unaccounted().map {
            "\($0.file): \($0.rows) rows are not accounted for."
        }
    }

    private func archiveFaults(in transaction: Transaction) throws -> [String] {
        let expected = Set(try transaction.archive.hashes().map { "\($0).csv" })
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: workspace.archive.path)) ?? []
        let missing = expected.subtracting(names).map { ".est/arkiv/\($0) is missing." }
        let present = names.compactMap { name -> String? in
            guard expected.contains(name) else {
                return ".est/arkiv/\(name) was not put there by est."
            }
            let hash = try? InputFile(named: workspace.archive.appending(path: name)).hash()
            return hash.map { "\($0).csv" } == name ? nil : ".est/arkiv/\(name) has been changed."
        }
        return (missing + present).sorted()
    }
}

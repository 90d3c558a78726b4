import Domain
import Foundation
import Store

/// Archives ingested files unchanged under their hash (`archive` in `kommun.yml`).
///
/// The archive contains person data. Archiving comes after the ingested reports are stored; the next run finishes what
/// a killed run left.
struct ArchiveStage {
    let workspace: Workspace
    let configuration: Configuration

    /// Copies each ingested file to the archive once, and removes it from the inbox where `archive` is `move`.
    func run(_ store: Store) throws {
        guard configuration.archive != .off else { return }
        try Durable.makeFolder(workspace.archive, permissions: 0o700)
        try workspace.clearArchive()
        try TakenFiles(workspace: workspace, reporters: configuration.reporters)
            .forEach(in: store) { file in
                try keep(file)
                try store.write { try $0.archive.add(hash: file.hash) }
                guard configuration.archive == .move, file.input.isUnchanged else { return }
                try file.file.remove()
            }
    }

    /// Copies a file from the descriptor that was hashed.
    ///
    /// Throws `RunError.storage` where the file is written to meanwhile: the next run archives it.
    private func keep(_ file: TakenFile) throws {
        let url = workspace.archived(file.hash)
        guard !FileManager.default.fileExists(atPath: url.path) else { return }
        try Durable.writePrivate(url) { copy in
            let hash = try file.input.hash { try copy.write($0) }
            guard hash == file.hash else {
                throw RunError.storage(.changedWhileCopied(file.file.name))
            }
        }
    }
}

extension Workspace {
    /// Removes partial copies left by a killed run.
    func clearArchive() throws {
        let names = try? FileManager.default.contentsOfDirectory(atPath: archive.path)
        for name in names ?? [] where name.hasPrefix(".") {
            try Durable.remove(archive.appending(path: name))
        }
    }

    /// Location of a delivered file in the archive, by its hash.
    func archived(_ hash: String) -> URL {
        archive.appending(path: "\(hash).csv")
    }
}

/// Delivered file that has been ingested and is still in the inbox.
struct TakenFile {
    let file: InboxFile
    let hash: String
    let input: InputFile
}

/// Delivered files in the inbox that the database has; the others are left to the next run.
struct TakenFiles {
    let workspace: Workspace
    let reporters: [ReporterSettings]

    /// Calls `body` with each file, one open at a time.
    func forEach(in store: Store, _ body: (TakenFile) throws -> Void) throws {
        let inbox = Inbox(workspace: workspace)
        for settings in reporters {
            for file in try inbox.deliveries(of: settings).files {
                guard let input = try? InputFile(found: file) else { continue }
                let hash = try input.hash()
                let reporter = settings.reporter.id
                guard try store.read({ try $0.deliveries.isKnown(hash: hash, from: reporter) })
                else {
                    continue
                }
                try body(TakenFile(file: file, hash: hash, input: input))
            }
        }
    }
}

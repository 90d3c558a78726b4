import Domain
import Foundation
import Store

/// Keeps what was taken in under its hash, as it came: `archive` in `kommun.yml`.
///
/// The archive holds person data. What is done here comes after what was taken in is kept, and is finished by
/// the next run where one is killed.
struct ArchiveStage {
    let workspace: Workspace
    let configuration: Configuration

    /// Copies each file that the archive does not have; then removes it from the inbox, where it is to be moved.
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

    /// Copies from the descriptor that was hashed; a file that is written to meanwhile waits for the next run.
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
    /// Removes what a run that was killed has left half copied.
    func clearArchive() throws {
        let names = try? FileManager.default.contentsOfDirectory(atPath: archive.path)
        for name in names ?? [] where name.hasPrefix(".") {
            try Durable.remove(archive.appending(path: name))
        }
    }

    /// Where a delivered file lies in the archive.
    func archived(_ hash: String) -> URL {
        archive.appending(path: "\(hash).csv")
    }
}

/// A delivered file in the inbox that has been taken in.
struct TakenFile {
    let file: InboxFile
    let hash: String
    let input: InputFile
}

/// The delivered files in the inbox that the database knows: the others are the next run's.
struct TakenFiles {
    let workspace: Workspace
    let reporters: [ReporterSettings]

    /// Gives each, one open at a time.
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

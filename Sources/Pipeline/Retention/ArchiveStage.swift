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
                throw RunError.storage(
                    "'\(file.file.name)' changed while it was copied to the archive."
                )
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

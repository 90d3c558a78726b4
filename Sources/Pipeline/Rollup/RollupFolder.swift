import Domain
import Foundation

/// The folder that a roll-up is published in: whole or not at all, and never in place of what est did not write.
struct RollupFolder {
    let url: URL

    /// Writes the files aside, then sets them in place with one rename.
    ///
    /// Throws `RunError.notOwn` where something else lies there, or something that was changed since.
    func publish(_ files: [ReportFile], id: String) throws {
        let manifest = Manifest(files: files, period: id, version: nil).file
        let exists = FileManager.default.fileExists(atPath: url.path)
        if exists, try !isOwn() { throw RunError.notOwn(url.path) }
        let parent = url.deletingLastPathComponent()
        try Durable.makeFolder(parent)
        let aside = parent.appending(
            path: ".\(url.lastPathComponent).new",
            directoryHint: .isDirectory
        )
        try Durable.remove(aside)
        defer { try? Durable.remove(aside) }
        try Durable.makeFolder(aside)
        for file in files + [manifest] {
            try Durable.write(file.bytes, to: aside.appending(path: file.name))
        }
        try Durable.synchronise(aside)
        try Durable.move(aside, to: url, exists ? Durable.exchanging : Durable.withoutReplacing)
    }

    /// Whether all that lies there is as a roll-up's manifest says.
    private func isOwn() throws -> Bool {
        struct Listed: Decodable {
            struct File: Decodable {
                let name: String
                let sha256: String
            }
            let version: Int?
            let files: [File]
        }
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        guard let names else { return false }
        if names.isEmpty { return true }
        guard let bytes = try? Data(contentsOf: url.appending(path: Manifest.name)),
            let listed = try? JSONDecoder().decode(Listed.self, from: bytes),
            listed.version == nil,
            Set(names) == Set(listed.files.map(\.name) + [Manifest.name])
        else { return false }
        return listed.files.allSatisfy { file in
            let content = try? Data(contentsOf: url.appending(path: file.name))
            return content.map { Fingerprint.hash($0) } == file.sha256
        }
    }
}

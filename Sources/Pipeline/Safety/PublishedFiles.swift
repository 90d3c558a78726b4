import Domain
import Foundation
import Store

/// Compares what is published with its manifests, and these with the database.
struct PublishedFiles {
    let workspace: Workspace
    let transaction: Transaction

    /// What is missing, edited or extra, a sentence each.
    func faults() throws -> [String] {
        let pictures = Dictionary(grouping: try transaction.pictures.allVersions(), by: \.period.id)
        let purged = try transaction.retention.purgedThrough(.pages)
        let expected = pictures.filter { _, versions in
            versions.contains { version in purged.map { version.period.last > $0 } ?? true }
        }
        return try Set(expected.keys).union(folders()).sorted().flatMap {
            try faults(of: $0, versions: pictures[$0] ?? [])
        }
    }

    private func folders() -> [String] {
        // What a roll-up that was killed had written aside is hidden, and goes with the next one.
        names(in: workspace.reports).filter {
            !$0.hasPrefix(".") && isFolder(workspace.reports.appending(path: $0))
        }
    }

    private func faults(of id: String, versions: [PublishedPicture]) throws -> [String] {
        let root = workspace.reports.appending(path: id, directoryHint: .isDirectory)
        guard isFolder(root) else { return ["reports/\(id) is missing."] }
        let noReceipts = try transaction.retention.purgedThrough(.receipts).map { day in
            versions.contains { $0.period.last <= day }
        }
        let found = [""] + names(in: root).filter { $0.wholeMatch(of: /v[0-9]+/) != nil }
        let folders = found.map {
            VersionFolder(
                name: $0.isEmpty ? "reports/\(id)" : "reports/\(id)/\($0)",
                url: root.appending(path: $0, directoryHint: .isDirectory),
                isWithoutReceipts: noReceipts ?? false
            )
        }
        return folders.flatMap { $0.faults() } + unknown(folders, versions)
            + lost(folders, versions, id)
    }

    /// Versions that stand there and that the database does not know, or knows with another manifest.
    private func unknown(_ folders: [VersionFolder], _ versions: [PublishedPicture]) -> [String] {
        folders.compactMap { folder in
            guard let version = folder.version else { return nil }
            guard let known = versions.first(where: { $0.version == version }) else {
                return "\(folder.name): the database does not know of version \(version)."
            }
            return known.manifest == folder.hash
                ? nil : "\(folder.name)/\(Manifest.name) has been changed."
        }
    }

    /// Versions that the database knows and that stand nowhere.
    private func lost(
        _ folders: [VersionFolder],
        _ versions: [PublishedPicture],
        _ id: String
    ) -> [String] {
        let present = folders.compactMap(\.version)
        return versions.map(\.version).filter { !present.contains($0) }.map {
            "reports/\(id): version \($0) is missing."
        }
    }

    private func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    private func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }
}

/// One version's files beside its manifest.
private struct VersionFolder {
    let name: String
    let isWithoutReceipts: Bool
    let version: Int?

    /// Hash of the manifest, nil where there is none.
    let hash: String?

    private let url: URL
    private let listed: [Listed]?

    private struct Contents: Decodable {
        /// A roll-up has none.
        let version: Int?
        let files: [Listed]
    }

    private struct Listed: Decodable {
        let name: String
        let sha256: String
    }

    init(name: String, url: URL, isWithoutReceipts: Bool) {
        self.name = name
        self.url = url
        self.isWithoutReceipts = isWithoutReceipts
        let manifest = try? Data(contentsOf: url.appending(path: Manifest.name))
        let contents = manifest.flatMap { try? JSONDecoder().decode(Contents.self, from: $0) }
        hash = manifest.map { Fingerprint.hash($0) }
        version = contents?.version
        listed = contents?.files
    }

    /// What is missing, edited or extra.
    func faults() -> [String] {
        guard let listed else { return ["\(name)/\(Manifest.name) is missing or cannot be read."] }
        let wrong = listed.compactMap { file -> String? in
            guard let content = try? Data(contentsOf: url.appending(path: file.name)) else {
                return isWithoutReceipts && Manifest.isReceipt(file.name)
                    ? nil : "\(name)/\(file.name) is missing."
            }
            return Fingerprint.hash(content) == file.sha256
                ? nil : "\(name)/\(file.name) has been changed."
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        let known = Set(listed.map(\.name) + [Manifest.name])
        let extra = names.filter {
            !known.contains($0) && $0.wholeMatch(of: /v[0-9]+|okand-[0-9]+/) == nil
        }
        return wrong + extra.sorted().map { "\(name)/\($0) was not published by est." }
    }
}

import Domain
import Foundation
import Store

/// Compares published files with their manifests, and the manifests with the database.
struct PublishedFiles {
    let workspace: Workspace
    let transaction: Transaction

    /// Faults of missing, changed and extra files.
    func faults() throws -> [VerificationFault] {
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
        // Hidden folders are unfinished roll-ups of killed runs; the next roll-up removes them.
        names(in: workspace.reports).filter {
            // The templates are no publication: every run may write them anew.
            !$0.hasPrefix(".")
                && ![workspace.templates, workspace.waiting].map(\.lastPathComponent).contains($0)
                && isFolder(workspace.reports.appending(path: $0))
        }
    }

    private func faults(of id: String, versions: [PublishedPicture]) throws -> [VerificationFault] {
        let root = workspace.reports.appending(path: id, directoryHint: .isDirectory)
        guard isFolder(root) else { return [.missing("reports/\(id)")] }
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

    /// Versions on disk that the database does not have, or has with another manifest.
    private func unknown(_ folders: [VersionFolder], _ versions: [PublishedPicture])
        -> [VerificationFault]
    {
        folders.compactMap { folder in
            guard let version = folder.version else { return nil }
            guard let known = versions.first(where: { $0.version == version }) else {
                return .unknownVersion(version, folder: folder.name)
            }
            return known.manifest == folder.hash
                ? nil : .changed("\(folder.name)/\(Manifest.name)")
        }
    }

    /// Versions in the database that are missing on disk.
    private func lost(
        _ folders: [VersionFolder],
        _ versions: [PublishedPicture],
        _ id: String
    ) -> [VerificationFault] {
        let present = folders.compactMap(\.version)
        return versions.map(\.version).filter { !present.contains($0) }.map {
            .missingVersion($0, folder: "reports/\(id)")
        }
    }

    private func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    private func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }
}

/// Folder of one version, with the files that its manifest lists.
private struct VersionFolder {
    let name: String
    let isWithoutReceipts: Bool
    let version: Int?

    /// Hash of the manifest; nil where there is none.
    let hash: String?

    private let url: URL
    private let listed: [Listed]?

    private struct Contents: Decodable {
        /// Version number; nil for a roll-up.
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

    /// Faults of missing, changed and extra files.
    func faults() -> [VerificationFault] {
        guard let listed else { return [.noManifest("\(name)/\(Manifest.name)")] }
        let wrong = listed.compactMap { file -> VerificationFault? in
            guard let content = try? Data(contentsOf: url.appending(path: file.name)) else {
                return isWithoutReceipts && Manifest.isReceipt(file.name)
                    ? nil : .missing("\(name)/\(file.name)")
            }
            return Fingerprint.hash(content) == file.sha256
                ? nil : .changed("\(name)/\(file.name)")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        let known = Set(listed.map(\.name) + [Manifest.name])
        let extra = names.filter {
            !known.contains($0) && $0.wholeMatch(of: /v[0-9]+|okand-[0-9]+/) == nil
        }
        return wrong + extra.sorted().map { .foreign("\(name)/\($0)") }
    }
}

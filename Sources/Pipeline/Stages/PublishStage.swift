import Domain
import Foundation
import Publishing
import Store

/// Publication of a period's files to the reports folder: all of them, or none.
struct PublishStage {
    let workspace: Workspace

    /// Removes the staging folder that an interrupted run left.
    func clear() throws {
        try Durable.remove(workspace.staging)
    }

    /// Writes the files to the staging folder, then replaces the published folder with one rename.
    ///
    /// Earlier content is kept below the new files, earlier versions as `v1`, `v2` and so on.
    /// `earlier` is the newest version in the database. Returns the published edition with its version.
    func publish(
        _ edition: Edition,
        after earlier: PublishedPicture?,
        isRemake: Bool
    ) throws -> RenderedEdition {
        let period = edition.picture.period
        let folder = PublishedFolder(period, in: workspace)
        let rendered = try numbered(edition, after: earlier, in: folder, isRemake: isRemake)
        let staged = workspace.staging.appending(path: period.id, directoryHint: .isDirectory)
        try Durable.makeFolder(staged)
        try publish(rendered.files, version: rendered.edition.version, in: folder, from: staged)
        return rendered
    }

    /// Publishes one page as the next version of a lägesbild, in the place of all its files; returns the version with the
    /// hash of its manifest.
    func publish(
        _ page: ReportFile,
        of period: Period,
        after earlier: PublishedPicture
    ) throws -> (version: Int, manifest: String) {
        let folder = PublishedFolder(period, in: workspace)
        let version = try max(earlier.version, folder.newestVersion) + 1
        let manifest = Manifest(files: [page], period: period.id, version: version).file
        let staged = workspace.staging.appending(path: period.id, directoryHint: .isDirectory)
        try Durable.makeFolder(staged)
        try publish([page, manifest], version: version, in: folder, from: staged)
        return (version, Fingerprint.hash(manifest.bytes))
    }

    private func publish(
        _ files: [ReportFile],
        version: Int,
        in folder: PublishedFolder,
        from staged: URL
    ) throws {
        for file in files {
            try Durable.write(file.bytes, to: staged.appending(path: file.name))
        }
        try keep(folder, beside: files, version: version, in: staged)
        try Durable.synchronise(staged)
        try setInPlace(staged, folder.url)
    }

    /// Renders the edition as the next version, or as the newest one if the bytes are the same.
    ///
    /// They are the same after a run was killed between its rename and its commit, and after a published
    /// folder or the database was lost. A remake never repeats a version in the database (decision 0010).
    private func numbered(
        _ edition: Edition,
        after earlier: PublishedPicture?,
        in folder: PublishedFolder,
        isRemake: Bool
    ) throws -> RenderedEdition {
        let known = earlier?.version ?? 0
        let newest = max(known, try folder.newestVersion)
        if newest > (isRemake ? known : 0) {
            let again = try RenderedEdition(edition, version: newest)
            if [earlier?.manifest, try folder.manifest].contains(again.manifest) { return again }
        }
        return try RenderedEdition(edition, version: newest + 1)
    }

    /// Copies the published folder's content to the staged folder.
    ///
    /// Earlier versions are copied unchanged, current files to their own folder unless the new ones are the same.
    private func keep(
        _ folder: PublishedFolder,
        beside files: [ReportFile],
        version: Int,
        in staged: URL
    ) throws {
        for name in try folder.kept() {
            try Durable.copy(folder.url.appending(path: name), to: staged.appending(path: name))
        }
        guard try !folder.holdsOnly(files) else { return }
        let aside = staged.appending(
            path: try folder.nameToKeep(beside: version),
            directoryHint: .isDirectory
        )
        try Durable.makeFolder(aside)
        for name in try folder.inPlace() {
            try Durable.copy(folder.url.appending(path: name), to: aside.appending(path: name))
        }
        try Durable.synchronise(aside)
    }

    /// Moves the staged folder into place: a rename if nothing was there, otherwise an exchange.
    private func setInPlace(_ staged: URL, _ target: URL) throws {
        try Durable.makeFolder(workspace.reports)
        let exists = FileManager.default.fileExists(atPath: target.path)
        try Durable.move(staged, to: target, exists ? Durable.exchanging : Durable.withoutReplacing)
        try clear()
    }
}

/// Rendered edition with its version: the files published as that version.
struct RenderedEdition {
    let edition: Edition

    /// Every file, the manifest last.
    let files: [ReportFile]

    /// Hash of the manifest, and thereby of all files.
    let manifest: String

    /// Renders an edition as the given version.
    ///
    /// Throws `WorkbookError` if the system cannot create a workbook.
    init(_ edition: Edition, version: Int) throws {
        var numbered = edition
        numbered.version = version
        let files = Publication.files(numbered) + (try Publication.workbooks(numbered))
        let manifest = Manifest(files: files, period: edition.picture.period.id, version: version)
            .file
        self.edition = numbered
        self.files = files + [manifest]
        self.manifest = Fingerprint.hash(manifest.bytes)
    }
}

/// List of a period's files with sizes in bytes and SHA-256 hashes, which reveals later changes.
struct Manifest {
    /// Name of the file.
    static let name = "manifest.json"

    /// Whether a file of this name is a receipt or a quarantine file for a reporter.
    static func isReceipt(_ name: some StringProtocol) -> Bool {
        name.hasPrefix("kvittens-") || name.hasPrefix("karantan-")
    }

    let files: [ReportFile]

    /// Name of the period, or of the roll-up.
    let period: String

    /// Version of the edition; nil for a roll-up, which has none.
    let version: Int?

    /// Manifest as the file `manifest.json`.
    var file: ReportFile {
        let entries = files.sorted { $0.name < $1.name }.map {
            """
                {"name": "\($0.name)", "bytes": \($0.bytes.count), "sha256": "\(Fingerprint.hash($0.bytes))"}
            """
        }
        return ReportFile(
            name: Manifest.name,
            text: """
                {
                  "period": "\(period)",
                \(version.map { "  \"version\": \($0),\n" } ?? "")  "files": [
                \(entries.joined(separator: ",\n"))
                  ]
                }

                """
        )
    }
}

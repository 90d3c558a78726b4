import Domain
import Foundation
import Publishing
import Store

/// Puts a period's files where people find them: all of them, or none.
struct PublishStage {
    let workspace: Workspace

    /// Takes away what a run that was stopped had written aside.
    func clear() throws {
        try Durable.remove(workspace.staging)
    }

    /// Writes the files aside, then sets them in place of what was there with one rename.
    ///
    /// Whatever stood in the folder stays below the new files: earlier versions as `v1`, `v2` and so on.
    /// `earlier` is the newest version that the database knows of. Returns what was published, with
    /// its number.
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
        for file in rendered.files {
            try Durable.write(file.bytes, to: staged.appending(path: file.name))
        }
        try keep(folder, beside: rendered, in: staged)
        try Durable.synchronise(staged)
        try setInPlace(staged, folder.url)
        return rendered
    }

    /// The edition under the next number, or under the newest where its bytes are the same.
    ///
    /// They are the same where a run was killed after its rename, where a published folder is gone,
    /// and where the database is. A remake never repeats what the database knows (decision 0010).
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

    /// Copies what stands in the folder: earlier versions as they are, the files in place to a folder
    /// of their own unless the new ones are the same.
    private func keep(
        _ folder: PublishedFolder,
        beside rendered: RenderedEdition,
        in staged: URL
    ) throws {
        for name in try folder.kept() {
            try Durable.copy(folder.url.appending(path: name), to: staged.appending(path: name))
        }
        guard try !folder.holdsOnly(rendered.files) else { return }
        let aside = staged.appending(
            path: try folder.nameToKeep(beside: rendered.edition.version),
            directoryHint: .isDirectory
        )
        try Durable.makeFolder(aside)
        for name in try folder.inPlace() {
            try Durable.copy(folder.url.appending(path: name), to: aside.appending(path: name))
        }
        try Durable.synchronise(aside)
    }

    /// One rename where nothing was there, one exchange where something was.
    private func setInPlace(_ staged: URL, _ target: URL) throws {
        try Durable.makeFolder(workspace.reports)
        let exists = FileManager.default.fileExists(atPath: target.path)
        try Durable.move(staged, to: target, exists ? Durable.exchanging : Durable.withoutReplacing)
        try clear()
    }
}

/// An edition with its version number, rendered: the files that are published as that version.
struct RenderedEdition {
    let edition: Edition

    /// Every file, the manifest last.
    let files: [ReportFile]

    /// Hash of the manifest, and so of all of them.
    let manifest: String

    /// Renders an edition; throws `WorkbookError` where the system lets no workbook be made.
    init(_ edition: Edition, version: Int) throws {
        var numbered = edition
        numbered.version = version
        let files = Publication.files(numbered) + [try Publication.workbook(numbered)]
        let manifest = Manifest(files: files, period: edition.picture.period.id, version: version)
            .file
        self.edition = numbered
        self.files = files + [manifest]
        self.manifest = Fingerprint.hash(manifest.bytes)
    }
}

/// The list of a period's files with their hashes: a file that was changed afterwards shows.
struct Manifest {
    /// Name of the file.
    static let name = "manifest.json"

    /// Whether a file of this name is a slip to a reporter.
    static func isReceipt(_ name: some StringProtocol) -> Bool {
        name.hasPrefix("kvittens-") || name.hasPrefix("karantan-")
    }

    let files: [ReportFile]

    /// Name of the period, or of the roll-up.
    let period: String

    /// Nil for a roll-up, which has none.
    let version: Int?

    /// `manifest.json`.
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

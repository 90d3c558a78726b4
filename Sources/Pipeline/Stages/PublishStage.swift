import Domain
import Foundation
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
    ) throws -> Issue {
        let period = edition.picture.period
        let folder = PublishedFolder(period, in: workspace)
        let issue = try numbered(edition, after: earlier, in: folder, isRemake: isRemake)
        let staged = workspace.staging.appending(path: period.id, directoryHint: .isDirectory)
        try Durable.makeFolder(staged)
        for file in issue.files {
            try Durable.write(file.bytes, to: staged.appending(path: file.name))
        }
        try keep(folder, beside: issue, in: staged)
        try Durable.synchronise(staged)
        try setInPlace(staged, folder.url)
        return issue
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
    ) throws -> Issue {
        let known = earlier?.version ?? 0
        let newest = max(known, try folder.newestVersion)
        if newest > (isRemake ? known : 0) {
            let again = try Issue(edition, version: newest)
            if [earlier?.manifest, try folder.manifest].contains(again.manifest) { return again }
        }
        return try Issue(edition, version: newest + 1)
    }

    /// Copies what stands in the folder: earlier versions as they are, the files in place to a folder
    /// of their own unless the new ones are the same.
    private func keep(
        _ folder: PublishedFolder,
        beside issue: Issue,
        in staged: URL
    ) throws {
        for name in try folder.kept() {
            try Durable.copy(folder.url.appending(path: name), to: staged.appending(path: name))
        }
        guard try !folder.holdsOnly(issue.files) else { return }
        let aside = staged.appending(
            path: try folder.nameToKeep(beside: issue.edition.version),
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

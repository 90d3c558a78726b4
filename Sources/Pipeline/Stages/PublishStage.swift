import CLinux
import Domain
import Foundation
import Glibc
import Store

/// Puts a period's files where people find them: all of them, or none.
struct PublishStage {
    let workspace: Workspace

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
        let issue = numbered(edition, after: earlier, in: folder, isRemake: isRemake)
        let staged = workspace.staging.appending(path: period.id, directoryHint: .isDirectory)
        do {
            try? FileManager.default.removeItem(at: workspace.staging)
            try makeFolder(staged)
            for file in issue.files { try write(file, in: staged) }
            try keep(folder, beside: issue, in: staged)
            try Disk.synchronise(below: staged)
            try setInPlace(staged, folder.url)
        } catch let error as CocoaError {
            let reason = error.localizedDescription
            throw RunError.storage("Cannot publish '\(period.id)': \(reason)")
        }
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
    ) -> Issue {
        let known = earlier?.version ?? 0
        let newest = max(known, folder.newestVersion)
        if newest > (isRemake ? known : 0) {
            let again = Issue(edition, version: newest)
            if [earlier?.manifest, folder.manifest].contains(again.manifest) { return again }
        }
        return Issue(edition, version: newest + 1)
    }

    private func makeFolder(_ url: URL) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a file and waits until the disk has it.
    private func write(_ file: ReportFile, in folder: URL) throws {
        let url = folder.appending(path: file.name)
        try Data(file.bytes).write(to: url)
        try synchronise(url)
    }

    /// Copies what stands in the folder: earlier versions as they are, the files in place to a folder
    /// of their own unless the new ones are the same.
    private func keep(
        _ folder: PublishedFolder,
        beside issue: Issue,
        in staged: URL
    ) throws {
        let files = FileManager.default
        for name in folder.kept() {
            try files.copyItem(
                at: folder.url.appending(path: name),
                to: staged.appending(path: name)
            )
        }
        guard !folder.holdsOnly(issue.files) else { return }
        let aside = staged.appending(path: folder.nameToKeep(beside: issue.edition.version))
        try makeFolder(aside)
        for name in folder.inPlace() {
            try files.copyItem(
                at: folder.url.appending(path: name),
                to: aside.appending(path: name)
            )
        }
    }

    /// One rename where nothing was there, one exchange where something was.
    private func setInPlace(_ staged: URL, _ target: URL) throws {
        try makeFolder(workspace.reports)
        let exists = FileManager.default.fileExists(atPath: target.path)
        let flags = exists ? EST_RENAME_EXCHANGE : EST_RENAME_NOREPLACE
        guard renameat2(AT_FDCWD, staged.path, AT_FDCWD, target.path, flags) == 0 else {
            throw RunError.storage("Cannot set '\(target.lastPathComponent)' in place.")
        }
        try synchronise(workspace.reports)
        try? FileManager.default.removeItem(at: workspace.staging)
    }

    /// Waits until the disk has a file, or the names in a folder.
    private func synchronise(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw RunError.storage("Cannot write '\(url.lastPathComponent)' to disk.")
        }
    }
}

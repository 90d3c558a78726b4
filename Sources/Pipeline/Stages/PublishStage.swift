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
    /// The versions before stay below the newest, as `v1`, `v2` and so on; `earlier` is the newest of
    /// them. Returns the hash of the manifest.
    func publish(
        _ files: [ReportFile],
        period: Period,
        after earlier: PublishedPicture?
    ) throws -> String {
        let version = (earlier?.version ?? 0) + 1
        let manifest = Manifest(files: files, period: period, version: version).file
        let staged = workspace.staging.appending(path: period.id, directoryHint: .isDirectory)
        let target = workspace.reports.appending(path: period.id, directoryHint: .isDirectory)
        do {
            try? FileManager.default.removeItem(at: workspace.staging)
            try makeFolder(staged)
            for file in files + [manifest] {
                try write(file, in: staged)
            }
            if let earlier { try keep(earlier, of: target, in: staged) }
            try synchronise(staged)
            try setInPlace(staged, target)
        } catch let error as CocoaError {
            let reason = error.localizedDescription
            throw RunError.storage("Cannot publish '\(period.id)': \(reason)")
        }
        return Fingerprint.hash(manifest.bytes)
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

    /// Copies the newest earlier version to a folder of its own, and those before it.
    ///
    /// A run that was killed after its rename has left its own files in place and the earlier
    /// version already in its folder; the manifest tells which.
    private func keep(_ earlier: PublishedPicture, of target: URL, in staged: URL) throws {
        let files = FileManager.default
        let newest = "v\(earlier.version)"
        let manifest = try Data(contentsOf: target.appending(path: "manifest.json"))
        let isInPlace = Fingerprint.hash(Array(manifest)) == earlier.manifest
        if isInPlace { try makeFolder(staged.appending(path: newest)) }
        for name in try files.contentsOfDirectory(atPath: target.path).sorted() {
            let isVersion = name.first == "v" && Int(name.dropFirst()) != nil
            guard isVersion || isInPlace else { continue }
            try files.copyItem(
                at: target.appending(path: name),
                to: staged.appending(path: isVersion ? name : "\(newest)/\(name)")
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

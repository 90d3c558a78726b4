import CLinux
import Foundation
import Glibc

/// Writing that survives a power cut: the disk has it before the next step is taken.
enum Disk {
    /// For `move`: fails where something stands under the name.
    static let withoutReplacing = EST_RENAME_NOREPLACE

    /// For `move`: what stands under the name gets the other one.
    static let exchanging = EST_RENAME_EXCHANGE

    /// Waits until the disk has a file, or the names in a folder.
    static func synchronise(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw RunError.storage("Cannot write '\(url.lastPathComponent)' to disk.")
        }
    }

    /// Waits until the disk has a folder with all that lies in it.
    static func synchronise(below folder: URL) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for path in paths { try synchronise(folder.appending(path: path)) }
        try synchronise(folder)
    }

    /// Makes a folder, and those above it, that only the program's own user may look into.
    static func makePrivateFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw RunError.storage("Cannot make the folder '\(url.path)'.")
        }
    }

    /// Writes a file that only the program's own user may read: whole, or not at all.
    ///
    /// `fill` writes it aside, under a name that is cleared first; one rename sets it in place.
    static func writePrivate(_ url: URL, fill: (FileHandle) throws -> Void) throws {
        let aside = aside(url)
        unlink(aside.path)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(aside.path, flags, 0o600)
        guard descriptor >= 0 else { throw RunError.storage("Cannot write '\(url.path)'.") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try fill(file)
            try file.close()
            try synchronise(aside)
            try move(aside, to: url, flags: 0)
        } catch {
            unlink(aside.path)
            throw error is RunError ? error : RunError.storage("Cannot write '\(url.path)'.")
        }
    }

    /// Where a file is written before it is set in place.
    static func aside(_ url: URL) -> URL {
        url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).new")
    }

    /// Sets a file or folder in place with one rename, and waits until the disk has both names.
    static func move(_ from: URL, to target: URL, flags: UInt32) throws {
        guard renameat2(AT_FDCWD, from.path, AT_FDCWD, target.path, flags) == 0 else {
            throw RunError.storage("Cannot set '\(target.path)' in place.")
        }
        try synchronise(target.deletingLastPathComponent())
    }

    /// Removes a file or folder and waits until the disk has done so; what is not there is removed already.
    static func remove(_ url: URL) throws {
        do {
            try FileManager.default.removeItem(at: url)
        } catch CocoaError.fileNoSuchFile {
            return
        } catch {
            throw RunError.storage("Cannot remove '\(url.path)'.")
        }
        try synchronise(url.deletingLastPathComponent())
    }
}

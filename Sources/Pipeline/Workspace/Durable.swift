import CLinux
import Foundation

/// Durable file operations: when a call returns, its result is on disk and survives a power cut.
///
/// Every call throws `RunError.storage` with the system's reason.
enum Durable {
    /// Flag for `move`: replaces an existing target.
    static let replacing: UInt32 = 0

    /// Flag for `move`: fails where the target exists.
    static let withoutReplacing = EST_RENAME_NOREPLACE

    /// Flag for `move`: exchanges source and target.
    static let exchanging = EST_RENAME_EXCHANGE

    /// Writes a file in place of any existing one, such as that of an interrupted run.
    static func write(
        _ bytes: some ContiguousBytes,
        to url: URL,
        permissions: mode_t = 0o666
    ) throws {
        let file = try NewFile(url, permissions: permissions)
        try bytes.withUnsafeBytes(file.write)
        try file.synchronise()
    }

    /// Writes a file that only the program's own user may read, whole or not at all.
    ///
    /// `fill` writes it under a hidden temporary name; one rename moves it into place.
    static func writePrivate(_ url: URL, fill: (NewFile) throws -> Void) throws {
        let aside = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).new")
        do {
            let file = try NewFile(aside, permissions: 0o600)
            try fill(file)
            try file.synchronise()
            try move(aside, to: url, replacing)
        } catch {
            unlink(aside.path)
            throw error
        }
    }

    /// Creates a folder and its missing parents.
    static func makeFolder(_ url: URL, permissions: Int? = nil) throws(RunError) {
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: true,
                attributes: permissions.map { [.posixPermissions: $0] }
            )
        } catch {
            throw failure(.makeFolder, url, error)
        }
    }

    /// Copies a file, or a folder with its contents; a link is copied as a link.
    static func copy(_ source: URL, to target: URL) throws {
        var status = stat()
        guard lstat(source.path, &status) == 0 else { throw failure(.read, source) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            try makeFolder(target)
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
                try copy(source.appending(path: name), to: target.appending(path: name))
            }
            try synchronise(target)
        case S_IFREG:
            let file = try NewFile(target)
            do {
                try InputFile(named: source).read { try file.write($0) }
            } catch is InputFile.Refusal {
                throw failure(.read, source)
            }
            try file.synchronise()
        default:
            try FileManager.default.copyItem(at: source, to: target)
        }
    }

    /// Moves a file or folder into place with one rename.
    static func move(_ source: URL, to target: URL, _ flags: UInt32) throws(RunError) {
        guard renameat2(AT_FDCWD, source.path, AT_FDCWD, target.path, flags) == 0 else {
            throw failure(.replace, target)
        }
        try synchronise(target.deletingLastPathComponent())
    }

    /// Removes a file, or a folder with its contents; a missing one is no error.
    static func remove(_ url: URL) throws(RunError) {
        do {
            try FileManager.default.removeItem(at: url)
        } catch CocoaError.fileNoSuchFile {
            return
        } catch {
            throw failure(.remove, url, error)
        }
        try synchronise(url.deletingLastPathComponent())
    }

    /// Waits until a file, or a folder's list of names, is on disk.
    static func synchronise(_ url: URL) throws(RunError) {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw failure(.write, url) }
    }

    /// Waits until a folder and its contents are on disk.
    static func synchronise(below folder: URL) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for path in paths { try synchronise(folder.appending(path: path)) }
        try synchronise(folder)
    }

    /// Error for a failed operation on a file.
    ///
    /// The error number is that of Foundation's `error`, or `errno` where there is none.
    static func failure(
        _ operation: StorageFault.Operation,
        _ url: URL,
        _ error: (any Error)? = nil
    ) -> RunError {
        let number = errno
        let underlying = (error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] as? POSIXError
        return .storage(
            .failed(operation, path: url.path, errno: underlying?.code.rawValue ?? number)
        )
    }
}

/// File that is written from its beginning and is on disk after `synchronise`.
///
/// Foundation's own writing is not used: it loses bytes where the system accepts fewer than it was given.
final class NewFile {
    private let url: URL
    private let descriptor: Int32

    /// Creates a file in place of any existing one.
    ///
    /// The existing file is removed first, so that nobody who could read it can read the new one.
    init(_ url: URL, permissions: mode_t = 0o666) throws(RunError) {
        self.url = url
        unlink(url.path)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        descriptor = open(url.path, flags, permissions)
        guard descriptor >= 0 else { throw Durable.failure(.write, url) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Durable.failure(.write, url) }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until the file is on disk.
    func synchronise() throws(RunError) {
        guard fsync(descriptor) == 0 else { throw Durable.failure(.write, url) }
    }
}

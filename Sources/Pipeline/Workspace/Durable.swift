import Foundation

/// Files and folders that the disk has when a call returns.
///
/// Foundation's own writing is not used: it loses bytes where the system takes fewer than it was given, and
/// does not wait for the disk. Every call throws `RunError.storage` with the system's reason.
enum Durable {
    /// Writes a new file, or over one that a run that was stopped has left.
    static func write(_ bytes: [UInt8], to url: URL) throws {
        let file = try NewFile(url)
        try bytes.withUnsafeBytes(file.write)
        try file.synchronise()
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ url: URL, permissions: Int? = nil) throws(RunError) {
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: true,
                attributes: permissions.map { [.posixPermissions: $0] }
            )
        } catch {
            throw failure("make the folder", url, error)
        }
    }

    /// Copies a file, or a folder with all that is in it; a link stays the link that it is.
    static func copy(_ source: URL, to target: URL) throws {
        var status = stat()
        guard lstat(source.path, &status) == 0 else { throw failure("read", source) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            try makeFolder(target)
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
                try copy(source.appending(path: name), to: target.appending(path: name))
            }
            try synchronise(target)
        case S_IFREG:
            let file = try NewFile(target)
            try InputFile(named: source).read { try file.write($0) }
            try file.synchronise()
        default:
            try FileManager.default.copyItem(at: source, to: target)
        }
    }

    /// Removes a file, or a folder with all that is in it; nothing where it is not there.
    static func remove(_ url: URL) throws(RunError) {
        do {
            try FileManager.default.removeItem(at: url)
        } catch CocoaError.fileNoSuchFile {
            return
        } catch {
            throw failure("remove", url, error)
        }
    }

    /// Waits until the disk has the names in a folder.
    static func synchronise(_ folder: URL) throws(RunError) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw failure("write", folder) }
    }

    /// What went wrong, in one sentence; without an error of Foundation's, the reason is in `errno`.
    fileprivate static func failure(
        _ deed: String,
        _ url: URL,
        _ error: (any Error)? = nil
    ) -> RunError {
        let number = errno
        let underlying = (error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] as? POSIXError
        let reason = String(cString: strerror(underlying?.code.rawValue ?? number))
        return .storage("Cannot \(deed) '\(url.lastPathComponent)': \(reason).")
    }
}

/// A file that is being written.
private final class NewFile {
    private let url: URL
    private let descriptor: Int32

    init(_ url: URL) throws(RunError) {
        self.url = url
        descriptor = open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Durable.failure("write", url) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Durable.failure("write", url) }
            rest = rest.dropFirst(count)
        }
    }

    func synchronise() throws(RunError) {
        guard fsync(descriptor) == 0 else { throw Durable.failure("write", url) }
    }
}

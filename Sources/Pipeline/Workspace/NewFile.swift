import Foundation

/// A file that is written from its beginning, and held by the disk once it is synchronised.
///
/// Foundation's own writing is not used: it loses bytes where the system takes fewer than it was given.
final class NewFile {
    private let url: URL
    private let descriptor: Int32

    /// Opens a file in place of the one there, so that nobody who could read that one reads this.
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

    /// Waits until the disk has the file.
    func synchronise() throws(RunError) {
        guard fsync(descriptor) == 0 else { throw Durable.failure(.write, url) }
    }
}

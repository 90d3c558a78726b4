import CLinux
import Crypto
import Domain
import Foundation

/// A file that is read, opened once and worked on through its descriptor.
final class InputFile {
    private let name: String
    private let descriptor: Int32
    private let isRegular: Bool
    private let hasOneName: Bool
    private let status: stat

    /// Bytes read at a time.
    private static let chunk = 1 << 18

    /// Why a file was not opened.
    enum Refusal: ClassifiedError {
        /// It is not there, is a folder, or may not be read.
        case unreadable
        /// It is a link to another file, or no regular file.
        case linked
        /// It is larger than any delivery is.
        case tooLarge
        /// The disk or the system fails: another time it may be read.
        case failed

        var kind: FailureKind {
            switch self {
            case .unreadable, .linked, .tooLarge: .configuration
            case .failed: .storage
            }
        }

        /// The refusal that a system call's error number means.
        init(_ number: Int32) {
            self =
                switch number {
                case ELOOP, ENOTDIR, ENXIO: .linked
                case ENOENT, EACCES, EPERM, EISDIR, ENODEV, ENAMETOOLONG: .unreadable
                default: .failed
                }
        }
    }

    /// Bytes of the largest file that is taken in: ten times what ten years of a large municipality
    /// come to (decision 0015).
    static let largest: off_t = 4 << 30

    /// Opens a file that was found in a folder of the inbox.
    ///
    /// Links are not followed and only regular files are opened, so that nothing that is put there
    /// can make the program read something else or wait for ever.
    convenience init(found file: InboxFile) throws(Refusal) {
        let descriptor = file.folder.open(file.raw, flags: O_NOFOLLOW | O_NONBLOCK)
        try self.init(file.name, descriptor)
        guard isRegular, hasOneName else { throw .linked }
        guard status.st_size <= Self.largest else { throw .tooLarge }
    }

    /// Opens a file that the configuration or the command line names; it may be a link or a pipe.
    convenience init(named url: URL) throws(Refusal) {
        try self.init(url.lastPathComponent, open(url.path, O_RDONLY | O_CLOEXEC))
    }

    /// Takes over a descriptor; a negative one is refused for the reason in `errno`.
    private init(_ name: String, _ descriptor: Int32) throws(Refusal) {
        self.name = name
        self.descriptor = descriptor
        var status = stat()
        let number = descriptor < 0 || fstat(descriptor, &status) != 0 ? errno : 0
        isRegular = status.st_mode & S_IFMT == S_IFREG
        hasOneName = status.st_nlink == 1
        self.status = status
        guard number == 0 else { throw Refusal(number) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads the file from its beginning, a chunk at a time; what is no regular file, once only.
    ///
    /// Throws `RunError.storage` where the disk fails.
    func read(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: InputFile.chunk,
            alignment: 16
        )
        defer { buffer.deallocate() }
        var offset: off_t = 0
        while true {
            let count =
                isRegular
                ? pread(descriptor, buffer.baseAddress, buffer.count, offset)
                : Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw RunError.storage(.unreadable(name)) }
            guard count > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += count
        }
    }

    /// SHA-256 of the content, in hexadecimal.
    func hash() throws -> String {
        try hash { _ in }
    }

    /// Reads as `read` does, and returns the SHA-256 of what was read.
    func hash(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> String {
        var hash = SHA256()
        try read {
            hash.update(bufferPointer: $0)
            try body($0)
        }
        return hash.finalize().hexadecimal
    }

    /// All of a small file.
    func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read { bytes.append(contentsOf: $0) }
        return bytes
    }
}

extension InputFile {
    /// Whether nobody has written to the file since it was opened: the time of change shows it too where
    /// the time of writing was set back.
    var isUnchanged: Bool {
        var now = stat()
        return fstat(descriptor, &now) == 0 && now.st_size == status.st_size
            && now.st_mtim == status.st_mtim && now.st_ctim == status.st_ctim
    }

    /// Whether another program has the file open to write in it, where the kernel can tell.
    ///
    /// A read lease is granted only where nobody has, and given back at once (fcntl(2), `F_SETLEASE`). Some
    /// file systems have no leases, and others' files none but for root: there the answer is no. A writer
    /// who comes in that moment is announced by a signal that is passed over, not by the usual one, which ends
    /// the program.
    var isOpenForWriting: Bool {
        guard fcntl(descriptor, EST_SET_LEASE_SIGNAL, SIGURG) == 0 else { return false }
        guard fcntl(descriptor, EST_SET_LEASE, F_RDLCK) != 0 else {
            _ = fcntl(descriptor, EST_SET_LEASE, F_UNLCK)
            return false
        }
        return errno == EAGAIN
    }

    /// Whether the last line has no end, as where an upload was cut.
    var endsAbruptly: Bool {
        // Two bytes, since a line's end is two in UTF-16.
        var last: [UInt8] = [0, 0]
        let count = pread(descriptor, &last, 2, max(0, status.st_size - 2))
        return count > 0 && !last[..<count].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// Seconds since the file was written to.
    var age: TimeInterval {
        Date().timeIntervalSince1970 - TimeInterval(status.st_mtim.tv_sec)
    }
}

extension timespec {
    fileprivate static func == (left: timespec, right: timespec) -> Bool {
        left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec
    }
}

extension Sequence where Element == UInt8 {
    /// The bytes as hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

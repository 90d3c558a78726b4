import CLinux
import Crypto
import Domain
import Foundation

/// File for reading, opened once and read through its descriptor.
final class InputFile {
    private let name: String
    private let descriptor: Int32

    /// Whether it is a regular file, which can be read several times.
    let isRegular: Bool
    private let hasOneName: Bool
    private let status: stat

    /// Bytes read at a time.
    private static let chunk = 1 << 18

    /// Reason that a file was not opened.
    enum Refusal: ClassifiedError {
        /// Missing file, folder, or file that may not be read.
        case unreadable
        /// Symbolic or hard link, or no regular file.
        case linked
        /// File larger than any delivery.
        case tooLarge
        /// Failure of the disk or the system: the file may be readable another time.
        case failed

        var kind: FailureKind {
            switch self {
            case .unreadable, .linked, .tooLarge: .configuration
            case .failed: .storage
            }
        }

        /// Classifies the error number of a system call.
        init(_ number: Int32) {
            self =
                switch number {
                case ELOOP, ENOTDIR, ENXIO: .linked
                case ENOENT, EACCES, EPERM, EISDIR, ENODEV, ENAMETOOLONG: .unreadable
                default: .failed
                }
        }
    }

    /// Size of the largest ingested file, 4 GiB in bytes.
    ///
    /// That is ten times what ten years of a large municipality amount to (decision 0015).
    static let largest: off_t = 4 << 30

    /// Opens a file found in a folder of the inbox.
    ///
    /// Links are not followed and only regular files are opened, so that nothing put there can make the program read
    /// something else or wait for ever.
    convenience init(found file: InboxFile) throws(Refusal) {
        let descriptor = file.folder.open(file.raw, flags: O_NOFOLLOW | O_NONBLOCK)
        try self.init(file.name, descriptor)
        guard isRegular, hasOneName else { throw .linked }
        guard status.st_size <= Self.largest else { throw .tooLarge }
    }

    /// Opens a file named by the configuration or the command line; it may be a link or a pipe.
    convenience init(named url: URL) throws(Refusal) {
        try self.init(url.lastPathComponent, open(url.path, O_RDONLY | O_CLOEXEC))
    }

    /// Takes ownership of a descriptor; a negative one is refused for the reason in `errno`.
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

    /// Reads the file from its beginning in chunks; anything but a regular file can be read only once.
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

    /// Reads the file as `read` does and returns the SHA-256 of its content, in hexadecimal.
    func hash(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> String {
        var hash = SHA256()
        try read {
            hash.update(bufferPointer: $0)
            try body($0)
        }
        return hash.finalize().hexadecimal
    }

    /// Content of a small file, read whole.
    func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read { bytes.append(contentsOf: $0) }
        return bytes
    }
}

extension InputFile {
    /// Whether nobody has written to the file since it was opened.
    ///
    /// The change time shows it too where the modification time was set back.
    var isUnchanged: Bool {
        var now = stat()
        return fstat(descriptor, &now) == 0 && now.st_size == status.st_size
            && now.st_mtim == status.st_mtim && now.st_ctim == status.st_ctim
    }

    /// Whether another program has the file open for writing, where the kernel can tell.
    ///
    /// A read lease is granted only where no program has, and is released at once (fcntl(2), `F_SETLEASE`). Some file
    /// systems have no leases, and only root gets one on other users' files: the answer is then false. A writer that
    /// opens the file in that moment triggers `SIGURG`, which is ignored, not the default signal, which ends the
    /// program.
    var isOpenForWriting: Bool {
        guard fcntl(descriptor, EST_SET_LEASE_SIGNAL, SIGURG) == 0 else { return false }
        guard fcntl(descriptor, EST_SET_LEASE, F_RDLCK) != 0 else {
            _ = fcntl(descriptor, EST_SET_LEASE, F_UNLCK)
            return false
        }
        return errno == EAGAIN
    }

    /// Whether the end seems to be missing, as after an interrupted upload: a text has no line ending at its end, or a
    /// workbook no list of its parts (22 bytes; APPNOTE 6.3.10 §4.3.16).
    var endsAbruptly: Bool {
        if bytes(at: 0, count: 2) == Array("PK".utf8) {
            return bytes(at: status.st_size - 22, count: 4) != [0x50, 0x4B, 0x05, 0x06]
        }
        // Two bytes, since a line ending takes two in UTF-16.
        let last = bytes(at: status.st_size - 2, count: 2)
        return !last.isEmpty && !last.contains { $0 == 0x0A || $0 == 0x0D }
    }

    private func bytes(at offset: off_t, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let read = pread(descriptor, &bytes, count, max(0, offset))
        return Array(bytes.prefix(max(0, read)))
    }

    /// Seconds since the file was last modified.
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
    /// Bytes as lowercase hexadecimal digits.
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

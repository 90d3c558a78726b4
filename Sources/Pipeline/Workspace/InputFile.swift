import Crypto
import Domain
import Foundation

/// A file that is read, opened once and worked on through its descriptor.
final class InputFile {
    private let name: String
    private let descriptor: Int32
    private let isRegular: Bool
    private let size: off_t
    private let modified: timespec

    /// Bytes read at a time.
    private static let chunk = 1 << 18

    /// Why a file was not opened.
    enum Refusal: Error {
        /// It is not there, is a folder, or may not be read.
        case unreadable
        /// It is a link to another file, or no regular file.
        case linked
        /// It is larger than any delivery is.
        case tooLarge

        /// What is said of the file.
        var code: FindingCode {
            switch self {
            case .unreadable: .unreadableFile
            case .linked: .linkedFile
            case .tooLarge: .fileTooLarge
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
    convenience init(found url: URL) throws(Refusal) {
        try self.init(url, flags: O_NOFOLLOW | O_NONBLOCK)
        guard isRegular, hasOneName else { throw .linked }
        guard size <= Self.largest else { throw .tooLarge }
    }

    /// Opens a file that the configuration or the command line names; it may be a link or a pipe.
    convenience init(named url: URL) throws(Refusal) {
        try self.init(url, flags: 0)
    }

    private let hasOneName: Bool

    private init(_ url: URL, flags: Int32) throws(Refusal) {
        name = url.lastPathComponent
        descriptor = open(url.path, O_RDONLY | O_CLOEXEC | flags)
        var status = stat()
        let isLink = descriptor < 0 && errno == ELOOP
        let isOpen = descriptor >= 0 && fstat(descriptor, &status) == 0
        isRegular = status.st_mode & S_IFMT == S_IFREG
        hasOneName = status.st_nlink == 1
        size = status.st_size
        modified = status.st_mtim
        guard isOpen, status.st_mode & S_IFMT != S_IFDIR else {
            throw isLink ? .linked : .unreadable
        }
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
            guard count >= 0 else { throw RunError.storage("Cannot read '\(name)' to its end.") }
            guard count > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += count
        }
    }

    /// SHA-256 of the content, in hexadecimal.
    func hash() throws -> String {
        var hash = SHA256()
        try read { hash.update(bufferPointer: $0) }
        return hash.finalize().hexadecimal
    }

    /// All of a small file.
    func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// Whether nobody has written to the file since it was opened.
    var isUnchanged: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_size == size
            && status.st_mtim.tv_sec == modified.tv_sec
            && status.st_mtim.tv_nsec == modified.tv_nsec
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

import Crypto
import Foundation

/// A file in the inbox, opened once and worked on through its descriptor.
///
/// Links are not followed and only regular files are opened, so that nothing in the inbox can make
/// the program read something else or wait for ever.
final class InputFile {
    private let name: String
    private let descriptor: Int32
    private let size: off_t
    private let modified: timespec

    /// Bytes read at a time.
    private static let chunk = 1 << 18

    /// Opens a file, or returns nil where it is no regular file that can be read.
    init?(_ url: URL) {
        name = url.lastPathComponent
        descriptor = open(url.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_nlink == 1
        else {
            close(descriptor)
            return nil
        }
        size = status.st_size
        modified = status.st_mtim
    }

    deinit {
        close(descriptor)
    }

    /// Reads the file from its beginning, a chunk at a time.
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
            let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
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

import CXLSXWriter
import Glibc

/// A file that lies in memory alone and is gone with this value (decision 0034).
///
/// libxlsxwriter writes to a name only, and rooms do not touch the disk: memfd_create(2) gives a file
/// without a place in any folder, with a name under `/proc`.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// An empty file; throws `WorkbookError` where the system gives none.
    init() throws(WorkbookError) {
        descriptor = memfd_create("est", 0)
        guard descriptor >= 0 else { throw .noMemory(errno) }
    }

    deinit {
        close(descriptor)
    }

    /// What others may open it by, within this process.
    var path: String {
        "/proc/self/fd/\(descriptor)"
    }

    /// All that was written to it.
    borrowing func bytes() throws(WorkbookError) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var bytes = [UInt8](repeating: 0, count: max(0, size))
        var read = 0
        while read < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: read), size - read, off_t(read))
            }
            guard count > 0 else { throw .noMemory(errno) }
            read += count
        }
        return bytes
    }
}

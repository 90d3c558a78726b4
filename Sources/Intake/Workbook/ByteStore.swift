import Glibc

/// Bytes of a file that must be at hand as a whole, in memory that grows without being copied.
///
/// The kernel moves the pages of a large block (`mremap`, by `realloc`), so that the most memory in use is the file's size.
final class ByteStore {
    /// Number of bytes.
    private(set) var count = 0

    private var capacity = 0
    private var memory: UnsafeMutableRawPointer?

    deinit { free(memory) }

    /// The bytes; valid until the next one is added.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

    /// Adds bytes at the end.
    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if count + bytes.count > capacity {
            capacity = max(count + bytes.count, capacity + capacity / 2, 1 << 16)
            memory = realloc(memory, capacity)
        }
        guard let memory else { preconditionFailure("no memory for a delivered file") }
        memcpy(memory + count, source, bytes.count)
        count += bytes.count
    }

    /// Gives back the whole pages of bytes that are not read again; they are zeros afterwards.
    func release(_ range: Range<Int>) {
        guard let memory else { return }
        let page = UInt(sysconf(CInt(_SC_PAGESIZE)))
        let start = (UInt(bitPattern: memory + range.lowerBound) + page - 1) / page * page
        let end = UInt(bitPattern: memory + range.upperBound) / page * page
        if start < end {
            madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
        }
    }
}

import CZip

/// Bytes of a file as a source of libzip, which can give back the memory of what it reads for the last time.
final class ZipSource {
    /// Whether what is read from now on is not read again, so that its memory is given back.
    var isReadOnce = false { didSet { start = position } }

    private let store: ByteStore
    private var error = zip_error_t()
    private var position = 0

    /// Where reading without a jump began.
    private var start = 0

    /// Bytes that are given back at once.
    private static let releasedSize = 1 << 20

    /// Size of a page of memory, or more.
    private static let largestPage = 1 << 16

    /// A source of these bytes.
    init(_ store: ByteStore) {
        self.store = store
        zip_error_init(&error)
    }

    deinit { zip_error_fini(&error) }

    /// Opens the archive that the bytes are; nil where they are none, or a damaged one.
    ///
    /// The source must outlive the archive.
    func archive() -> OpaquePointer? {
        let state = Unmanaged.passUnretained(self).toOpaque()
        let answer: zip_source_callback = { state, data, size, command in
            guard let state else { return -1 }
            let source = Unmanaged<ZipSource>.fromOpaque(state).takeUnretainedValue()
            return source.answer(
                command,
                UnsafeMutableRawBufferPointer(start: data, count: Int(size))
            )
        }
        // Not the source's own: that one changes while the archive is opened.
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let source = zip_source_function_create(answer, state, &fault) else { return nil }
        let archive = zip_open_from_source(source, zip_int32_t(ZIP_RDONLY), &fault)
        if archive == nil { zip_source_free(source) }
        return archive
    }

    /// The answer to a command of libzip (zip_source_function(3)); -1 where it fails.
    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawBufferPointer)
        -> zip_int64_t
    {
        switch command {
        case ZIP_SOURCE_OPEN: return seek(to: 0)
        case ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE: return 0
        case ZIP_SOURCE_READ: return zip_int64_t(read(into: data))
        case ZIP_SOURCE_TELL: return zip_int64_t(position)
        case ZIP_SOURCE_SEEK:
            let size = zip_uint64_t(store.count)
            return seek(
                to: zip_source_seek_compute_offset(
                    zip_uint64_t(position),
                    size,
                    data.baseAddress,
                    zip_uint64_t(data.count),
                    &error
                )
            )
        case ZIP_SOURCE_STAT: return describe(in: data)
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&error, data.baseAddress, zip_uint64_t(data.count))
        case ZIP_SOURCE_SUPPORTS:
            return Self.supported.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private static var supported: [zip_source_cmd_t] {
        [
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
        ]
    }

    private func seek(to offset: zip_int64_t) -> zip_int64_t {
        guard offset >= 0, offset <= store.count else { return -1 }
        if offset != position { start = Int(offset) }
        position = Int(offset)
        return 0
    }

    private func read(into data: UnsafeMutableRawBufferPointer) -> Int {
        let piece = store.bytes[position...].prefix(data.count)
        data.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece))
        position += piece.count
        if isReadOnce, position - start >= Self.releasedSize {
            store.release(start..<position)
            start = position - Self.largestPage
        }
        return piece.count
    }

    private func describe(in data: UnsafeMutableRawBufferPointer) -> zip_int64_t {
        var status = zip_stat_t()
        zip_stat_init(&status)
        status.size = zip_uint64_t(store.count)
        status.valid = zip_uint64_t(ZIP_STAT_SIZE)
        guard data.count >= MemoryLayout<zip_stat_t>.size else { return -1 }
        data.storeBytes(of: status, as: zip_stat_t.self)
        return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    }
}

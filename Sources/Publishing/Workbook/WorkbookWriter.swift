import CXLSXWriter
public import Domain
import Glibc
import Synchronization

/// Held while a workbook is made: the library writes its date by way of `gmtime`, whose result all threads share (POSIX), so
/// that one of two made at once would get the other's.
private let oneAtATime = Mutex<Void>(())

extension Workbook {
    /// Bytes of the workbook as Office Open XML (ECMA-376); the same sheets give the same bytes.
    ///
    /// It is written twice with temporary files on two file systems and compared, since the library does not check
    /// whether its writes succeeded and a full disk would silently cut sheets (decision 0034).
    func bytes() throws(WorkbookError) -> [UInt8] {
        try oneAtATime.withLock { _ throws(WorkbookError) in
            let bytes = try written(temporaryFolder: nil)
            guard try written(temporaryFolder: "/dev/shm") == bytes else { throw WorkbookError.cut }
            return bytes
        }
    }

    private func written(temporaryFolder: String?) throws(WorkbookError) -> [UInt8] {
        let file = try MemoryFile()
        let folder = temporaryFolder.flatMap { strdup($0) }
        defer { free(folder) }
        var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
        guard let book = workbook_new_opt(file.path, &options) else {
            throw .notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue)
        }
        write(to: book)
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw .notWritten(status.rawValue)
        }
        return try file.bytes()
    }

    private func write(to book: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = created.number * secondsOfDay
        workbook_set_properties(book, &properties)
        let formats = SheetFormats(book)
        let lists = SheetLists(book)
        for sheet in sheets {
            SheetWriter(sheet, in: book, formats: formats, lists: lists).write()
        }
        lists.write()
    }
}

/// Seconds of a day, for the library's Unix time.
private let secondsOfDay = 86_400

/// Formats of cells.
///
/// Text cells have the format `@`, so that their content stays text when it is edited.
struct SheetFormats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let filledIn: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ number: String) -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(book)
            format_set_num_format(format, number)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_text_wrap(format)
            return format
        }
        heading = format("@")
        format_set_bold(heading)
        format_set_bottom(heading, UInt8(LXW_BORDER_MEDIUM.rawValue))
        text = format("@")
        filledIn = format("@")
        format_set_border(filledIn, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bg_color(filledIn, 0xFFF8DC)
        day = format("yyyy-mm-dd")
        numbers = ["0", "0.0", "0.00"].map(format)
    }

    /// Format of a number with this many decimals, at most two.
    func number(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        numbers[min(decimals, numbers.count - 1)]
    }
}

/// File in memory that ends with this value (decision 0034).
///
/// libxlsxwriter only writes to a path, and rooms do not touch the disk: memfd_create(2) gives a file outside any
/// folder, with a path under `/proc`.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// Creates an empty file; throws `WorkbookError.noMemory`.
    init() throws(WorkbookError) {
        descriptor = memfd_create("est", 0)
        guard descriptor >= 0 else { throw .noMemory(errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Path by which this process can open it.
    var path: String {
        "/proc/self/fd/\(descriptor)"
    }

    /// Its content.
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

/// Failure to make a workbook.
public enum WorkbookError: ClassifiedError, Equatable {
    /// The system gave no memory file; the number is `errno`.
    case noMemory(Int32)

    /// The library could not write it; the number is its `lxw_error`.
    case notWritten(UInt32)

    /// A temporary file was cut.
    case cut

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}

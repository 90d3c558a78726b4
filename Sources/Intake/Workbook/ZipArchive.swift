import CZip
import Domain
import Glibc

/// Archive of a file format that packs its parts by ZIP (APPNOTE 6.3.10), read in memory by libzip.
final class ZipArchive {
    private let store: ByteStore
    private let archive: OpaquePointer

    /// Opens an archive; nil where the bytes are none, or a damaged one.
    init?(_ store: ByteStore) {
        let bytes = store.bytes
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard
            let source = zip_source_buffer_create(
                bytes.baseAddress,
                zip_uint64_t(bytes.count),
                0,
                &error
            )
        else { return nil }
        guard let archive = zip_open_from_source(source, zip_int32_t(ZIP_RDONLY), &error) else {
            zip_source_free(source)
            return nil
        }
        (self.store, self.archive) = (store, archive)
    }

    deinit { zip_discard(archive) }

    /// Whether there is a part of a name.
    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Whether a part has a name that begins so.
    func containsPart(in folder: String) -> Bool {
        (0..<max(0, zip_get_num_entries(archive, 0))).contains { index in
            guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { return false }
            return strncmp(name, folder, folder.utf8.count) == 0
        }
    }

    /// Opens a part for reading.
    ///
    /// Throws `WorkbookFault` where there is none, or it is encrypted, damaged or too large.
    func part(_ name: String) throws(WorkbookFault) -> ZipPart {
        guard let index = index(of: name) else { throw .damaged }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged }
        if status.encryption_method != ZIP_EM_NONE { throw .encrypted }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged }
        return ZipPart(archive: self, file: file, size: Int(clamping: status.size))
    }

    /// Index of a part by its exact name, else by its name in any case, as the standard compares them (ECMA-376-2 §6.2.2).
    private func index(of name: String) -> zip_uint64_t? {
        for flags in [0, ZIP_FL_NOCASE] {
            let index = zip_name_locate(archive, name, zip_flags_t(flags))
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }
}

/// Part of an archive, expanded piece by piece.
final class ZipPart {
    /// Size in bytes that the archive claims for it.
    let size: Int

    private let archive: ZipArchive
    private let file: OpaquePointer
    private var expanded = 0
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

    fileprivate init(archive: ZipArchive, file: OpaquePointer, size: Int) {
        (self.archive, self.file, self.size) = (archive, file, size)
    }

    deinit {
        zip_fclose(file)
        buffer.deallocate()
    }

    /// Most bytes that a part may expand to: ten times a sheet with all rows of a workbook filled.
    static var largest: Int { 4 << 30 }

    /// The next bytes, valid until the next call; empty at the end.
    ///
    /// Throws `WorkbookFault` where the part is damaged, or expands beyond its limit.
    func next() throws(WorkbookFault) -> UnsafeRawBufferPointer {
        let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw .damaged }
        expanded += Int(count)
        guard expanded <= Self.largest else { throw .tooLarge }
        return UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])
    }
}

/// Reason why a workbook cannot be read.
enum WorkbookFault: ClassifiedError, Hashable {
    /// Damaged, or no workbook.
    case damaged
    /// Encrypted by a password.
    case encrypted
    /// Larger than what is read.
    case tooLarge
    /// Another kind of file in an archive.
    case other(FileKind)

    /// Kind of failure.
    var kind: FailureKind { .configuration }
}
